package eu.socle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A baker opens her books, invoices a customer, is paid, corrects an invoice and hands the year over to the tax office. */
class JourneyTest {

    private static final int YEAR = Year.now(ZoneId.of("Europe/Paris")).getValue();
    private static final String CUSTOMER = "La Fabrique des Possibles";

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void from_an_empty_folder_to_the_accounting_file(Tongue tongue) throws Exception {
        try (Socle socle = Socle.start("journey-" + tongue, tongue);
                Chromium chromium = Chromium.open();
                Desk desk = chromium.desk(socle, tongue, 1280, ColorScheme.LIGHT)) {
            try {
                Steps steps = new Steps(desk, tongue);
                desk.logIn();
                steps.company();
                steps.customer();
                steps.items();
                steps.invoice();
                steps.submission();
                steps.paper();
                steps.payment();
                steps.creditNote();
                steps.reports();
                steps.accountingFile();
            } catch (Throwable failure) {
                desk.picture("failure-" + tongue);
                throw failure;
            }
            assertThat(desk.complaints()).isEmpty();
        }
    }

    /** The steps, in the order in which a person takes them. */
    private record Steps(Desk desk, Tongue tongue) {

        private Page page() {
            return desk.page();
        }

        private String amount(String plain) {
            return tongue.amount(plain);
        }

        void company() {
            desk.follow("Créer la société", "Create the company");
            desk.field("Raison sociale", "Company name").fill("Boulangerie Lemoine");
            desk.field("Sigle", "Abbreviation").fill("BL");
            desk.field("SIREN", "SIREN").fill("404833048");
            desk.field("Numéro de TVA", "VAT number").fill("FR83404833048");
            desk.field("Numéro et voie", "Street").fill("3 rue du Four");
            desk.field("Code postal", "Postcode").fill("44400");
            desk.field("Commune", "City").fill("Rezé");
            desk.tab("Comptabilité", "Accounting");
            desk.field("Régime de TVA", "VAT scheme")
                    .selectOption(desk.say("Réel trimestriel", "Standard scheme, quarterly"));
            desk.field("Début du premier exercice", "Start of the first fiscal year")
                    .fill("01/01/" + YEAR);
            desk.save();
            desk.heading("Boulangerie Lemoine");
        }

        void customer() {
            desk.visit("Vendre", "Sell", "Clients", "Customers");
            desk.follow("Nouveau client", "New customer");
            desk.field("Nom du client", "Customer name").fill(CUSTOMER);
            desk.field("SIREN", "SIREN").fill("732829320");
            desk.save();
        }

        void items() {
            item("Buffet", "11.80", "TVA 10");
            item("Cidre", "5.40", null);
        }

        private void item(String code, String price, @org.jspecify.annotations.Nullable String tax) {
            desk.visit("Articles", "Products", "Articles", "Items");
            desk.follow("Nouvel article", "New item");
            desk.field("Code article", "Item code").fill(code);
            desk.field("Prix de vente de base", "Standard price").fill(amount(price));
            if (tax != null) {
                desk.tab("Comptabilité", "Accounting");
                Locator taxes = desk.grid("Taxes de l’article", "Item taxes");
                desk.choose(desk.cell(taxes, desk.say("Taxe de l’article", "Item tax"), 1), "10", tax);
            }
            desk.save();
        }

        void invoice() {
            desk.visit("Vendre", "Sell", "Factures de vente", "Sales invoices");
            desk.follow("Nouvelle facture de vente", "New sales invoice");
            desk.choose(desk.field("Client", "Customer"), "fabri", CUSTOMER);
            Locator lines = desk.grid("Lignes", "Items");
            line(lines, 1, "Buffet", "45");
            total("531.00", "584.10");
            desk.press("Ajouter une ligne", "Add a line");
            line(lines, 2, "Cidre", "12");
            total("595.80", "661.86");
            shows(desk.say("TVA 10\u202f%", "VAT 10%") + desk.say(" sur ", " on ") + amount("531.00"), amount("53.10"));
            shows(desk.say("TVA 20\u202f%", "VAT 20%") + desk.say(" sur ", " on ") + amount("64.80"), amount("12.96"));
            assertThat(page()).hasURL(Pattern.compile("/new"));
            desk.picture("typing-" + tongue);
        }

        private void line(Locator lines, int line, String item, String quantity) {
            desk.choose(desk.cell(lines, desk.say("Article", "Item"), line), item.substring(0, 3), item);
            desk.cell(lines, desk.say("Quantité", "Quantity"), line).fill(quantity);
            page().keyboard().press("Enter");
        }

        /** The totals that the page shows: before and after tax. */
        private void total(String net, String grand) {
            shows(desk.say("Total HT", "Net total"), amount(net));
            shows(desk.say("Total TTC", "Grand total"), amount(grand));
        }

        private void shows(String term, String figure) {
            // In English the currency stands before the figure of the grand total.
            Locator sums = page().locator("dl").filter(new Locator.FilterOptions().setHasText(term));
            assertThat(sums)
                    .containsText(Pattern.compile(
                            Desk.literal(term) + "\\s*" + Desk.literal(figure).replaceFirst("^−?", "$0€?")));
        }

