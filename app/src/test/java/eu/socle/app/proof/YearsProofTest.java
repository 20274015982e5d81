package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.webhooks.Receiver;
import eu.socle.platform.outbound.Allowed;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R14: a small house over two years and three quarters of working days, as the clock tells them. Each day has its work and everything that is
 * due by itself; what is only kept for a while does not pile up, and the books hold at the end.
 */
@Tag("prove")
class YearsProofTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
    private static final int DAYS = Scale.of(5, 60, 730);
    private static final int A_WEEK = 5;
    private static final int BATCH = 21;

    /** Working days in thirty days, and the one under way. */
    private static final int KEPT = 24;

    private final AtomicReference<Instant> now = new AtomicReference<>();
    private final Random random = Load.of("years").random(0);
    private final Set<String> told = new HashSet<>();
    private Client client;
    private Bakery bakery;
    private String customer;

    @Test
    void what_is_kept_for_a_while_does_not_pile_up() throws Exception {
        LocalDate day = FIRST;
        set(day, 8);
        try (Receiver receiver = new Receiver();
                LiveSite live = LiveSite.open(
                        ((InstantSource) now::get).withZone(ZoneOffset.UTC),
                        Allowed.of("127.0.0.1:" + receiver.port()))) {
            client = live.login();
            bakery = Bakery.opened(client);
            customer = String.valueOf(
                    client.get("/api/doc/customer?limit=1").data().getFirst().get("name"));
            hook(receiver);
            for (int i = 0; i < DAYS; i++) {
                set(day, 9);
                client = live.login();
                work(i);
                live.keepHouse();
                receiver.all().forEach(got -> told.add(got.id()));
                day = next(day);
                if (i % 2 == 0) {
                    client.logout();
                }
            }
            set(day, 8);
            live.keepHouse();
            nothingPilesUp(live.read(), day);
            new Invariants(live.read()).invoicesAreBookedOnce();
            new Invariants(live.read()).booksHold();
            System.out.println("Proof years: " + DAYS + " days until " + day + ", " + told.size() + " messages");
        }
    }

    private void set(LocalDate day, int hour) {
        now.set(day.atTime(LocalTime.of(hour, 0)).atZone(PARIS).toInstant());
    }

    /** The next working day, whose year is opened when it is the first of it. */
    private LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(day.getDayOfWeek() == DayOfWeek.FRIDAY ? 3 : 1);
        if (next.getYear() > day.getYear()) {
            client.create(
                            "Fiscal Year",
                            "",
                            Map.of(
                                    "year", String.valueOf(next.getYear()),
                                    "year_start_date", next.withDayOfYear(1).toString(),
                                    "year_end_date",
                                            next.withDayOfYear(next.lengthOfYear())
                                                    .toString()))
                    .expect(201);
        }
        return next;
    }

    private void hook(Receiver receiver) {
        client.create(
                        "Webhook",
                        "",
                        Map.of(
                                "webhook_doctype",
                                "Customer",
                                "webhook_docevent",
                                "on_update",
                                "request_url",
                                receiver.url("/in")))
                .expect(201);
    }

    /** Two invoices, a change that another program is told of, and once a week work in the background. */
    private void work(int day) {
        client.create(Bakery.INVOICE, "a-" + day, bakery.invoice(random, 1)).expect(201);
        client.create(Bakery.INVOICE, "b-" + day, bakery.invoice(random, 1)).expect(201);
        client.send(
                        "PATCH",
                        "/api/doc/customer/" + Client.encoded(customer),
                        Map.of("mobile_no", Integer.toString(day)))
                .expect(200);
        if (day % A_WEEK == 0) {
            List<Map<String, String>> absent = IntStream.range(0, BATCH)
                    .mapToObj(i -> Map.of("name", "absent-" + i, "description", "x"))
                    .toList();
            client.post("/api/v2/document/Item/bulk_update", "", Map.of("docs", absent))
                    .expect(202);
        }
    }

    private void nothingPilesUp(FinalRead read, LocalDate today) {
        assertThat(told).as("messages that arrived").hasSize(DAYS);
        atMost(read, "session", 0);
        atMost(read, "idempotency", 2 * KEPT);
        atMost(read, "outbox", KEPT);
        atMost(read, "webhook_request_log", KEPT);
        atMost(read, "outbound_call", 262);
        atMost(read, "rq_job", KEPT / A_WEEK + 1);
        assertThat(read.number("select count(*) from {Sales Invoice} where outstanding_amount > 0 and due_date < '"
                        + today + "' and status <> 'Overdue'"))
                .as("invoices that are late and not shown so")
                .isZero();
    }

    private static void atMost(FinalRead read, String table, long most) {
        assertThat(read.number("select count(*) from " + table)).as(table).isLessThanOrEqualTo(most);
    }
}
