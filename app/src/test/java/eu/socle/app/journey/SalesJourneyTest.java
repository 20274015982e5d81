package eu.socle.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.einvoice.FacturX;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.party.Customer;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemTax;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.erp.sales.Status;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Language;
import eu.socle.kernel.Printing;
import eu.socle.kernel.Refused;
import eu.socle.platform.sites.Site;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an empty site to an issued invoice, its entries, its PDF and its credit note. */
class SalesJourneyTest {

    private static TestSite home;
    private static Site site;

    @BeforeAll
    static void aBakery() {
        home = TestSite.open();
        site = home.site();
        site.asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, "Boulangerie Lemoine");
            company.set(Company.ABBR, "BL");
            company.set(Company.COUNTRY, "France");
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.SIREN_NUMBER, "404833048");
            company.set(Company.TAX_ID, "FR83404833048");
            company.set(Company.ADDRESS_LINE1, "3 rue du Four");
            company.set(Company.PINCODE, "44400");
            company.set(Company.CITY, "Rezé");
            return unit.create(company);
        });
        site.asSystem(unit -> {
            Customer customer = new Customer();
            customer.set(Customer.CUSTOMER_NAME, "La Fabrique des Possibles");
            customer.set(Customer.SIREN, "732829320");
            unit.create(customer);
            unit.create(item("Buffet", "11.80", "TVA 10"));
            return unit.create(item("Cidre", "5.40", null));
        });
    }

    private static Item item(String code, String price, String tax) {
        Item item = Item.TYPE.create();
        item.set(Item.ITEM_CODE, code);
        item.set(Item.STANDARD_RATE, new BigDecimal(price));
        if (tax != null) {
            ItemTax row = item.add(Item.TAXES);
            row.set(ItemTax.ITEM_TAX_TEMPLATE, template(tax));
        }
        return item;
    }

    private static String template(String start) {
        return site.asSystem(unit -> unit.list(eu.socle.erp.accounting.ItemTaxTemplate.TYPE, Cond.always()).stream()
                .map(each -> each.name())
                .filter(name -> name.startsWith(start))
                .findFirst()
                .orElseThrow());
    }

    @AfterAll
    static void close() {
        home.close();
    }

    static SalesInvoice draft() {
        SalesInvoice invoice = new SalesInvoice();
        String customer = site.asSystem(
                unit -> unit.list(Customer.TYPE, Cond.always()).getFirst().name());
        invoice.set(SalesInvoice.CUSTOMER, customer);
        line(invoice, "Buffet", "45");
        line(invoice, "Cidre", "12");
        return invoice;
    }

    private static void line(SalesInvoice invoice, String item, String qty) {
        SalesInvoiceItem line = invoice.add(SalesInvoice.TOTALS.items);
        line.set(SalesInvoiceItem.LINE.itemCode, item);
        line.set(SalesInvoiceItem.LINE.qty, new BigDecimal(qty));
    }

    @Test
    void aCompanyStartsWithItsChartJournalsAndTaxes() {
        List<Account> accounts = site.asSystem(unit -> unit.list(Account.TYPE, Cond.always()));
        assertThat(accounts).hasSizeGreaterThan(800);
    }

    @Test
    void anInvoiceWithTwoRatesIsNumberedBookedAndPrinted() throws Exception {
        SalesInvoice issued = site.asSystem(unit -> {
            SalesInvoice created = unit.create(draft());
            assertThat(created.name()).startsWith("DRAFT-");
            return unit.take(created, "submit");
        });
        assertThat(issued.name()).startsWith("FA-2026-");
        assertThat(issued.get(SalesInvoice.STATUS)).isEqualTo(Status.UNPAID);
        assertThat(issued.amount(SalesInvoice.TOTALS.netTotal)).isEqualByComparingTo("595.80");
        assertThat(issued.amount(SalesInvoice.TOTALS.grandTotal)).isEqualByComparingTo("661.86");
        List<GlEntry> entries = site.asSystem(unit -> Ledger.booked(issued, unit));
        assertThat(entries).hasSize(3);
        BigDecimal debit = entries.stream().map(e -> e.amount(GlEntry.DEBIT)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal credit =
                entries.stream().map(e -> e.amount(GlEntry.CREDIT)).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(debit).isEqualByComparingTo(credit).isEqualByComparingTo("661.86");
        byte[] pdf = site.asSystem(unit -> {
            SalesInvoice read = unit.get(SalesInvoice.TYPE, issued.name());
            @SuppressWarnings("unchecked")
            Printing<SalesInvoice> printing =
                    unit.registry().offers(Printing.class).getFirst();
            return printing.pdf(read, unit, Language.FR);
        });
        Files.write(Path.of("target", "invoice.pdf"), pdf);
        assertThat(FacturX.extract(pdf)).isPresent();
    }

    @Test
    void cancellingIssuesACreditNoteOfTheSameAmount() {
        SalesInvoice issued = site.asSystem(unit -> unit.take(unit.create(draft()), "submit"));
        site.asSystem(unit -> unit.take(unit.lock(SalesInvoice.TYPE, issued.name()), "cancel"));
        SalesInvoice note =
                site.asSystem(unit -> unit.list(SalesInvoice.TYPE, SalesInvoice.RETURN_AGAINST.is(issued.name()))
                        .getFirst());
        assertThat(note.name()).startsWith("AV-2026-");
        assertThat(note.amount(SalesInvoice.TOTALS.grandTotal)).isEqualByComparingTo("-661.86");
        SalesInvoice after = site.asSystem(unit -> unit.get(SalesInvoice.TYPE, issued.name()));
        assertThat(after.docstatus()).isEqualTo(2);
        assertThat(after.get(SalesInvoice.STATUS)).isEqualTo(Status.CANCELLED);
    }

    @Test
    void whatIsWrongIsToldAtOnceAndNothingIsStored() {
        assertThatThrownBy(() -> site.asSystem(unit -> {
                    SalesInvoice invoice = new SalesInvoice();
                    invoice.set(SalesInvoice.CUSTOMER, "Personne");
                    return unit.create(invoice);
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("link_not_found")
                .hasMessageContaining("required");
    }
}
