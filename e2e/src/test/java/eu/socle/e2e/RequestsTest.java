package eu.socle.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whichever page of the desk someone opens first comes in few requests: slow lines pay for each of them. */
class RequestsTest {

    private static final int MOST = 10;
    private static final int MORE_THAN_A_PAGE = 51;

    private static Socle socle;
    private static Chromium chromium;
    private static Desk desk;
    private static String invoice;

    @BeforeAll
    static void aBakeryWithManyCustomers() throws Exception {
        socle = Socle.start("requests", Tongue.FRENCH);
        chromium = Chromium.open();
        desk = chromium.desk(socle, Tongue.FRENCH, 1280, ColorScheme.LIGHT).logIn();
        Bakery bakery = Bakery.of(desk);
        bakery.company();
        invoice = bakery.invoice("La Fabrique des Possibles", "Buffet", "Merci.");
        for (int i = 1; i < MORE_THAN_A_PAGE; i++) {
            bakery.post("/api/doc/Customer", Map.of("customer_name", "Client " + i));
        }
    }

    @AfterAll
    static void close() throws Exception {
        chromium.close();
        socle.close();
    }

    @TestFactory
    List<DynamicTest> opened_first() {
        return List.of(
                page("the home page", "/desk/"),
                page("a list with views and sums", "/desk/sales-invoice"),
                page("a list longer than a page", "/desk/customer"),
                page("a view with a filter", "/desk/sales-invoice?tab=1&f=%5B%22set%22%2C%22customer%22%5D"),
                page("a new document", "/desk/sales-invoice/new"),
                page("a document", "/desk/sales-invoice/" + invoice),
                page("a report", "/desk/report/trial-balance"));
    }

    private static DynamicTest page(String what, String path) {
        return DynamicTest.dynamicTest(what, () -> assertThat(requests(path)).hasSizeLessThanOrEqualTo(MOST));
    }

    private static List<String> requests(String path) {
        List<String> requests = new ArrayList<>();
        try (Page page = desk.page().context().newPage()) {
            page.onRequest(request -> requests.add(request.method() + " " + request.url()));
            page.navigate(desk.address() + path);
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        return requests;
    }
}
