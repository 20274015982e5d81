package eu.socle.e2e;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bakery with a customer, an item and a submitted invoice, created through the interface of programs, for tests that look at pages. */
final class Bakery {

    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

    private final Desk desk;
    private final String csrf;

    private Bakery(Desk desk, String csrf) {
        this.desk = desk;
        this.csrf = csrf;
    }

    /** Addresses of one page of each kind. */
    static List<String> open(Socle socle, Chromium chromium) {
        try (Desk desk =
                chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT).logIn()) {
            Bakery bakery = of(desk);
            bakery.company();
            String invoice = bakery.invoice("La Fabrique des Possibles", "Buffet", "Merci de votre confiance.");
            return List.of(
                    "/desk/",
                    "/desk/sales-invoice",
                    "/desk/sales-invoice/new",
                    "/desk/sales-invoice/" + invoice,
                    "/desk/company/new",
                    "/desk/report/trial-balance",
                    "/desk/export/fec");
        }
    }

    static Bakery of(Desk desk) {
        Matcher token = Pattern.compile("\"csrf\":\"([^\"]+)\"")
                .matcher(new String(desk.fetch("/api/session"), java.nio.charset.StandardCharsets.UTF_8));
        if (!token.find()) {
            throw new IllegalStateException("no session");
        }
        return new Bakery(desk, token.group(1));
    }

    void company() {
        post(
                "/api/doc/Company",
                Map.of(
                        "company_name",
                        "Boulangerie Lemoine",
                        "abbr",
                        "BL",
                        "siren_number",
                        "404833048",
                        "tax_id",
                        "FR83404833048",
                        "address_line1",
                        "3 rue du Four",
                        "pincode",
                        "44400",
                        "city",
                        "Rezé"));
    }

    /** A submitted invoice of one line; its number. */
    String invoice(String customer, String item, String message) {
        String who = post("/api/doc/Customer", Map.of("customer_name", customer));
        post(
                "/api/doc/Item",
                Map.of("item_code", item.replaceAll("[^a-zA-Z]", ""), "item_name", item, "standard_rate", "11.80"));
        String draft = post(
                "/api/doc/Sales%20Invoice",
                Map.of(
                        "customer", who,
                        "terms", message,
                        "items", List.of(Map.of("item_code", item.replaceAll("[^a-zA-Z]", ""), "qty", 3))));
        return post("/api/step/Sales%20Invoice/submit/" + draft, Map.of());
    }

    /** Sends a document and returns its name. */
    String post(String path, Map<String, ?> body) {
        APIResponse answer = desk.page()
                .context()
                .request()
                .post(
                        desk.address() + path,
                        RequestOptions.create().setHeader("X-CSRF-Token", csrf).setData(body));
        Matcher name = NAME.matcher(answer.text());
        if (!answer.ok() || !name.find()) {
            throw new IllegalStateException(path + " " + answer.status() + " " + answer.text());
        }
        return name.group(1);
    }
}
