package eu.socle.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.app.web.WebServer;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.erp.product.Item;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.platform.core.StoredFile;
import eu.socle.platform.core.User;
import eu.socle.platform.files.Content;
import eu.socle.platform.files.FilesVerification;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An issued invoice keeps the paper that left the house first, whatever changes afterwards. */
class OriginalTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    private Server server;
    private Sites sites;
    private Site site;
    private WebServer web;
    private String key;

    @BeforeEach
    void aBakery() {
        server = new Server(
                TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
                TestPostgres.server().user(),
                TestPostgres.server().password());
        PermissionBook book = new PermissionBook();
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        sites = new Sites(server, Modules.registry(), home, clock, book);
        sites.open();
        site = sites.all().iterator().next();
        Accounts.firstAdministrator(site, "correct horse battery");
        key = Accounts.newApiKey(site, User.ADMINISTRATOR);
        web = WebServer.start(new WebServer.Needs(sites, book, clock, home), 0, "127.0.0.1");
        site.asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, "Boulangerie Lemoine");
            company.set(Company.ABBR, "BL");
            company.set(Company.COUNTRY, "France");
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.SIREN_NUMBER, "404833048");
            company.set(Company.CITY, "Rezé");
            return unit.create(company);
        });
        site.asSystem(unit -> {
            Customer customer = new Customer();
            customer.set(Customer.CUSTOMER_NAME, "La Fabrique");
            unit.create(customer);
            Item item = new Item();
            item.set(Item.ITEM_CODE, "Pain");
            item.set(Item.STANDARD_RATE, new BigDecimal("3.30"));
            return unit.create(item);
        });
    }

    @AfterEach
    void close() {
        web.close();
        sites.close();
    }

    private SalesInvoice draft() {
        return site.asSystem(unit -> {
            SalesInvoice invoice = new SalesInvoice();
            invoice.set(
                    SalesInvoice.CUSTOMER,
                    unit.list(Customer.TYPE, eu.socle.kernel.Cond.always())
                            .getFirst()
                            .name());
            SalesInvoiceItem line = invoice.add(SalesInvoice.TOTALS.items);
            line.set(SalesInvoiceItem.LINE.itemCode, "Pain");
            line.set(SalesInvoiceItem.LINE.qty, BigDecimal.TEN);
            return unit.create(invoice);
        });
    }

    private SalesInvoice issued() {
        SalesInvoice draft = draft();
        return site.asSystem(unit -> unit.take(unit.lock(SalesInvoice.TYPE, draft.name()), "submit"));
    }

    private void moveTo(String city) {
        site.asSystem(unit -> {
            Company company = unit.lock(Company.TYPE, "Boulangerie Lemoine");
            company.set(Company.CITY, city);
            return unit.save(company);
        });
    }

    private HttpResponse<byte[]> send(String method, String path, String language) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path))
                        .header("Authorization", "token " + key)
                        .header("Accept-Language", language)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private byte[] paper(SalesInvoice invoice, String language) throws Exception {
        HttpResponse<byte[]> answer = send("GET", "/api/pdf/sales-invoice/" + invoice.name(), language);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer.body();
    }

    private static String words(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private List<StoredFile> originals() {
        return site.asSystem(unit -> unit.list(StoredFile.TYPE, StoredFile.ATTACHED_TO_FIELD.is(StoredFile.ORIGINAL)));
    }

    private List<String> verified() {
        List<String> problems = new ArrayList<>();
        AllRows.read(server, site.name(), Modules.registry(), rows -> {
            new FilesVerification(site.files()).run(rows, problem -> problems.add(problem.fr()));
            return true;
        });
        return problems;
    }

    @Test
    void a_draft_is_printed_anew_and_an_issued_invoice_once() throws Exception {
        SalesInvoice draft = draft();
        assertThat(words(paper(draft, "fr"))).contains("Rezé");
        moveTo("Nantes");
        assertThat(words(paper(draft, "fr"))).contains("Nantes").doesNotContain("Rezé");
        assertThat(originals()).isEmpty();

        SalesInvoice invoice = site.asSystem(unit -> unit.take(unit.lock(SalesInvoice.TYPE, draft.name()), "submit"));
        byte[] first = paper(invoice, "fr");
        moveTo("Vertou");

        assertThat(words(first)).contains("Nantes", invoice.name());
        assertThat(paper(invoice, "fr")).isEqualTo(first);
        assertThat(paper(invoice, "en")).isEqualTo(first);
        StoredFile kept = originals().getFirst();
        assertThat(originals()).hasSize(1);
        assertThat(kept.flag(StoredFile.IS_PRIVATE)).isTrue();
        assertThat(kept.get(StoredFile.FILE_SIZE)).isEqualTo(first.length);
        assertThat(send("GET", kept.text(StoredFile.FILE_URL), "fr").body()).isEqualTo(first);
        String attached = new String(
                send("GET", "/api/files/sales-invoice/" + invoice.name(), "fr").body(), StandardCharsets.UTF_8);
        assertThat(attached).contains(invoice.name() + ".pdf");
        site.asSystem(unit -> unit.take(unit.lock(SalesInvoice.TYPE, invoice.name()), "cancel"));
        assertThat(paper(invoice, "fr")).isEqualTo(first);
        assertThat(verified()).isEmpty();
    }

    @Test
    void the_paper_speaks_the_language_of_the_customer() throws Exception {
        site.asSystem(unit -> {
            Customer customer = unit.lock(
                    Customer.TYPE,
                    unit.list(Customer.TYPE, eu.socle.kernel.Cond.always())
                            .getFirst()
                            .name());
            customer.set(Customer.LANGUAGE, eu.socle.erp.party.SpokenLanguage.ENGLISH);
            return unit.save(customer);
        });
        assertThat(words(paper(issued(), "fr"))).contains("Unit price");
    }

    @Test
    void nobody_changes_or_deletes_an_original() throws Exception {
        SalesInvoice invoice = issued();
        byte[] first = paper(invoice, "fr");
        StoredFile kept = originals().getFirst();

        HttpResponse<byte[]> deleted = send("DELETE", "/api/doc/file/" + kept.name(), "fr");

        assertThat(deleted.statusCode()).isEqualTo(422);
        assertThat(new String(deleted.body(), StandardCharsets.UTF_8))
                .contains("Ce fichier est l’original de " + invoice.name());
        assertThat(paper(invoice, "fr")).isEqualTo(first);
    }

    @Test
    void a_lost_or_changed_original_is_told_and_never_replaced() throws Exception {
        SalesInvoice invoice = issued();
        byte[] first = paper(invoice, "fr");
        Path place = new Content(site.files()).at(originals().getFirst().text(StoredFile.CONTENT_HASH));

        byte[] changed = first.clone();
        changed[changed.length / 2]++;
        Files.write(place, changed);
        HttpResponse<byte[]> refused = send("GET", "/api/pdf/sales-invoice/" + invoice.name(), "fr");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).contains("L’original de " + invoice.name());
        assertThat(verified()).singleElement().asString().contains("a changé", invoice.name());

        Files.delete(place);
        assertThat(send("GET", "/api/pdf/sales-invoice/" + invoice.name(), "fr").statusCode())
                .isEqualTo(422);
        assertThat(verified()).singleElement().asString().contains("manque", invoice.name());

        Files.write(place, first);
        assertThat(paper(invoice, "fr")).isEqualTo(first);
    }

    @Test
    void many_first_prints_at_once_keep_one_original() throws Exception {
        SalesInvoice invoice = issued();
        Callable<byte[]> print = () -> paper(invoice, "fr");
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> papers = people.invokeAll(java.util.Collections.nCopies(8, print));
            byte[] first = papers.getFirst().get();
            for (Future<byte[]> each : papers) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
        assertThat(originals()).hasSize(1);
    }
}
