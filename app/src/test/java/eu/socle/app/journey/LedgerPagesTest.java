package eu.socle.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A long report is read page after page; each has the totals of the whole. */
class LedgerPagesTest {

    private static final String YEAR = "&from_date=2026-01-01&to_date=2026-12-31";

    private static Counter counter;

    @BeforeAll
    static void open() {
        counter = Counter.open();
        for (int day = 1; day <= 9; day++) {
            counter.sale(
                    Map.of("posting_date", "2026-11-" + (14 + day)),
                    List.of(Counter.line("Conseil", "100." + day), Counter.line("Machine", "10")));
        }
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    private static Map<String, Object> run(String report, String more) {
        return counter.french
                .get("/api/report/" + report + "/run?company=" + Client.encoded(Counter.COMPANY) + YEAR + more)
                .expect(200)
                .json();
    }

    private static List<Object> paged(String report, String filters, int size, Object totals) {
        List<Object> rows = new ArrayList<>();
        boolean more = true;
        while (more) {
            Map<String, Object> page = run(report, filters + "&limit=" + size + "&offset=" + rows.size());
            assertThat(page.get("totals")).isEqualTo(totals);
            rows.addAll((List<?>) page.get("rows"));
            more = (Boolean) page.get("more");
        }
        return rows;
    }

    @Test
    void pages_of_any_size_make_the_whole_report() {
        for (String filters :
                List.of("", "&account=" + account(), "&party_type=Customer", "&party_type=Customer&party=" + party())) {
            Map<String, Object> whole = run("general-ledger", filters);
            assertThat((List<?>) whole.get("rows")).hasSizeGreaterThan(9);
            for (int size : List.of(1, 4, 11, 1000)) {
                assertThat(paged("general-ledger", filters, size, whole.get("totals")))
                        .as("%s by %d", filters, size)
                        .isEqualTo(whole.get("rows"));
            }
        }
        Map<String, Object> journal = run("journal", "");
        assertThat(paged("journal", "", 7, journal.get("totals"))).isEqualTo(journal.get("rows"));
    }

    private static String account() {
        Map<?, ?> accounts = counter.french
                .get("/api/doc/account?q=411&limit=1&filter=" + Client.encoded("[\"=\",\"account_number\",\"411000\"]"))
                .expect(200)
                .json();
        return Client.encoded(String.valueOf(((Map<?, ?>) ((List<?>) accounts.get("data")).getFirst()).get("name")));
    }

    private static String party() {
        return Client.encoded(counter.customer);
    }

    @Test
    void a_page_that_is_no_number_is_refused_and_one_behind_the_end_is_empty() {
        assertThat((List<?>) run("general-ledger", "&offset=5000").get("rows")).isEmpty();
        counter.french
                .get("/api/report/journal/run?company=" + Client.encoded(Counter.COMPANY) + YEAR + "&offset=-1")
                .expect(400);
        counter.french
                .get("/api/report/journal/run?company=" + Client.encoded(Counter.COMPANY) + YEAR + "&limit=many")
                .expect(400);
    }
}
