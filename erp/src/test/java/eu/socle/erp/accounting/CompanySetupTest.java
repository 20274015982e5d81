package eu.socle.erp.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.MemoryUnit;
import eu.socle.erp.party.Address;
import eu.socle.erp.party.Contact;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.DynamicLink;
import eu.socle.erp.party.PartyModule;
import eu.socle.erp.party.PartyType;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemPrice;
import eu.socle.erp.product.ProductModule;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Module;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Registry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A company is created on a new site, and can work the same day. */
class CompanySetupTest {

    /** A few accounts of the French chart, as the module of the country offers them. */
    private static final class SmallChart implements Module, ChartSource {

        @Override
        public String id() {
            return "small_chart";
        }

        @Override
        public Label label() {
            return new Label("Plan abrégé", "Small chart");
        }

        @Override
        public void register(Registrar registrar) {
            registrar.offer(ChartSource.class, this);
        }

        @Override
        public boolean knows(String chart) {
            return chart.equals(Company.FRENCH_CHART);
        }

        @Override
        public List<ChartAccount> accounts(String chart, int year) {
            List<ChartAccount> accounts = new ArrayList<>();
            group(accounts, "40", null, Account.RootType.LIABILITY);
            leaf(accounts, "401000", "40", Account.RootType.LIABILITY, Account.Type.PAYABLE, AccountRole.PAYABLE);
            group(accounts, "4", null, Account.RootType.ASSET);
            leaf(accounts, "411000", "4", Account.RootType.ASSET, Account.Type.RECEIVABLE, AccountRole.RECEIVABLE);
            leaf(accounts, "445660", "4", Account.RootType.ASSET, Account.Type.TAX, AccountRole.VAT_DEDUCTIBLE);
            leaf(accounts, "445710", "40", Account.RootType.LIABILITY, Account.Type.TAX, AccountRole.VAT_COLLECTED);
            leaf(accounts, "445200", "40", Account.RootType.LIABILITY, Account.Type.TAX, AccountRole.VAT_INTRA_EU_DUE);
            leaf(accounts, "464", null, Account.RootType.LIABILITY, null, null);
            group(accounts, "5", null, Account.RootType.ASSET);
            leaf(accounts, "512000", "5", Account.RootType.ASSET, Account.Type.BANK, AccountRole.BANK);
            leaf(accounts, "530000", "5", Account.RootType.ASSET, Account.Type.CASH, AccountRole.CASH);
            group(accounts, "7", null, Account.RootType.INCOME);
            leaf(accounts, "706000", "7", Account.RootType.INCOME, null, AccountRole.SERVICES);
            return accounts;
        }

        private static void group(
                List<ChartAccount> into, String number, @Nullable String parent, Account.RootType nature) {
            into.add(new ChartAccount(number, "Groupe " + number, parent, nature, null, true, null));
        }

        private static void leaf(
                List<ChartAccount> into,
                String number,
                @Nullable String parent,
                Account.RootType nature,
                Account.@Nullable Type type,
                @Nullable AccountRole role) {
            into.add(new ChartAccount(number, "Compte " + number, parent, nature, type, false, role));
        }
    }

    private final MemoryUnit unit = new MemoryUnit(
                    Registry.of(
                            List.of(new AccountingModule(), new PartyModule(), new ProductModule(), new SmallChart())),
                    Instant.parse("2026-03-15T10:00:00Z"))
            .seeded();

    private Company draft(String name, String abbr) {
        Company company = new Company();
        company.set(Company.COMPANY_NAME, name);
        company.set(Company.ABBR, abbr);
        company.set(Company.COUNTRY, Country.FRANCE);
        company.set(Company.DEFAULT_CURRENCY, "EUR");
        return company;
    }

    private Company bakery() {
        return unit.create(draft("Boulangerie Lemoine", "BL"));
    }

    @Test
    void a_new_company_has_its_chart_and_its_defaults() {
        Company company = bakery();

        assertThat(company.get(Company.DEFAULT_RECEIVABLE_ACCOUNT)).isEqualTo("411000 - Compte 411000 - BL");
        assertThat(company.get(Company.DEFAULT_BANK_ACCOUNT)).isEqualTo("512000 - Compte 512000 - BL");
        assertThat(company.get(Company.DEFAULT_INCOME_ACCOUNT)).isEqualTo("706000 - Compte 706000 - BL");
        assertThat(company.get(Company.COST_CENTER)).isEqualTo("Principal - BL");
        assertThat(company.get(Company.SALES_JOURNAL)).isEqualTo("VE - BL");
        assertThat(company.get(Company.PAYMENT_TERMS)).isEqualTo("30 jours");
        Account customers = unit.get(Account.TYPE, company.need(Company.DEFAULT_RECEIVABLE_ACCOUNT));
        assertThat(customers.get(Account.REPORT_TYPE)).isEqualTo(Account.ReportType.BALANCE_SHEET);
        assertThat(customers.get(Account.ACCOUNT_CURRENCY)).isEqualTo("EUR");
    }

