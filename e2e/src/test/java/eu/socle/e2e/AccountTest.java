package eu.socle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Someone sets up a second factor, leaves, comes back with a code, and looks after password and sessions, on a telephone too. */
class AccountTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    private static final String NEXT = "une rivière sous la neige";

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_person_looks_after_the_account() throws Exception {
        try (Socle socle = Socle.start("account", Tongue.FRENCH);
                Chromium chromium = Chromium.open();
                Desk desk = chromium.desk(socle, Tongue.FRENCH, WIDE, ColorScheme.LIGHT)) {
            try {
                desk.logIn();
                desk.page()
                        .evaluate(
                                "localStorage.setItem('socle.copy.Item/new', '{\"doc\":{\"item_code\":\"secret\"}}')");
                List<String> recovery = new ArrayList<>();
                Telephone telephone = enrol(desk, recovery);
                leave(desk);
                assertThat(
                                desk.page()
                                        .evaluate(
                                                "Object.keys(localStorage).filter(key => key.startsWith('socle.copy.')).length"))
                        .as("what was typed stays with whoever typed it")
                        .isEqualTo(0);
                comeBack(desk, Socle.PASSWORD);
                judge(desk, "code");
                desk.field("Code", "").fill("000000");
                desk.press("Se connecter", "");
                assertThat(desk.page().getByText(Pattern.compile("Ce code n’est pas valable")))
                        .isVisible();
                desk.field("Code", "").fill(telephone.code(CLOCK.instant().plusSeconds(30)));
                desk.press("Se connecter", "");
                assertThat(account(desk)).isVisible();
                changePassword(desk);
                remove(desk, recovery.getFirst());
                leave(desk);
                desk.logIn("Administrator", NEXT);
            } catch (Throwable failure) {
                desk.picture("failure-account");
                throw failure;
            }
            assertThat(faults).isEmpty();
            // A wrong code is refused by 422, which the console notes.
            assertThat(desk.complaints()).allMatch(each -> each.contains("422"));
        }
    }

    @Test
    void a_role_that_asks_for_it_opens_no_other_page() throws Exception {
        try (Socle socle = Socle.start("account-role", Tongue.FRENCH);
                Chromium chromium = Chromium.open();
                Desk desk = chromium.desk(socle, Tongue.FRENCH, WIDE, ColorScheme.LIGHT)) {
            desk.logIn();
            Bakery administrator = Bakery.of(desk);
            administrator.post("/api/doc/Role", Map.of("role_name", "Prudent", "two_factor_auth", true));
            administrator.post(
                    "/api/doc/User",
                    Map.of(
                            "email",
                            "lou@example.org",
                            "first_name",
                            "Lou",
                            "new_password",
                            NEXT,
                            "roles",
                            List.of(Map.of("role", "Prudent"))));
            leave(desk);
            enter(desk, "lou@example.org", NEXT);
            desk.heading("Second facteur");
            judge(desk, "must-enrol");
            desk.field("Mot de passe actuel", "").fill(NEXT);
            desk.press("Continuer", "");
            Telephone telephone = new Telephone(
                    desk.page().locator("code").first().textContent().replace(" ", ""));
            desk.field("Code", "").fill(telephone.code(CLOCK.instant()));
            judge(desk, "must-enrol-scan");
            desk.press("Activer", "");
            desk.press("C’est noté", "");
            assertThat(account(desk)).isVisible();
            assertThat(faults).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    private Telephone enrol(Desk desk, List<String> recovery) throws Exception {
        account(desk).click();
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Mon compte"))
                .click();
        desk.heading("Mon compte");
        assertThat(desk.page()
                        .getByText("Chromium sur Linux")
                        .or(desk.page().getByText("Chrome sur Linux"))
                        .first())
                .isVisible();
        judge(desk, "me");
        desk.press("Mettre en place le second facteur", "");
        judge(desk, "me-password");
        factor(desk).getByLabel("Mot de passe actuel").fill(Socle.PASSWORD);
        desk.press("Continuer", "");
        Locator drawing = desk.page()
                .getByRole(AriaRole.IMG, new Page.GetByRoleOptions().setName("Code QR à scanner avec le téléphone"));
        assertThat(drawing).isVisible();
        judge(desk, "me-scan");
        Telephone telephone =
                new Telephone(desk.page().locator("code").first().textContent().replace(" ", ""));
        desk.field("Code", "").fill(telephone.code(CLOCK.instant()));
        desk.press("Activer", "");
        Locator codes = desk.page().locator("li code");
        assertThat(codes).hasCount(10);
        judge(desk, "me-codes");
        recovery.addAll(codes.allTextContents());
        desk.press("C’est noté", "");
        assertThat(desk.page().getByText("10 codes de secours restent.")).isVisible();
        judge(desk, "me-on");
        return telephone;
    }

    private static void changePassword(Desk desk) {
        desk.open("/desk/me");
        Locator section = desk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Mot de passe"));
        section.getByLabel("Mot de passe actuel").fill(Socle.PASSWORD);
        section.getByLabel("Nouveau mot de passe").fill("motdepasse123");
        desk.press("Changer le mot de passe", "");
        assertThat(desk.page().getByText(Pattern.compile("trop facile à deviner")))
                .isVisible();
        section.getByLabel("Nouveau mot de passe").fill(NEXT);
        desk.press("Changer le mot de passe", "");
        assertThat(desk.page().getByText(Pattern.compile("Mot de passe changé")).first())
                .isVisible();
    }

    private static void remove(Desk desk, String recovery) {
        desk.press("Retirer le second facteur", "");
        factor(desk).getByLabel("Mot de passe actuel").fill(NEXT);
        desk.field("Code", "").fill(recovery);
        desk.press("Retirer le second facteur", "");
        assertThat(desk.button("Mettre en place le second facteur", "")).isVisible();
    }

    private static Locator factor(Desk desk) {
        return desk.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Second facteur"));
    }

    private static Locator account(Desk desk) {
        return desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Compte de ")));
    }

    private static void leave(Desk desk) {
        account(desk).click();
        desk.page()
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Se déconnecter"))
                .click();
        desk.field("Adresse électronique ou identifiant", "").waitFor();
    }

    private static void comeBack(Desk desk, String password) {
        enter(desk, "Administrator", password);
        desk.field("Code", "").waitFor();
    }

    private static void enter(Desk desk, String user, String password) {
        desk.field("Adresse électronique ou identifiant", "").fill(user);
        desk.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Mot de passe"))
                .fill(password);
        desk.press("Se connecter", "");
    }

    /** On a desk and on a telephone. */
    private void judge(Desk desk, String page) throws Exception {
        desk.page().waitForLoadState(LoadState.NETWORKIDLE);
        Axe.judge(desk, page, WIDE, faults);
        desk.page().setViewportSize(NARROW, 900);
        Axe.judge(desk, page, NARROW, faults);
        desk.page().setViewportSize(WIDE, 900);
    }
}
