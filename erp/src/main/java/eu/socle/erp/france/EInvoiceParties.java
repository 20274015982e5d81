package eu.socle.erp.france;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Country;
import eu.socle.erp.france.einvoice.Address;
import eu.socle.erp.france.einvoice.Contact;
import eu.socle.erp.france.einvoice.ElectronicAddress;
import eu.socle.erp.france.einvoice.Party;
import eu.socle.erp.party.Customer;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Seller and buyer of an electronic invoice, from the company and the customer. */
final class EInvoiceParties {

    private static final String FRANCE = "FR";

    private final Lookup lookup;

    EInvoiceParties(Lookup lookup) {
        this.lookup = lookup;
    }

    Party seller(Company company) {
        String siren = digits(company.get(Company.SIREN_NUMBER));
        String siret = digits(company.get(Company.SIRET));
        String email = company.get(Company.EMAIL);
        Address address = new Address(
                company.get(Company.ADDRESS_LINE1),
                company.get(Company.ADDRESS_LINE2),
                company.get(Company.PINCODE),
                company.get(Company.CITY),
                country(lookup.follow(company, Company.COUNTRY)));
        return new Party(
                company.text(Company.COMPANY_NAME),
                null,
                legalText(company),
                siren,
                siret,
                compact(company.get(Company.TAX_ID)),
                address,
                endpoint(siren, email),
                new Contact(null, company.get(Company.PHONE), email));
    }

    /** « SARL au capital de 8 000 €, RCS Nantes »: what the Code de commerce (R123-238) wants on every invoice. */
    private static @Nullable String legalText(Company company) {
        List<String> parts = new ArrayList<>();
        Optional.ofNullable(company.get(Company.LEGAL_FORM)).ifPresent(parts::add);
        if (company.amount(Company.SHARE_CAPITAL).signum() > 0) {
            parts.add("au capital de "
                    + company.amount(Company.SHARE_CAPITAL)
                            .stripTrailingZeros()
                            .toPlainString()
                            .replace('.', ',')
                    + "\u00a0€");
        }
        String text = String.join(" ", parts);
        String city = company.text(Company.RCS_CITY);
        String all = city.isEmpty() ? text : text.isEmpty() ? "RCS " + city : text + ", RCS " + city;
        return all.isEmpty() ? null : all;
    }

    Party buyer(Customer customer, SalesInvoice invoice) {
        String siren = digits(customer.get(Customer.SIREN));
        String siret = digits(customer.get(Customer.SIRET));
        String own = siren == null && siret != null ? siret.substring(0, 9) : siren;
        return new Party(
                invoice.text(SalesInvoice.CUSTOMER_NAME),
                null,
                null,
                own,
                siret,
                compact(invoice.get(SalesInvoice.TAX_ID)),
                address(invoice),
                endpoint(own, customer.get(Customer.EMAIL_ID)),
                new Contact(null, customer.get(Customer.MOBILE_NO), customer.get(Customer.EMAIL_ID)));
    }

    private Address address(SalesInvoice invoice) {
        eu.socle.erp.party.Address address = lookup.follow(invoice, SalesInvoice.CUSTOMER_ADDRESS);
        return address == null
                ? new Address(null, null, null, null, FRANCE)
                : new Address(
                        address.get(eu.socle.erp.party.Address.ADDRESS_LINE1),
                        address.get(eu.socle.erp.party.Address.ADDRESS_LINE2),
                        address.get(eu.socle.erp.party.Address.PINCODE),
                        address.get(eu.socle.erp.party.Address.CITY),
                        country(lookup.follow(address, eu.socle.erp.party.Address.COUNTRY)));
    }

    private static @Nullable ElectronicAddress endpoint(@Nullable String siren, @Nullable String email) {
        if (siren != null) {
            return ElectronicAddress.ofSiren(siren);
        }
        return email == null ? null : ElectronicAddress.email(email);
    }

    private static String country(@Nullable Country country) {
        String code = country == null ? null : country.get(Country.CODE);
        return code == null ? FRANCE : code;
    }

    private static @Nullable String digits(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\D", "");
    }

    private static @Nullable String compact(@Nullable String text) {
        return text == null ? null : text.replaceAll("\\s", "");
    }
}
