package eu.socle.app.fec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.france.books.FecExport;
import eu.socle.erp.france.fec.FecChecker;
import eu.socle.erp.france.fec.FecReport;
import eu.socle.erp.france.fec.FecScope;
import eu.socle.erp.ledger.Lettering;
import eu.socle.erp.party.Customer;
import eu.socle.erp.product.Item;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.kernel.report.Export;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The FEC leaves the books as the law wants it, and comes back unchanged. */
class FecExportTest {

    private static final String PADDED = "111111111FEC20221231.txt";
    private static final String BAKERY = "Boulangerie Lemoine";
    private static final int INVOICES = 40;

    private FecHome home;

    @BeforeEach
    void open() {
        home = new FecHome();
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void a_file_of_other_software_goes_round_through_two_companies_without_losing_a_byte() {
        home.company("Ferme du Pré", "FP", "404833048");
        home.company("Ferme du Haut", "FH", "732829320");
        assertThat(home.fec("import", PADDED, "--company", "Ferme du Pré"))
                .as(home.said.toString())
                .isZero();
        byte[] first = home.export("Ferme du Pré", "2023");

        home.files.put("404833048FEC20231231.txt", first);
        assertThat(home.fec("import", "404833048FEC20231231.txt", "--company", "Ferme du Haut"))
                .as(home.said.toString())
                .isZero();

        assertThat(home.export("Ferme du Haut", "2023")).isEqualTo(first);
        assertThat(text(first)).contains("\t00000248\t").contains("\t20240331\t");
        home.proveBooks();
    }

    @Test
    void a_year_of_sales_conforms_and_goes_round() throws IOException {
        sellAllYear();
        byte[] first = home.export(BAKERY, "2026");

        FecReport report = FecChecker.check(
                FecScope.ofFile("404833048FEC20261231.txt")
                        .ofYear(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                new ByteArrayInputStream(first));
        assertThat(report.conforms()).as(report.fr()).isTrue();
        assertThat(report.entries()).isEqualTo(INVOICES + 1);
        home.company("Boulangerie bis", "BB", "732829320");
        home.files.put("404833048FEC20261231.txt", first);
        assertThat(home.fec("import", "404833048FEC20261231.txt", "--company", "Boulangerie bis"))
                .as(home.said.toString())
                .isZero();
        assertThat(home.export("Boulangerie bis", "2026")).isEqualTo(first);
        home.proveBooks();
    }

    @Test
    void an_invoice_and_its_credit_note_carry_the_same_letter() {
        sellAllYear();

        List<Lettering> letters = home.all(Lettering.TYPE);
        assertThat(letters).hasSize(4).allSatisfy(each -> {
            assertThat(each.get(Lettering.LETTER)).isEqualTo("AAA");
            assertThat(each.get(Lettering.LETTER_DATE)).hasToString("2026-11-23");
        });
        assertThat(text(home.export(BAKERY, "2026")).lines().filter(line -> line.contains("\tAAA\t20261123\t")))
                .as("the customer, and the VAT that waited for a payment")
                .hasSize(4)
                .allMatch(line -> line.contains("\t411000\t") || line.contains("\t445740\t"));
    }

    @Test
    void a_small_ledger_gives_the_file_written_beforehand() throws IOException {
        home.company("Socle Démo", "SD", "404833048");
        byte[] golden = FecHome.sample("golden-FEC.txt");
        home.files.put("404833048FEC20261231.txt", golden);

        assertThat(home.fec("import", "404833048FEC20261231.txt", "--company", "Socle Démo"))
                .as(home.said.toString())
                .isZero();

        assertThat(text(home.export("Socle Démo", "2026"))).isEqualTo(text(golden));
    }

    @Test
    void each_company_exports_its_own_entries_only() {
        sellAllYear();
        home.company("Voisin", "VO", "732829320");

        assertThat(text(home.export("Voisin", "2026")).lines()).hasSize(1);
    }

    @Test
    void without_siren_or_with_drafts_in_a_closed_year_no_file_is_written() {
        sellAllYear();
        home.work(unit -> unit.create(invoice(1)));
        assertThat(home.export(BAKERY, "2026")).isNotEmpty();
        home.work(unit -> {
            FiscalYear year = unit.lock(FiscalYear.TYPE, "2026");
            year.compute(FiscalYear.STATUS, FiscalYear.Status.CLOSED);
            unit.record(year);
            return year;
        });

        assertThat(home.fec("export", "--company", BAKERY, "--year", "2026")).isOne();
        assertThat(home.said.getLast())
                .startsWith("Le FEC de 2026 ne peut pas encore être produit. Écritures au brouillard\u00a0: 1");
        home.work(unit -> {
            Company company = unit.lock(Company.TYPE, BAKERY);
            company.set(Company.SIREN_NUMBER, null);
            return unit.save(company);
        });
        assertThat(home.fec("export", "--company", BAKERY, "--year", "2026")).isOne();
        assertThat(home.said.getLast()).startsWith("Le nom du FEC commence par le SIREN.");
    }

    @Test
    void the_exports_of_the_desk_are_the_file_and_its_description() {
        sellAllYear();

        assertThat(exported(FecExport.ofEntries(), "404833048FEC20261231.txt"))
                .isEqualTo(text(home.export(BAKERY, "2026")));
        assertThat(exported(FecExport.ofDescription(), "404833048FEC20261231-descriptif.txt"))
                .contains("Entreprise\u00a0: Boulangerie Lemoine, SIREN 404")
                .contains("non clôturé")
                .contains("VE\u00a0: Ventes");
        assertThatThrownBy(() -> exported(FecExport.ofEntries(), "")).isInstanceOf(AssertionError.class);
    }

    @Test
    void what_is_not_understood_is_told_by_the_exit_code() {
        assertThat(home.fec()).isEqualTo(2);
        assertThat(home.fec("import", PADDED)).isEqualTo(2);
        assertThat(home.fec("export", "--company", "X")).isEqualTo(2);
        assertThat(home.fec("check", PADDED, "--bogus")).isEqualTo(2);
        assertThat(home.fec("check", PADDED)).isZero();
        assertThat(home.fec("check", PADDED, "000000000FEC20231231.txt")).isOne();
        assertThat(home.fec("import", PADDED, "--company", "Inconnue")).isOne();
    }

    private String exported(Export export, String fileName) {
        return home.work(unit -> home.read(rows -> {
            Export.Prepared prepared = export.prepare(Map.of("company", BAKERY, "fiscal_year", "2026"), unit, rows);
            assertThat(prepared.fileName()).isEqualTo(fileName);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                prepared.writing().to(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return text(out.toByteArray());
        }));
    }

    /** Forty invoices along the year, the last one given back. */
    private void sellAllYear() {
        home.company(BAKERY, "BL", "404833048");
        home.work(unit -> {
            Customer customer = new Customer();
            customer.set(Customer.CUSTOMER_NAME, "La Fabrique");
            unit.create(customer);
            Item item = new Item();
            item.set(Item.ITEM_CODE, "Pain | \"tradition\"");
            item.set(Item.STANDARD_RATE, new BigDecimal("3.33"));
            return unit.create(item);
        });
        for (int i = 0; i < INVOICES; i++) {
            int day = i * 8;
            SalesInvoice issued = home.work(unit -> unit.take(unit.create(invoice(day)), "submit"));
            if (i == INVOICES - 1) {
                home.work(unit -> unit.take(unit.lock(SalesInvoice.TYPE, issued.name()), "cancel"));
            }
        }
    }

    private SalesInvoice invoice(int day) {
        SalesInvoice invoice = new SalesInvoice();
        invoice.set(SalesInvoice.COMPANY, BAKERY);
        invoice.set(SalesInvoice.CUSTOMER, home.all(Customer.TYPE).getFirst().name());
        invoice.set(SalesInvoice.POSTING_DATE, LocalDate.of(2026, 1, 2).plusDays(day));
        SalesInvoiceItem line = invoice.add(SalesInvoice.TOTALS.items);
        line.set(SalesInvoiceItem.LINE.itemCode, "Pain | \"tradition\"");
        line.set(SalesInvoiceItem.LINE.qty, new BigDecimal(day + 1));
        return invoice;
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