    @Test
    void an_account_alone_at_the_top_of_its_nature_gets_a_posting_account() {
        bakery();
        assertThat(unit.get(Account.TYPE, "464 - Compte 464 - BL").flag(Account.IS_GROUP))
                .isTrue();
        assertThat(unit.get(Account.TYPE, "464000 - Compte 464 - BL").get(Account.PARENT_ACCOUNT))
                .isEqualTo("464 - Compte 464 - BL");
    }

    @Test
    void every_rate_has_its_collected_account_and_items_switch_it_on() {
        bakery();
        SalesTaxesAndChargesTemplate usual = unit.list(
                        SalesTaxesAndChargesTemplate.TYPE, SalesTaxesAndChargesTemplate.TEMPLATE.isDefault.is(true))
                .getFirst();
        assertThat(usual.rows(SalesTaxesAndChargesTemplate.TEMPLATE.taxes))
                .extracting(row -> row.text(SalesTaxesAndCharges.TAX.accountHead)
                                .substring(0, 6) + " " + row.get(SalesTaxesAndCharges.TAX.rate))
                .containsExactly("445710 20", "445711 0", "445712 0", "445713 0");
        ItemTaxTemplate reduced = unit.get(ItemTaxTemplate.TYPE, "TVA 5,5\u202f% - BL");
        assertThat(reduced.rows(ItemTaxTemplate.TAXES))
                .extracting(row -> row.text(ItemTaxTemplateDetail.TAX_TYPE).substring(0, 6) + " "
                        + row.get(ItemTaxTemplateDetail.TAX_RATE))
                .containsExactly("445710 0", "445711 0", "445712 5.5", "445713 0", "445660 5.5", "445200 5.5");
        assertThat(unit.get(Account.TYPE, "445713 - Compte 445710 2,1\u202f% - BL")
                        .get(Account.TAX_RATE))
                .isEqualByComparingTo("2.1");
    }

    @Test
    void a_company_exempted_by_its_size_says_why_it_charges_no_vat() {
        Company small = draft("Atelier Colin", "AC");
        small.set(Company.VAT_REGIME, Company.VatRegime.BASE_EXEMPTION);
        unit.create(small);
        List<SalesTaxesAndChargesTemplate> usual =
                unit.list(SalesTaxesAndChargesTemplate.TYPE, SalesTaxesAndChargesTemplate.TEMPLATE.isDefault.is(true));
        assertThat(usual).singleElement().satisfies(template -> {
            SalesTaxesAndCharges row =
                    template.rows(SalesTaxesAndChargesTemplate.TEMPLATE.taxes).getFirst();
            assertThat(row.get(SalesTaxesAndCharges.TAX.exemptionCode)).isEqualTo("VATEX-FR-FRANCHISE");
            assertThat(row.get(SalesTaxesAndCharges.TAX.vatCategory)).isEqualTo(VatCategory.EXEMPT);
        });
    }

    @Test
    void two_companies_share_the_calendar_year_and_a_third_has_its_own() {
        bakery();
        unit.create(draft("Atelier Colin", "AC"));
        Company autumn = draft("Théâtre du Port", "TP");
        autumn.set(Company.FISCAL_YEAR_START, LocalDate.of(2024, 9, 1));
        unit.create(autumn);

        assertThat(unit.get(FiscalYear.TYPE, "2026").rows(FiscalYear.COMPANIES)).hasSize(2);
        assertThat(FiscalYear.containing(LocalDate.of(2026, 3, 15), "Théâtre du Port", unit))
                .get()
                .extracting(Document::name)
                .isEqualTo("2025-2026");
    }

    @Test
    void payment_methods_know_where_each_company_books() {
        bakery();
        unit.create(draft("Atelier Colin", "AC"));
        ModeOfPayment cash = unit.get(ModeOfPayment.TYPE, "Espèces");
        assertThat(cash.accountOf("Atelier Colin").orElseThrow().get(ModeOfPaymentAccount.DEFAULT_ACCOUNT))
                .isEqualTo("530000 - Compte 530000 - AC");
    }

    @Test
    void a_year_that_overlaps_another_of_the_company_is_refused() {
        bakery();
        FiscalYear year = new FiscalYear();
        year.set(FiscalYear.YEAR, "2026 bis");
        year.set(FiscalYear.YEAR_START_DATE, LocalDate.of(2026, 7, 1));
        year.set(FiscalYear.YEAR_END_DATE, LocalDate.of(2027, 6, 30));
        assertRefused(() -> unit.create(year), "fiscal_year_overlap");
    }

