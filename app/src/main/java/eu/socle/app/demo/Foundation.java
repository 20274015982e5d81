package eu.socle.app.demo;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.accounting.FiscalYearCompany;
import eu.socle.erp.france.id.Siren;
import eu.socle.erp.france.id.VatNumber;
import eu.socle.erp.party.Address;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.DynamicLink;
import eu.socle.erp.party.PartyType;
import eu.socle.erp.party.Supplier;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemDefault;
import eu.socle.erp.product.ItemTax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What exists before business begins: the company, its customers, its suppliers, what it sells and buys. */
final class Foundation {

    private static final int FIRST_SIREN = 1_010;

    private final Story story;
    private final Pen pen;
    private final Map<String, String> customers = new LinkedHashMap<>();
    private final Map<String, String> suppliers = new LinkedHashMap<>();
    private int sirens = FIRST_SIREN;

    Foundation(Story story, Pen pen) {
        this.story = story;
        this.pen = pen;
    }

    void lay(LocalDate start) {
        company(start);
        pen.learn();
        story.goods().forEach(this::sold);
        story.charges().forEach(this::bought);
        story.machines().forEach(machine -> supplier(machine.supplier()));
        story.buyers().forEach(this::customer);
        if (story.till() != null) {
            Customer passers = new Customer();
            passers.set(Customer.CUSTOMER_NAME, story.till().name());
            passers.set(Customer.CUSTOMER_TYPE, PartyType.INDIVIDUAL);
            passers.set(Customer.PAYMENT_TERMS, "Comptant");
            customers.put(story.till().name(), pen.create(passers));
        }
    }

    String customer(String name) {
        return known(customers, name);
    }

    String supplierOf(String name) {
        return known(suppliers, name);
    }

    private static String known(Map<String, String> names, String name) {
        String found = names.get(name);
        if (found == null) {
            throw new IllegalStateException(name);
        }
        return found;
    }

    private void company(LocalDate start) {
        Story.Profile profile = story.profile();
        Company company = new Company();
        company.set(Company.COMPANY_NAME, profile.name());
        company.set(Company.ABBR, profile.abbr());
        company.set(Company.LEGAL_FORM, profile.legalForm());
        company.set(Company.SHARE_CAPITAL, BigDecimal.valueOf(profile.funds()));
        company.set(Company.RCS_CITY, profile.city());
        company.set(Company.ADDRESS_LINE1, profile.street());
        company.set(Company.PINCODE, profile.postcode());
        company.set(Company.CITY, profile.city());
        company.set(Company.FISCAL_YEAR_START, start.withDayOfYear(1));
        Siren siren = siren();
        company.set(Company.SIREN_NUMBER, siren.value());
        company.set(Company.TAX_ID, VatNumber.of(siren).value());
        pen.create(company);
    }

    /** Numbers that no organisation was given: they begin with four zeros, and their key is right. */
    private Siren siren() {
        sirens++;
        for (int key = 0; key < 10; key++) {
            if (Siren.parse("%08d%d".formatted(sirens, key))
                    instanceof eu.socle.erp.france.id.Parsed.Valid<Siren> valid) {
                return valid.value();
            }
        }
        throw new IllegalStateException("no key for " + sirens);
    }

    /** The next calendar year, opened as its first day comes. */
    void fiscalYear(int year) {
        FiscalYear document = new FiscalYear();
        document.set(FiscalYear.YEAR, Integer.toString(year));
        document.set(FiscalYear.YEAR_START_DATE, LocalDate.of(year, 1, 1));
        document.set(FiscalYear.YEAR_END_DATE, LocalDate.of(year, 12, 31));
        document.add(FiscalYear.COMPANIES)
                .set(FiscalYearCompany.COMPANY, story.profile().name());
        pen.create(document);
    }

    private void sold(Story.Good good) {
        Item item = Item.TYPE.create();
        item.set(Item.ITEM_CODE, good.code());
        item.set(Item.STOCK_UOM, good.unit());
        item.set(Item.STANDARD_RATE, new BigDecimal(good.price()));
        item.set(Item.ITEM_KIND, good.service() ? Item.Nature.SERVICE : Item.Nature.GOODS);
        item.set(Item.IS_PURCHASE_ITEM, false);
        item.add(Item.TAXES).set(ItemTax.ITEM_TAX_TEMPLATE, pen.tax(good.vat()));
        ItemDefault inCompany = item.add(Item.ITEM_DEFAULTS);
        inCompany.set(ItemDefault.COMPANY, story.profile().name());
        inCompany.set(ItemDefault.INCOME_ACCOUNT, pen.account(good.account()));
        pen.create(item);
    }

    private void bought(Story.Charge charge) {
        supplier(charge.supplier());
        Item item = Item.TYPE.create();
        item.set(Item.ITEM_CODE, charge.label());
        item.set(Item.IS_SALES_ITEM, false);
        item.set(Item.ITEM_KIND, charge.account().startsWith("60") ? Item.Nature.GOODS : Item.Nature.SERVICE);
        item.add(Item.TAXES).set(ItemTax.ITEM_TAX_TEMPLATE, pen.tax(charge.vat()));
        ItemDefault inCompany = item.add(Item.ITEM_DEFAULTS);
        inCompany.set(ItemDefault.COMPANY, story.profile().name());
        inCompany.set(ItemDefault.EXPENSE_ACCOUNT, pen.account(charge.account()));
        pen.create(item);
    }

    private void supplier(String name) {
        suppliers.computeIfAbsent(name, absent -> {
            Siren siren = siren();
            Supplier supplier = new Supplier();
            supplier.set(Supplier.SUPPLIER_NAME, name);
            supplier.set(Supplier.SIREN, siren.value());
            supplier.set(Supplier.TAX_ID, VatNumber.of(siren).value());
            return pen.create(supplier);
        });
    }

    private void customer(Story.Buyer buyer) {
        Customer customer = new Customer();
        customer.set(Customer.CUSTOMER_NAME, buyer.name());
        customer.set(Customer.CUSTOMER_TYPE, buyer.type());
        customer.set(Customer.PAYMENT_TERMS, buyer.terms());
        if (buyer.type() != PartyType.INDIVIDUAL) {
            Siren siren = siren();
            customer.set(Customer.SIREN, siren.value());
            customer.set(Customer.TAX_ID, VatNumber.of(siren).value());
        }
        String name = pen.create(customer);
        customers.put(buyer.name(), name);
        Address address = new Address();
        address.set(Address.ADDRESS_TITLE, buyer.name());
        address.set(Address.ADDRESS_TYPE, Address.Type.BILLING);
        address.set(Address.ADDRESS_LINE1, buyer.street());
        address.set(Address.PINCODE, buyer.postcode());
        address.set(Address.CITY, buyer.city());
        address.set(Address.COUNTRY, "France");
        DynamicLink link = address.add(Address.LINKS);
        link.set(DynamicLink.LINK_DOCTYPE, Customer.TYPE.name());
        link.set(DynamicLink.LINK_NAME, name);
        String written = pen.create(address);
        pen.work(unit -> {
            Customer stored = unit.lock(Customer.TYPE, name);
            stored.set(Customer.CUSTOMER_PRIMARY_ADDRESS, written);
            return unit.save(stored);
        });
    }
}