        void submission() {
            desk.save();
            desk.take("Valider la facture", "Submit invoice");
            desk.heading("FA-" + YEAR + "-00001");
            assertThat(page().getByText(desk.say("À encaisser", "Unpaid"), new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            desk.pictures("submitted-" + tongue);
            desk.tab("Écritures", "Entries");
            Locator entries = page().getByRole(
                            AriaRole.REGION, new Page.GetByRoleOptions().setName(desk.say("Écritures", "Entries")));
            for (String figure : List.of("661.86", "595.80", "66.06")) {
                assertThat(entries).containsText(amount(figure));
            }
        }

        void paper() throws Exception {
            desk.press("Aperçu", "Preview");
            Locator link = page().getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(desk.say("Télécharger le PDF", "Download the PDF")));
            try (PDDocument pdf = Loader.loadPDF(desk.fetch(link.getAttribute("href")))) {
                assertThat(pdf.getDocumentCatalog()
                                .getNames()
                                .getEmbeddedFiles()
                                .getNames())
                        .containsKey("factur-x.xml");
            }
            Locator drawn = page().getByRole(
                            AriaRole.IMG,
                            new Page.GetByRoleOptions()
                                    .setName(desk.say("Page 1 de FA-" + YEAR, "Page 1 of FA-" + YEAR)));
            assertThat(drawn).isVisible();
            assertThat(drawn).not().hasJSProperty("naturalWidth", 0);
            desk.picture("preview-" + tongue);
            desk.press("Fermer l’aperçu", "Close the preview");
        }

        void payment() {
            desk.press("Encaisser", "Receive payment");
            assertThat(desk.field("Montant versé", "Amount paid")).hasValue(amount("661.86"));
            assertThat(desk.field("Type de tiers", "Party type").locator("option:checked"))
                    .hasText(desk.say("Client", "Customer"));
            desk.picture("payment-" + tongue);
            desk.take("Enregistrer le règlement", "Record payment");
            assertThat(page()).hasURL(Pattern.compile("payment-entry/(?!new|DRAFT)"));
            desk.visit("Vendre", "Sell", "Factures de vente", "Sales invoices");
            desk.follow("FA-" + YEAR + "-00001", "FA-" + YEAR + "-00001");
            assertThat(page().getByText(desk.say("Réglée", "Paid"), new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }

        void creditNote() {
            desk.act("Créer un avoir", "Create a credit note");
            shows(desk.say("Total TTC", "Grand total"), "−" + amount("661.86"));
            desk.save();
            desk.take("Valider la facture", "Submit invoice");
            desk.heading("AV-" + YEAR + "-00001");
            assertThat(desk.button("Encaisser", "Receive payment")).hasCount(0);
            desk.picture("credit-note-" + tongue);
            desk.follow("FA-" + YEAR + "-00001", "FA-" + YEAR + "-00001");
            desk.heading("FA-" + YEAR + "-00001");
            assertThat(desk.button("Encaisser", "Receive payment")).hasCount(0);
            desk.button("Autres actions", "Other actions").click();
            assertThat(page().getByRole(
                                    AriaRole.MENUITEM,
                                    new Page.GetByRoleOptions().setName(desk.say("Rembourser", "Refund"))))
                    .isVisible();
            page().keyboard().press("Escape");
        }

        void reports() {
            desk.visit("Comptabilité", "Accounting", "Balance générale", "Trial balance");
            row("411000", "661.86");
            row("512000", "661.86");
            row("706000", "595.80");
            desk.picture("trial-balance-" + tongue);
            desk.visit("Comptabilité", "Accounting", "Grand livre", "General ledger");
            row("FA-" + YEAR + "-00001", "661.86");
            desk.picture("general-ledger-" + tongue);
            desk.visit("Comptabilité", "Accounting", "Balance âgée clients", "Accounts receivable");
            row(CUSTOMER, "661.86");
            desk.picture("aged-" + tongue);
        }

        private void row(String text, String figure) {
            Locator row = page().getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText(text))
                    .first();
            assertThat(row).containsText(amount(figure));
        }

        void accountingFile() throws Exception {
            desk.visit("Comptabilité", "Accounting", "FEC", "FEC");
            desk.choose(desk.field("Exercice", "Fiscal year"), String.valueOf(YEAR), String.valueOf(YEAR));
            Path file = desk.download(() -> desk.press("Produire le fichier", "Produce the file"));
            assertThat(file.getFileName().toString()).isEqualTo("404833048FEC" + YEAR + "1231.txt");
            List<String> lines = Files.readAllLines(file, Charset.forName("ISO-8859-15"));
            assertThat(lines.getFirst())
                    .startsWith("JournalCode")
                    .contains("EcritureDate", "CompteNum", "Debit", "Credit");
            assertThat(sum(lines, "Debit"))
                    .isEqualByComparingTo(sum(lines, "Credit"))
                    .isPositive();
        }

        private static BigDecimal sum(List<String> lines, String column) {
            String separator = lines.getFirst().contains("\t") ? "\t" : "\\|";
            int place = List.of(lines.getFirst().split(separator)).indexOf(column);
            return lines.stream()
                    .skip(1)
                    .map(line -> new BigDecimal(line.split(separator)[place].replace(",", ".")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
