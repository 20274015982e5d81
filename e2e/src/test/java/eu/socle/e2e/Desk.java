package eu.socle.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The desk as a person or a screen reader finds things on it: by their names. It notes whatever the browser complains about. */
final class Desk implements AutoCloseable {

    private static final double PATIENCE = 10_000; // milliseconds

    private final BrowserContext window;
    private final Socle socle;
    private final Tongue tongue;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Desk(BrowserContext window, Socle socle, Tongue tongue) {
        this.window = window;
        this.socle = socle;
        this.tongue = tongue;
        window.setDefaultTimeout(PATIENCE);
        page = window.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(socle.address()) && request.url().startsWith("http")) {
                complaints.add("request to elsewhere: " + request.url());
            }
        });
    }

    /** Errors of the console, refusals of the content policy (which are errors there) and requests to other machines. */
    List<String> complaints() {
        return complaints;
    }

    String address() {
        return socle.address();
    }

    Page page() {
        return page;
    }

    String say(String french, String english) {
        return tongue.say(french, english);
    }

    void open(String path) {
        page.navigate(socle.address() + path);
    }

    Desk logIn() {
        return logIn("Administrator", Socle.PASSWORD);
    }

    Desk logIn(String user, String password) {
        open("/");
        field("Adresse électronique ou identifiant", "E-mail address or user name")
                .fill(user);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(say("Mot de passe", "Password")))
                .fill(password);
        press("Se connecter", "Log in");
        Locator account = page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(Compte de|Account of) ")));
        assertThat(account).isVisible();
        if (tongue == Tongue.ENGLISH) {
            readInEnglish(account);
        }
        return this;
    }

    /** The first administrator of a site reads French until told otherwise. */
    private void readInEnglish(Locator account) {
        account.click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Home"))
                        .first())
                .isVisible();
    }

    /** A field of a form, by the words before it. A star may follow them. */
    Locator field(String french, String english) {
        return page.getByLabel(Pattern.compile("^" + literal(say(french, english)) + "( \\*)?$"));
    }

    Locator button(String french, String english) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(say(french, english))));
    }

    void press(String french, String english) {
        button(french, english).first().click();
    }

    /** A keyboard shortcut may follow the words. */
    private static Pattern starting(String words) {
        return Pattern.compile("^" + literal(words));
    }

    /** The browser reads these patterns, and knows nothing of {@code \\Q…\\E}. */
    static String literal(String words) {
        return words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
    }

    void follow(String french, String english) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(starting(say(french, english))))
                .first()
                .click();
    }

    void tab(String french, String english) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(starting(say(french, english))))
                .click();
    }

    void heading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    void save() {
        press("Enregistrer", "Save");
        assertThat(page.getByRole(AriaRole.STATUS).getByText(Pattern.compile(say("Enregistré à", "Saved at"))))
                .isVisible();
    }

    /** Types the first letters and takes what the server found. */
    void choose(Locator link, String letters, String found) {
        link.fill(letters);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(starting(found)))
                .first()
                .click();
    }

    Locator grid(String french, String english) {
        return page.getByRole(AriaRole.GRID, new Page.GetByRoleOptions().setName(say(french, english)));
    }

    /** Opens a cell of a grid by its column and line, and returns the editor in it. */
    Locator cell(Locator grid, String column, int line) {
        int place = grid.getByRole(AriaRole.COLUMNHEADER).allTextContents().indexOf(column);
        Locator row = grid.getByRole(AriaRole.ROW).nth(line);
        row.getByRole(AriaRole.GRIDCELL).nth(place).dblclick();
        return page.getByLabel(say(column + ", ligne " + line, column + ", line " + line));
    }

    /** A step that asks before it acts: its verb is repeated on the button that confirms. */
    void take(String french, String english) {
        press(french, english);
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say(french, english)))
                .click();
    }

    /** One of the other actions of a document. */
    void act(String french, String english) {
        button("Autres actions", "Other actions").click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(say(french, english)))
                .click();
    }

    /** Opens a page of the menu. */
    void visit(String groupFrench, String groupEnglish, String french, String english) {
        Locator rail = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Modules"));
        Locator group =
                rail.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(say(groupFrench, groupEnglish)));
        if ("false".equals(group.getAttribute("aria-expanded"))) {
            group.click();
        }
        rail.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(say(french, english))
                                .setExact(true))
                .click();
    }

    byte[] fetch(String path) {
        APIResponse answer = window.request().get(socle.address() + path);
        if (!answer.ok()) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
        return answer.body();
    }

    Path download(Runnable press) {
        Download download = page.waitForDownload(press);
        Path copy = Path.of("target", "downloads", tongue.code(), download.suggestedFilename());
        download.saveAs(copy);
        return copy;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(Path.of("target", "pictures", name + ".png")));
    }

    /** The page by day, by night and on a telephone; the one by day also for the read-me when {@code -Dpictures=true} asks for it. */
    void pictures(String name) {
        Locator messages =
                page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(say("Messages", "Messages")));
        for (Locator close : messages.getByRole(AriaRole.BUTTON).all().reversed()) {
            close.click();
        }
        picture(name);
        if (tongue == Tongue.FRENCH && Boolean.getBoolean("pictures")) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "images", "facture.png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(360, 760);
        picture(name + "-360");
        page.setViewportSize(1280, 900);
    }

    @Override
    public void close() {
        window.close();
    }
}
