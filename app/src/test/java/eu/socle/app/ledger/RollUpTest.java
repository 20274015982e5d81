package eu.socle.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.ops.Upkeeper;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Balances are exact at every moment, whoever books and whatever is being rolled up meanwhile. */
class RollUpTest {

    private static final int THREADS = 4;
    private static final int EACH = 40;

    private static Bakery bakery;

    @BeforeAll
    static void open() {
        bakery = Bakery.open();
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    private static boolean books(int thread) {
        for (int i = 0; i < EACH; i++) {
            String name = "FA-" + thread + "-" + i;
            String day = "202%d-%02d-15".formatted(5 + (thread + i) % 2, 1 + i % 11);
            bakery.sell(name, day, "Ada", Integer.toString(1 + i * thread), day);
        }
        return true;
    }

    /** The closing balances of the report and the plain sums, seen at one and the same moment. */
    private static void compare(Connection connection) throws SQLException {
        Map<String, BigDecimal> reported = new TreeMap<>();
        new TestRows(connection, bakery.site().registry())
                .report(
                        "trial-balance",
                        Map.of(
                                "company",
                                Bakery.NAME,
                                "from_date",
                                LocalDate.of(2025, 1, 1),
                                "to_date",
                                LocalDate.of(2026, 12, 31)))
                .forEach(row -> {
                    if (Boolean.FALSE.equals(row.get("_total"))) {
                        reported.put(
                                (String) row.get("account_number"),
                                amount(row.get("closing_debit")).subtract(amount(row.get("closing_credit"))));
                    }
                });
        Map<String, BigDecimal> plain = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select a.account_number, sum(g.debit - g.credit) from gl_entry g join account a on a.name = g.account group by 1 having sum(g.debit - g.credit) <> 0")) {
            while (row.next()) {
                plain.put(row.getString(1), row.getBigDecimal(2));
            }
        }
        connection.commit();
        assertThat(reported).isEqualTo(plain);
    }

    private static BigDecimal amount(Object value) {
        return value instanceof BigDecimal amount ? amount : BigDecimal.ZERO.setScale(3);
    }

    @Test
    void the_trial_balance_equals_plain_sums_while_four_threads_book_and_two_nodes_roll_up() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Upkeeper node = new Upkeeper(bakery.sites(), bakery.site().clock());
                Upkeeper otherNode = new Upkeeper(bakery.sites(), bakery.site().clock());
                Connection connection = bakery.site().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            otherNode.start();
            List<Future<Boolean>> booking = new ArrayList<>();
            for (int i = 1; i <= THREADS; i++) {
                int thread = i;
                booking.add(threads.submit(() -> books(thread)));
            }
            Future<Boolean> rolling = threads.submit(() -> {
                while (!booking.stream().allMatch(Future::isDone)) {
                    node.run(bakery.site());
                }
                return true;
            });
            int compared = 0;
            while (!rolling.isDone()) {
                compare(connection);
                compared++;
            }
            for (Future<Boolean> each : booking) {
                each.get();
            }
            rolling.get();
            node.run(bakery.site());
            compare(connection);
            assertThat(compared).isPositive();
            assertThat(marks(connection)).isEqualTo((long) THREADS * EACH);
            connection.commit();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    private static long marks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select sum(entry_number) from balance_mark")) {
            row.next();
            return row.getLong(1);
        }
    }
}
