package eu.socle.erp.france;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.id.Iban;
import eu.socle.erp.france.id.Parsed;
import eu.socle.erp.france.id.Siren;
import eu.socle.erp.france.id.Siret;
import eu.socle.erp.france.id.VatNumber;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import java.util.function.Function;

/** SIREN, SIRET, VAT numbers and IBANs are checked wherever they are typed: keys, lengths, country formats. */
final class FrenchIdentifiers {

    private FrenchIdentifiers() {}

    static void install() {
        check(Company.TYPE, Company.SIREN_NUMBER, "siren_invalid", "siren", Siren::parse);
        check(Company.TYPE, Company.SIRET, "siret_invalid", "siret", Siret::parse);
        check(Company.TYPE, Company.TAX_ID, "vat_number_invalid", "number", VatNumber::parse);
        check(Company.TYPE, Company.IBAN, "iban_invalid", "iban", Iban::parse);
        check(Customer.TYPE, Customer.SIREN, "siren_invalid", "siren", Siren::parse);
        check(Customer.TYPE, Customer.SIRET, "siret_invalid", "siret", Siret::parse);
        check(Customer.TYPE, Customer.TAX_ID, "vat_number_invalid", "number", VatNumber::parse);
        check(Supplier.TYPE, Supplier.SIREN, "siren_invalid", "siren", Siren::parse);
        check(Supplier.TYPE, Supplier.SIRET, "siret_invalid", "siret", Siret::parse);
        check(Supplier.TYPE, Supplier.TAX_ID, "vat_number_invalid", "number", VatNumber::parse);
    }

    private static <D extends Document<D>, T> void check(
            DocType<D> type,
            Field<D, String> field,
            String code,
            String parameter,
            Function<String, Parsed<T>> parser) {
        type.check((document, lookup, refusals) -> {
            String typed = document.text(field);
            if (!typed.isBlank() && !parser.apply(typed).isValid()) {
                refusals.add(Refusal.of(code).with(parameter, typed).on(field));
            }
        });
    }
}
