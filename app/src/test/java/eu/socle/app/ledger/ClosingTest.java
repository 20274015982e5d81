package eu.socle.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.ClosedDocument;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Unit;
import eu.socle.platform.sites.Sites;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Nobody slips an entry into a period while someone else closes it. */
class ClosingTest {

    private static Bakery bakery;

    @BeforeAll
    static void open() {
        bakery = Bakery.open();
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    private static AccountingPeriod month(String name, int month) {
        AccountingPeriod period = new AccountingPeriod();
        period.set(AccountingPeriod.PERIOD_NAME, name);
        period.set(AccountingPeriod.COMPANY, Bakery.NAME);
        period.set(AccountingPeriod.START_DATE, LocalDate.of(2026, month, 1));
        period.set(AccountingPeriod.END_DATE, LocalDate.of(2026, month, 28));
        ClosedDocument closed = period.add(AccountingPeriod.CLOSED_DOCUMENTS);
        closed.set(ClosedDocument.DOCUMENT_TYPE, Slip.TYPE.name());
        closed.set(ClosedDocument.CLOSED, true);
        return period;
    }

    private static void book(Unit unit, String name, int month) {
        Bakery.book(
                unit,
                name,
                "2026-%02d-10".formatted(month),
                bakery.debit("613000", "10"),
                bakery.credit("512000", "10"));
    }

    private static boolean bookAlone(String name, int month) {
        return bakery.site().asSystem(unit -> {
            book(unit, name, month);
            return true;
        });
    }

    /** Returns once somebody waits for the books of the company. */
    private static void untilSomebodyWaits() throws SQLException {
        try (Connection connection = bakery.site().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            boolean waiting = false;
            while (!waiting) {
                try (ResultSet row = statement.executeQuery(
                        "select exists (select from pg_locks where locktype = 'advisory' and not granted)")) {
                    row.next();
                    waiting = row.getBoolean(1);
                }
                Thread.onSpinWait();
            }
        }
    }

    private interface Work {
        void run(Unit unit);
    }

    /** Runs work in a transaction that stays open until the latch. */
    private static Future<Boolean> holding(ExecutorService threads, CountDownLatch done, CountDownLatch go, Work work) {
        return threads.submit(() -> bakery.site().asSystem(unit -> {
            work.run(unit);
            done.countDown();
            await(go);
            return true;
        }));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_booking_waits_for_a_period_that_is_being_closed_and_is_then_refused() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch closing = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Boolean> period = holding(threads, closing, go, unit -> unit.create(month("Janvier", 1)));
            await(closing);
            Future<Boolean> booking = threads.submit(() -> bookAlone("FA-1", 1));
            untilSomebodyWaits();
            go.countDown();
            period.get();

            assertThatThrownBy(booking::get).hasCauseInstanceOf(Refused.class).hasMessageContaining("period_closed");
        }
    }

    @Test
    void closing_waits_for_a_booking_under_way() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch booked = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Boolean> booking = holding(threads, booked, go, unit -> book(unit, "FA-2", 2));
            await(booked);
            Future<AccountingPeriod> period =
                    threads.submit(() -> bakery.site().asSystem(unit -> unit.create(month("Février", 2))));
            untilSomebodyWaits();
            go.countDown();

            assertThat(booking.get()).isTrue();
            assertThat(period.get().name()).isEqualTo("Février");
        }
        assertThatThrownBy(() -> bookAlone("FA-3", 2)).isInstanceOf(Refused.class);
    }

    @Test
    void a_period_or_a_year_closed_by_another_process_is_closed_for_this_one_at_once() {
        bookAlone("FA-10", 10); // this process now remembers that October and the year are open
        try (Sites other = bakery.node()) {
            other.open();
            other.forHost(null).asSystem(unit -> unit.create(month("Octobre", 10)));
            assertThatThrownBy(() -> bookAlone("FA-11", 10)).hasMessageContaining("period_closed");

            bookAlone("FA-12", 11);
            status(other, FiscalYear.Status.CLOSED);
            assertThatThrownBy(() -> bookAlone("FA-13", 11)).hasMessageContaining("fiscal_year_closed");

            status(other, FiscalYear.Status.OPEN);
            assertThat(bookAlone("FA-14", 11)).isTrue();
        }
    }

    private static void status(Sites node, FiscalYear.Status status) {
        node.forHost(null).asSystem(unit -> {
            FiscalYear year = unit.lock(FiscalYear.TYPE, "2026");
            year.write(FiscalYear.STATUS, status);
            return unit.save(year);
        });
    }

    @Test
    void two_bookings_do_not_wait_for_each_other_before_the_number() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch booked = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Boolean> first = holding(threads, booked, go, unit -> book(unit, "FA-4", 3));
            await(booked);

            assertThat(bookAlone("FA-5", 3)).isTrue();
            go.countDown();
            assertThat(first.get()).isTrue();
        }
    }

    @Test
    void a_booking_waits_for_a_year_that_is_being_closed_and_is_then_refused() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch closing = new CountDownLatch(1);
            CountDownLatch go = new CountDownLatch(1);
            Future<Boolean> year = holding(threads, closing, go, unit -> {
                FiscalYear closed = unit.lock(FiscalYear.TYPE, "2025");
                closed.compute(FiscalYear.STATUS, FiscalYear.Status.CLOSED);
                unit.save(closed);
            });
            await(closing);
            Future<Boolean> booking = threads.submit(() -> bakery.site().asSystem(unit -> {
                Bakery.book(unit, "FA-6", "2025-05-05", bakery.debit("613000", "1"), bakery.credit("512000", "1"));
                return true;
            }));
            untilSomebodyWaits();
            go.countDown();
            year.get();

            assertThatThrownBy(booking::get)
                    .hasCauseInstanceOf(Refused.class)
                    .hasMessageContaining("fiscal_year_closed");
        }
    }
}
