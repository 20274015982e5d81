package eu.socle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Someone who tries Socle on demonstration data knows it on every page, and takes them away when it becomes serious. */
class DemonstrationTest {

    private static final Tongue TONGUE = Tongue.FRENCH;

    @Test
    void demonstration_data_say_so_and_go_away() throws Exception {
        Map<String, String> people = new HashMap<>();
        try (Socle socle = Socle.startDemonstration("demonstration", TONGUE, people);
                Chromium chromium = Chromium.open()) {
            Map.Entry<String, String> someone = people.entrySet().iterator().next();
            try (Desk desk = chromium.desk(socle, TONGUE, 360, ColorScheme.LIGHT)) {
                desk.logIn(someone.getKey(), someone.getValue());
                assertThat(band(desk)).isVisible();
                assertThat(band(desk).getByRole(AriaRole.BUTTON)).hasCount(0);
            }
            administrator(socle, chromium, ColorScheme.LIGHT, 360, false);
            administrator(socle, chromium, ColorScheme.DARK, 1280, false);
            administrator(socle, chromium, ColorScheme.LIGHT, 1280, true);
        }
    }

    private static void administrator(Socle socle, Chromium chromium, ColorScheme colours, int width, boolean removes)
            throws Exception {
        try (Desk desk = chromium.desk(socle, TONGUE, width, colours)) {
            desk.logIn();
            List<String> faults = new ArrayList<>();
            desk.open("/desk/sales-invoice");
            desk.heading("Factures de vente");
            assertThat(band(desk)).containsText("Données de démonstration");
            Axe.judge(desk, "list under the band", width, faults);
            band(desk).getByRole(AriaRole.BUTTON).click();
            Locator question = desk.page().getByRole(AriaRole.ALERTDIALOG);
            assertThat(question.getByRole(AriaRole.BUTTON).first()).isFocused();
            Axe.judge(desk, "removal of the demonstration", width, faults);
            assertThat(faults).isEmpty();
            if (removes) {
                question.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Tout supprimer"))
                        .click();
                desk.page()
                        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Créer la société"))
                        .waitFor(new Locator.WaitForOptions().setTimeout(60_000));
                assertThat(band(desk)).hasCount(0);
                desk.picture("after-the-demonstration");
                assertThat(desk.complaints()).isEmpty();
            }
        }
    }

    private static Locator band(Desk desk) {
        return desk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Données de démonstration"));
    }
}
