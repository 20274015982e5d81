package eu.socle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Someone comes from another application, logs in, reads what it asks, and answers; no other page puts the question in a frame. */
class ConsentTest {

    /** The example of RFC 7636. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    private static final String MAKE = """
            async (client) => {
              const session = await (await fetch('/api/session')).json()
              const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf }
              const made = await fetch('/api/doc/oauth-client', { method: 'POST', headers, body: JSON.stringify(client) })
              return (await made.json()).client_id
            }""";

    private static final Pattern SECRET = Pattern.compile("(?m)^[\\w-]{43}$");

    private static Socle socle;
    private static Chromium chromium;
    private static HttpServer application;

    @BeforeAll
    static void open() throws Exception {
        socle = Socle.start("consent", Tongue.FRENCH);
        chromium = Chromium.open();
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String query = String.valueOf(exchange.getRequestURI().getRawQuery());
            String frame = "<iframe title='x' src='" + socle.address() + Addresses.AUTHORIZE + "?"
                    + query.replace("'", "") + "'></iframe>";
            byte[] page = ("<!doctype html><html lang='fr'><title>Application</title><h1>Application</h1>"
                            + (path.equals("/frame") ? frame : "")
                            + "</html>")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        application.start();
    }

    /** Addresses as applications know them. */
    private static final class Addresses {
        static final String AUTHORIZE = "/api/method/frappe.integrations.oauth2.authorize";
        static final String TOKEN = "/api/method/frappe.integrations.oauth2.get_token";
    }

    @AfterAll
    static void close() throws Exception {
        application.stop(0);
        chromium.close();
        socle.close();
    }

    private static String back() {
        return "http://localhost:" + application.getAddress().getPort() + "/cb";
    }

    private static String query(String client) {
        return "response_type=code&scope=openid%20all&state=xyz&code_challenge_method=S256&code_challenge=" + CHALLENGE
                + "&client_id=" + client + "&redirect_uri=" + URLEncoder.encode(back(), StandardCharsets.UTF_8);
    }

    private static String declared(String name, String kind) {
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT)) {
            desk.logIn();
            return String.valueOf(
                    desk.page().evaluate(MAKE, Map.of("app_name", name, "client_type", kind, "redirect_uris", back())));
        }
    }

    private static void enter(Desk desk) {
        desk.field("Adresse électronique ou identifiant", "").fill("Administrator");
        desk.page()
                .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Mot de passe"))
                .fill(Socle.PASSWORD);
        desk.press("Se connecter", "");
    }

    /** What the application does behind the scenes. */
    private static void exchange(String client, String code) throws Exception {
        String form = "grant_type=authorization_code&client_id=" + client + "&code=" + code + "&code_verifier="
                + VERIFIER + "&redirect_uri=" + URLEncoder.encode(back(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(socle.address() + Addresses.TOKEN))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void the_question_is_read_on_a_telephone_at_night_and_the_answer_goes_back() throws Exception {
        String client = declared("Carnet de tournées des fournées bio", "Public");
        List<String> faults = new ArrayList<>();
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, 360, ColorScheme.DARK)) {
            desk.open(Addresses.AUTHORIZE + "?" + query(client));
            enter(desk);
            desk.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Autoriser"))
                    .waitFor();
            Axe.judge(desk, "consent", 360, faults);
            assertThat(faults).isEmpty();
            assertThat(desk.complaints()).isEmpty();
            desk.press("Autoriser", "");
            desk.page().waitForURL(back() + "?*");
            assertThat(desk.page().url()).contains("code=", "state=xyz");
            exchange(client, desk.page().url().replaceFirst(".*code=([\\w-]+).*", "$1"));
            desk.open("/authorizations");
            desk.button("Retirer l’accès à Carnet de tournées des fournées bio", "")
                    .waitFor();
            Axe.judge(desk, "authorizations", 360, faults);
            assertThat(faults).isEmpty();
            desk.press("Retirer l’accès à Carnet de tournées des fournées bio", "");
            desk.page()
                    .getByText("Vous n’avez ouvert votre compte à aucune application.")
                    .waitFor();
        }
    }

    @Test
    void the_page_is_well_made_by_day_and_wide_and_so_is_a_refusal() throws Exception {
        String client = declared("Boutique", "Confidential");
        List<String> faults = new ArrayList<>();
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT)) {
            desk.logIn();
            desk.open(Addresses.AUTHORIZE + "?" + query(client));
            Axe.judge(desk, "consent", 1280, faults);
            desk.press("Refuser", "");
            desk.page().waitForURL(back() + "?*");
            assertThat(desk.page().url()).contains("error=access_denied");
            desk.open(Addresses.AUTHORIZE + "?" + query("nobody"));
            Axe.judge(desk, "consent-refused", 1280, faults);
            assertThat(faults).isEmpty();
        }
    }

    @Test
    void the_secret_of_a_new_application_is_read_once() {
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT)) {
            desk.logIn();
            desk.open("/desk/oauth-client/new");
            desk.page()
                    .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Nom")))
                    .fill("Caisse");
            desk.page()
                    .getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName(Pattern.compile("^Adresses de retour")))
                    .fill(back());
            desk.save();
            assertThat(SECRET.matcher(desk.page().locator("main").innerText()).find())
                    .isTrue();
            desk.picture("oauth-client-new");
            desk.page().reload();
            desk.heading("Caisse");
            assertThat(SECRET.matcher(desk.page().locator("main").innerText()).find())
                    .isFalse();
        }
    }

    @Test
    void another_page_cannot_frame_it() {
        String client = declared("Cadre", "Confidential");
        try (Desk desk = chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT)) {
            desk.logIn();
            desk.page().navigate(back().replace("/cb", "/frame?") + query(client));
            desk.page().waitForLoadState();
            assertThat(desk.complaints()).anyMatch(each -> each.contains("frame-ancestors"));
            assertThat(desk.page().frames().getLast().content()).doesNotContain("Autoriser");
        }
    }
}