    @Test
    void an_account_follows_the_chart_and_the_nature_of_its_parent() {
        bakery();
        Account account = new Account();
        account.set(Account.ACCOUNT_NUMBER, "70A");
        account.set(Account.ACCOUNT_NAME, "Ventes en ligne");
        account.set(Account.COMPANY, "Boulangerie Lemoine");
        account.set(Account.PARENT_ACCOUNT, "7 - Groupe 7 - BL");
        account.set(Account.ROOT_TYPE, Account.RootType.EXPENSE);
        assertRefused(() -> unit.create(account), "parent_root_type", "account_number_invalid");
        account.set(Account.ACCOUNT_NUMBER, "707100");
        account.set(Account.ROOT_TYPE, null);
        assertThat(unit.create(account).get(Account.ROOT_TYPE)).isEqualTo(Account.RootType.INCOME);
    }

    @Test
    void names_stay_within_what_a_name_may_hold() {
        assertThat(Account.nameOf("651100", "Redevances ".repeat(20), "BL"))
                .hasSizeLessThanOrEqualTo(140)
                .endsWith("… - BL");
    }

    @Test
    void a_customer_is_created_with_little_more_than_a_name() {
        Customer customer = new Customer();
        customer.set(Customer.CUSTOMER_NAME, "Marie Martin");
        customer.set(Customer.CUSTOMER_TYPE, PartyType.INDIVIDUAL);
        customer.set(Customer.EMAIL_ID, "marie@");
        assertRefused(() -> unit.create(customer), "invalid_email");
        customer.set(Customer.EMAIL_ID, "marie@exemple.fr");
        unit.create(customer);
        assertThat(customer.get(Customer.CUSTOMER_GROUP)).isEqualTo("Particuliers");
        assertThat(customer.get(Customer.STATUS)).isEqualTo(Customer.Status.ENABLED);

        Address address = new Address();
        address.set(Address.ADDRESS_LINE1, "3 rue des Lilas");
        address.set(Address.CITY, "Nantes");
        address.set(Address.COUNTRY, Country.FRANCE);
        DynamicLink link = address.add(Address.LINKS);
        link.set(DynamicLink.LINK_DOCTYPE, "Customer");
        link.set(DynamicLink.LINK_NAME, customer.name());
        assertThat(unit.create(address).name()).isEqualTo("Marie Martin-Billing");

        assertRefused(() -> unit.create(new Contact()), "required");
    }

    @Test
    void a_price_is_given_once_for_the_same_item_list_and_dates() {
        Item item = new Item();
        item.set(Item.ITEM_CODE, "CONSEIL");
        unit.create(item);
        assertThat(item.get(Item.ITEM_KIND)).isEqualTo(Item.Nature.SERVICE);
        assertThat(item.get(Item.ITEM_NAME)).isEqualTo("CONSEIL");
        assertThat(unit.create(price()).get(ItemPrice.CURRENCY)).isEqualTo("EUR");
        assertRefused(() -> unit.create(price()), "duplicate");
    }

    private static ItemPrice price() {
        ItemPrice price = new ItemPrice();
        price.set(ItemPrice.ITEM_CODE, "CONSEIL");
        price.set(ItemPrice.PRICE_LIST, "Standard Selling");
        price.set(ItemPrice.PRICE_LIST_RATE, new BigDecimal("80"));
        return price;
    }

    @Test
    void thirty_days_end_of_month_counts_days_first() {
        LocalDate invoice = LocalDate.of(2026, 1, 20);
        assertThat(DueDateBasedOn.DAYS_THEN_MONTH_END.due(invoice, 30, 0, 0)).isEqualTo("2026-02-28");
        assertThat(DueDateBasedOn.DAYS_THEN_MONTH_END.due(invoice, 30, 0, 10)).isEqualTo("2026-03-10");
        assertThat(DueDateBasedOn.DAYS_AFTER_MONTH_END.due(invoice, 30, 0, 0)).isEqualTo("2026-03-02");
        assertThat(DueDateBasedOn.MONTHS_AFTER_MONTH_END.due(invoice, 0, 1, 0)).isEqualTo("2026-02-28");
        assertThat(DueDateBasedOn.DAYS_AFTER_INVOICE.due(invoice, 45, 0, 0)).isEqualTo("2026-03-06");
    }

    private static void assertRefused(Runnable work, String... codes) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusals()).extracting(refusal -> refusal.code()).containsExactlyInAnyOrder(codes);
            refused.refusals()
                    .forEach(
                            refusal -> assertThat(refusal.sentence(Language.FR)).doesNotContain("{", "…"));
        });
    }
}
