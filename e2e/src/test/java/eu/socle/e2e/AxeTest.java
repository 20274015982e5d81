package eu.socle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every kind of page can be used by people who see little, hear a screen reader or hold a telephone. */
class AxeTest {

    private static final int WIDE = 1280;
    private static final int TELEPHONE = 360;
    private static final String RULES = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(', '))""";

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
        String axe = Files.readString(Path.of("..", "web", "node_modules", "axe-core", "axe.min.js"));
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, width, colours)) {
            desk.open("/");
            desk.field("Adresse électronique ou identifiant", "").waitFor();
            judge(desk, axe, "login", width, faults);
            desk.logIn();
            for (String path : pages) {
                desk.open(path);
                desk.page()
                        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .waitFor();
                desk.page().waitForLoadState(LoadState.NETWORKIDLE);
                judge(desk, axe, path, width, faults);
            }
        }
        return faults;
    }

    private static void judge(Desk desk, String axe, String path, int width, List<String> faults) {
        desk.page().evaluate(axe);
        Object found = desk.page().evaluate(RULES);
        if (found instanceof List<?> list) {
            list.forEach(each -> faults.add(path + " " + each));
        }
        Number needed = (Number) desk.page().evaluate("document.documentElement.scrollWidth");
        if (needed.intValue() > width) {
            faults.add(path + " is " + needed + " pixels wide");
        }
        String colours = String.valueOf(
                desk.page().evaluate("matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'"));
        desk.picture(String.join("-", "page", colours, Integer.toString(width), path.replaceAll("[^a-zA-Z]+", "-")));
    }
}
