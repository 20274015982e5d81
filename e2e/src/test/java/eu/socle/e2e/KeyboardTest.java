package eu.socle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Someone who cannot use a mouse, or does not want to, invoices a customer. Nothing here touches the pointer. */
class KeyboardTest {

    private static final int YEAR = Year.now(ZoneId.of("Europe/Paris")).getValue();
    private static final String CUSTOMER = "La Fabrique des Possibles";
    private static final int PATIENCE = 80; // presses of the Tab key
    private static final String HERE = """
            () => {
              const here = document.activeElement;
              const label = here.labels?.[0]?.innerText ?? here.getAttribute('aria-label') ?? here.innerText ?? '';
              return [here.closest('[data-row]')?.dataset.row, here.closest('[data-cell]')?.dataset.cell, label]
                .filter(Boolean).join(' ').replace(/\\s*\\*$/, '');
            }""";

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void an_invoice_is_written_and_submitted(Tongue tongue) throws Exception {
        try (Socle socle = Socle.start("keyboard-" + tongue, tongue);
                Chromium chromium = Chromium.open();
                Desk desk = chromium.desk(socle, tongue, 1280, ColorScheme.LIGHT)) {
            desk.logIn();
            catalogue(Bakery.of(desk));
            try {
                new Hands(desk).invoice();
            } catch (Throwable failure) {
                desk.picture("failure-keyboard-" + tongue);
                throw failure;
            }
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private static void catalogue(Bakery bakery) {
        bakery.company();
        bakery.post("/api/doc/Customer", Map.of("customer_name", CUSTOMER));
        bakery.post("/api/doc/Item", Map.of("item_code", "Buffet", "item_name", "Buffet", "standard_rate", "11.80"));
        bakery.post("/api/doc/Item", Map.of("item_code", "Cidre", "item_name", "Cidre", "standard_rate", "5.40"));
    }

    /** Ten fingers and what they find. */
    private record Hands(Desk desk) {

        void invoice() {
            desk.open("/desk/");
            desk.button("Rechercher", "Search").waitFor();
            press("Control+k");
            desk.page().getByRole(AriaRole.COMBOBOX).waitFor();
            type(desk.say("factures de vente", "sales invoices"));
            option(desk.say("Factures de vente", "Sales invoices"));
            press("Enter");
            desk.heading(desk.say("Factures de vente", "Sales invoices"));
            desk.page().locator("main .btn--primary").first().waitFor(); // the list knows what may be made
            press("n");
            desk.heading(desk.say("Nouvelle facture de vente", "New sales invoice"));
            tabTo(desk.say("Client", "Customer"));
            type("fabri");
            option(CUSTOMER);
            press("Enter");
            desk.page().locator("[data-row='1'] [data-cell='item_code']").waitFor();
            tabTo("1 item_code");
            line("Buf", "Buffet", "45");
            tabTo("2 item_code");
            line("Cid", "Cidre", "12");
            press("Control+s");
            assertThat(desk.page()
                            .getByRole(AriaRole.STATUS)
                            .getByText(Pattern.compile(desk.say("Enregistré à", "Saved at"))))
                    .isVisible();
            press("Control+Enter");
            Locator question = desk.page().getByRole(AriaRole.DIALOG);
            question.waitFor();
            assertThat(question.getByRole(AriaRole.BUTTON).last()).isFocused();
            press("Enter");
            desk.heading("FA-" + YEAR + "-00001");
            assertThat(desk.page().locator("[data-row='1'] [data-cell='item_tax_template']"))
                    .hasText(desk.say("20\u202f%", "20%"));
            assertThat(question).isHidden();
            // The focus is not lost with the question: it comes back once the page has been drawn again.
            desk.page().waitForFunction("document.activeElement !== document.body");
            press("p");
            Locator paper =
                    desk.page().getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("FA-" + YEAR + "-00001"));
            assertThat(paper).isVisible();
        }

        /** The cell is found; the choice of the item, then the quantity in the next one. */
        private void line(String letters, String item, String quantity) {
            type(letters);
            option(item);
            press("Enter");
            press("Tab");
            type(quantity);
        }

        private void tabTo(String place) {
            for (int i = 0; i < PATIENCE; i++) {
                String here = String.valueOf(desk.page().evaluate(HERE));
                if (here.equals(place) || here.startsWith(place + " ")) {
                    return;
                }
                press("Tab");
            }
            throw new AssertionError("The Tab key never reaches " + place);
        }

        private void option(String name) {
            desk.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .waitFor();
        }

        private void press(String key) {
            desk.page().keyboard().press(key);
        }

        private void type(String text) {
            desk.page().keyboard().type(text);
        }
    }
}
