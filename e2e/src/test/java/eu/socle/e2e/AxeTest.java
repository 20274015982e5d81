package eu.socle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of page can be used by people who see little, hear a screen reader or hold a telephone. */
class AxeTest {

    private static final int WIDE = 1280;
    private static final int TELEPHONE = 360;

    private static Socle socle;
    private static Chromium chromium;
    private static List<String> pages;

    @BeforeAll
    static void aBakeryAtWork() throws Exception {
        socle = Socle.start("axe", Tongue.FRENCH);
        chromium = Chromium.open();
        pages = Bakery.open(socle, chromium);
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        socle.close();
    }

    @Test
    void by_day() throws Exception {
        assertThat(faults(ColorScheme.LIGHT, WIDE)).isEmpty();
    }

    @Test
    void by_night() throws Exception {
        assertThat(faults(ColorScheme.DARK, WIDE)).isEmpty();
    }

    @Test
    void on_a_telephone() throws Exception {
        assertThat(faults(ColorScheme.LIGHT, TELEPHONE)).isEmpty();
    }

    private static List<String> faults(ColorScheme colours, int width) throws Exception {
        List<String> faults = new ArrayList<>();
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, width, colours)) {
            desk.open("/");
            desk.field("Adresse électronique ou identifiant", "").waitFor();
            Axe.judge(desk, "login", width, faults);
            desk.logIn();
            for (String path : pages) {
                desk.open(path);
                desk.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .waitFor();
                desk.page().waitForLoadState(LoadState.NETWORKIDLE);
                Axe.judge(desk, path, width, faults);
            }
        }
        return faults;
    }
}
