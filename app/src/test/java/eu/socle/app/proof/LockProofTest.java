package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R12: somebody reads for a long time, and somebody holds a customer. Invoices to other customers go on as before; those to
 * the held one end in time with a sentence, and succeed once it is free.
 */
@Tag("prove")
class LockProofTest {

    private static final int CLIENTS = 4;
    private static final int INVOICES = 40;
    private static final int LONGEST_WAIT_SECONDS = 8;

    @Test
    void long_transactions_slow_nobody_but_those_who_want_the_same_thing() throws Exception {
        Load load = Load.of("lock");
        try (LiveSite live = LiveSite.open()) {
            Client client = live.login();
            Bakery bakery = Bakery.opened(client);
            String held = client.create("Customer", "", Map.of("customer_name", "Client tenu"))
                    .expect(201)
                    .name();
            p95(load, client, bakery);
            long before = p95(load, client, bakery);
            long during;
            try (Connection reader = connect(live);
                    Connection holder = connect(live);
                    Statement reading = reader.createStatement();
                    Statement holding = holder.createStatement()) {
                reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                reading.executeQuery("select count(*) from gl_entry").close();
                holding.executeQuery("select name from customer where customer_name = 'Client tenu' for update")
                        .close();
                during = p95(load, client, bakery);
                isRefusedInTime(client, bakery, held);
                holder.rollback();
                client.create(Bakery.INVOICE, "", to(bakery, held)).expect(201);
                reader.rollback();
            }
            System.out.printf("Proof lock: p95 %.1f ms before, %.1f ms during%n", before / 1e6, during / 1e6);
            assertThat(during).as("p95 during").isLessThan(3 * before);
            new Invariants(live.read()).booksHold();
        }
    }

    private static Connection connect(LiveSite live) throws SQLException {
        Connection connection = DriverManager.getConnection(
                live.server().url(), live.server().owner(), live.server().ownerPassword());
        connection.setSchema("site_default");
        connection.setAutoCommit(false);
        return connection;
    }

    private static Map<String, Object> to(Bakery bakery, String customer) {
        Map<String, Object> invoice = new HashMap<>(bakery.invoice(new java.util.Random(1), 1));
        invoice.put("customer", customer);
        return invoice;
    }

    private static void isRefusedInTime(Client client, Bakery bakery, String held) {
        long begin = System.nanoTime();
        Client.Reply reply = client.create(Bakery.INVOICE, "", to(bakery, held));
        assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS));
        assertThat(reply.status()).as(reply.body()).isEqualTo(503);
        assertThat(reply.retryAfter()).isPositive();
    }

    private static long p95(Load load, Client client, Bakery bakery) throws InterruptedException {
        List<Long> times = Collections.synchronizedList(new ArrayList<>());
        load.run(CLIENTS, (number, random) -> {
            for (int i = 0; i < INVOICES; i++) {
                long begin = System.nanoTime();
                client.create(Bakery.INVOICE, "", bakery.invoice(random, 1)).expect(201);
                times.add(System.nanoTime() - begin);
            }
        });
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() * 95 / 100);
    }
}
