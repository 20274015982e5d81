package eu.socle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever a stranger types is shown as it was typed, and does nothing. */
class HostileTextTest {

    private static final String CUSTOMER = "<img src=x onerror=owned()> & Fils";
    private static final String ITEM = "Pain <script>owned()</script>";
    private static final String MESSAGE = "Merci <svg onload=owned()> {{7*7}}";
    private static final String COMMENT = "\"><iframe srcdoc=\"<script>parent.owned()</script>\"></iframe>";
    private static final String FILE = "<b onmouseover=owned()>plan.txt";
    private static final String SQL = "'; drop table customer; --";

    private static Socle socle;
    private static Chromium chromium;
    private static Desk desk;
    private static String invoice;

    @BeforeAll
    static void aStrangerHasBeenHere() throws Exception {
        socle = Socle.start("hostile", Tongue.FRENCH);
        chromium = Chromium.open();
        desk = chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT);
        desk.page().addInitScript("window.owned = () => console.error('owned')");
        desk.logIn();
        Bakery bakery = Bakery.of(desk);
        bakery.company();
        invoice = bakery.invoice(CUSTOMER, ITEM, MESSAGE);
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        socle.close();
    }

    @Test
    void lists_and_forms_show_the_letters() {
        desk.open("/desk/sales-invoice");
        assertThat(desk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(CUSTOMER)))
                .isVisible();
        desk.open("/desk/sales-invoice/" + invoice);
        assertThat(desk.page().getByText(CUSTOMER).first()).isVisible();
        assertThat(desk.page().getByText(ITEM).first()).isVisible();
        assertThat(desk.page().getByText(MESSAGE).first()).isVisible();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void comments_and_file_names_show_the_letters() {
        desk.open("/desk/sales-invoice/" + invoice);
        Locator comment = desk.field("Commentaire", "Comment");
        comment.fill(COMMENT);
        comment.press("Enter");
        assertThat(desk.page()
                        .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Fil"))
                        .getByText(COMMENT))
                .isVisible();
        desk.tab("Fichiers", "Files");
        desk.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(FILE, "text/plain", "plan".getBytes(StandardCharsets.UTF_8)));
        assertThat(desk.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("plan.txt"))
                        .first())
                .isVisible();
        assertThat(desk.complaints()).isEmpty();
    }

    @Test
    void the_paper_shows_the_letters() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(desk.fetch("/api/pdf/Sales%20Invoice/" + invoice))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text).contains("<img src=x onerror=owned()>", "<script>owned()</script>", "{{7*7}}");
        }
    }

    @Test
    void a_search_is_only_a_search() {
        desk.open("/desk/customer");
        Locator search = desk.page().getByRole(AriaRole.SEARCHBOX);
        search.fill(SQL);
        assertThat(desk.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasText("Rien ne correspond à ces filtres");
        search.fill("Fils");
        assertThat(desk.page().getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(CUSTOMER)))
                .isVisible();
        assertThat(desk.complaints()).isEmpty();
    }
}
