package eu.socle.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.api.Client;
import eu.socle.platform.api.TestServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reports and exports show what the person may see, on screen and in files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportTest {

    private static final String NANTAISE = "nantes@example.org";

    private TestServer server;
    private Client seller;
    private Client nantaise;

    @BeforeAll
    void start() {
        server = TestServer.start();
        for (String shop : List.of("NA", "RE")) {
            server.as(TestServer.MANAGER).post("/api/doc/shop", Map.of("code", shop));
        }
        server.user(NANTAISE, "Sales User");
        server.as(TestServer.ADMIN)
                .post("/api/doc/user-permission", Map.of("user", NANTAISE, "allow", "Shop", "for_value", "NA"));
        seller = server.as(TestServer.SELLER);
        nantaise = server.as(NANTAISE);
        order("NA", "1.5");
        order("NA", "1000");
        order("RE", "7");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private void order(String shop, String rate) {
        var made = seller.post(
                "/api/doc/order",
                Map.of(
                        "docstatus",
                        1,
                        "shop",
                        shop,
                        "day",
                        "2026-11-22",
                        "lines",
                        List.of(Map.of("what", "pain", "rate", rate))));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void a_report_describes_itself_and_proposes_values() {
        assertThat(seller.get("/api/report").text()).contains("shop-sales");
        var about = seller.get("/api/report/shop-sales", "Accept-Language", "en");
        assertThat(about.text())
                .contains("\"default\":\"NA\"", "\"kind\":\"link\"", "\"target\":\"Shop\"", "Sales by shop");
        assertThat(server.as(TestServer.NOBODY).get("/api/report/shop-sales").status())
                .isEqualTo(404);
        assertThat(server.as(TestServer.NOBODY)
                        .get("/api/report/shop-sales/run")
                        .status())
                .isEqualTo(404);
        assertThat(server.as(TestServer.NOBODY).get("/api/report").list()).isEmpty();
        assertThat(seller.get("/api/report/nonsense").status()).isEqualTo(404);
    }

    @Test
    void rows_are_those_that_the_person_may_see() {
        var all = seller.get("/api/report/shop-sales/run");
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat((List<?>) all.at("rows")).hasSize(3);
        assertThat(((Map<?, ?>) all.at("totals")).get("amount").toString()).isEqualTo("1008.5");
        assertThat(all.text()).contains("\"_link\":{", "\"_level\":0").doesNotContain("e+");
        assertThat((List<?>) seller.get("/api/report/shop-sales/run?shop=RE&from_date=2026-01-01")
                        .at("rows"))
                .hasSize(1);
        var hers = nantaise.get("/api/report/shop-sales/run");
        assertThat((List<?>) hers.at("rows")).hasSize(2);
        assertThat((List<?>) nantaise.get("/api/report/shop-sales/run?shop=RE").at("rows"))
                .isEmpty();
        assertThat((List<?>) seller.get("/api/report/shop-sales/run?shop=" + Client.encoded("x' or 1=1 --"))
                        .at("rows"))
                .isEmpty();
        assertThat(seller.get("/api/report/shop-sales/run?from_date=soon").status())
                .isEqualTo(422);
    }

    @Test
    void files_have_the_same_rows() {
        var csv = nantaise.get("/api/report/shop-sales/run?format=csv");
        assertThat(csv.text())
                .startsWith("\ufeffBoutique;Pièce;Nombre;Montant")
                .contains(";1000\r\n", "1,5")
                .doesNotContain("RE");
        assertThat(csv.header("Content-Disposition")).contains("shop-sales.csv");
        var workbook = nantaise.get("/api/report/shop-sales/run?format=xlsx");
        assertThat(workbook.bytes()).startsWith('P', 'K');
        assertThat(seller.get("/api/doc/note?format=xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void a_report_on_paper_says_what_was_asked_and_shows_the_same_rows() throws IOException {
        var paper = nantaise.get("/api/report/shop-sales/run?format=pdf&shop=NA&from_date=2026-01-01");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(paper.header("Content-Disposition")).contains("shop-sales.pdf");
        assertThat(words(paper.bytes()))
                .contains("Ventes par boutique", "Du 1er\u00a0janvier 2026", "Boutique\u00a0: NA", "1\u202f000,00")
                .contains("Total", "1\u202f001,50", "Page 1 / 1")
                .doesNotContain("RE ");
        assertThat(words(seller.get("/api/report/shop-sales/run?format=pdf", "Accept-Language", "en")
                        .bytes()))
                .contains("Sales by shop", "1,008.50", "Printed on");
        assertThat(seller.get("/api/report/shop-sales/run?format=odt").status()).isEqualTo(400);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void an_export_streams_within_rights() {
        assertThat(seller.get("/api/export").text()).contains("\"entries\"");
        assertThat(seller.get("/api/export/entries?shop=RE").text()).isEqualTo("7.000\n");
        assertThat(seller.get("/api/export/entries").status()).isEqualTo(422);
        assertThat(nantaise.get("/api/export/entries?shop=RE").text()).isEmpty();
        assertThat(server.as(TestServer.AUDITOR)
                        .get("/api/export/entries?shop=RE")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void documents_are_printed_booked_and_continued() {
        var orders = seller.get("/api/doc/order?filter=" + Client.encoded("[\"=\",\"shop\",\"RE\"]"));
        String name = (String) ((Map<?, ?>) ((List<?>) orders.at("data")).getFirst()).get("name");
        assertThat(seller.get("/api/pdf/order/" + name).text()).contains(name);
        assertThat(seller.get("/api/entries/order/" + name).list()).hasSize(1);
        assertThat(nantaise.get("/api/pdf/order/" + name).status()).isEqualTo(404);
        assertThat(nantaise.get("/api/entries/order/" + name).status()).isEqualTo(404);
        assertThat(seller.get("/api/meta/order").text()).contains("\"creates\":[{\"as\":\"note\"");
        assertThat(seller.post("/api/new/note?from=Order&as=note&source=" + name, null)
                        .at("title"))
                .isEqualTo(name);
        assertThat(nantaise.post("/api/new/note?from=Order&as=note&source=" + name, null)
                        .status())
                .isEqualTo(404);
        assertThat(seller.get("/api/timeline/order/" + name).text())
                .contains("\"kind\":\"created\"", "\"kind\":\"step\"", "a validé");
        assertThat(seller.post("/api/comment/order/" + name, Map.of("text", "bien reçu"))
                        .status())
                .isEqualTo(201);
        assertThat(seller.get("/api/timeline/order/" + name).text()).contains("bien reçu", "\"by_name\":\"vendeuse\"");
        assertThat(nantaise.post("/api/comment/order/" + name, Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
    }
}
