package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.platform.sites.Server;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The server of the database stops leading under the program, as in a cluster: people are told to come back, not shown a
 * fault, and the connections to it are given up, so that work starts again as soon as a server leads.
 */
class FormerLeaderTest {

    /** More than the pool has connections. */
    private static final int TRIES = 20;

    private static final String READ_ONLY =
            "do $$ begin execute format('alter database %%I set default_transaction_read_only = %s', current_database());"
                    + " perform pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                    + " and datname = current_database(); end $$";
    private static final String LEADS_AGAIN =
            "do $$ begin execute format('alter database %I reset default_transaction_read_only',"
                    + " current_database()); end $$";

    @Test
    void a_server_that_only_follows_is_a_reason_to_come_back() {
        Server server = LiveSite.freshServer();
        try (LiveSite live = LiveSite.fresh(server)) {
            Client client = live.login();
            FinalRead database = FinalRead.of(writing(server), Modules.registry());
            database.run(READ_ONLY.formatted("on"));
            for (int i = 0; i < TRIES; i++) {
                Client.Reply reply = customer(client, i);
                assertThat(reply.status()).as(reply.body()).isEqualTo(503);
                assertThat(reply.retryAfter()).isPositive();
                assertThat(reply.json().get("code")).isIn("busy", "outcome_unknown");
            }
            database.run(LEADS_AGAIN);
            int status = 503;
            for (int i = 0; i < TRIES && status == 503; i++) {
                status = customer(client, TRIES).status();
            }
            assertThat(status)
                    .as("once a server leads, with nothing started again")
                    .isEqualTo(201);
        }
    }

    /** The same database for someone who may write in any case. */
    private static Server writing(Server server) {
        String separator = server.url().contains("?") ? "&" : "?";
        return new Server(
                server.url() + separator + "options=-c%20default_transaction_read_only=off",
                server.owner(),
                server.ownerPassword());
    }

    private static Client.Reply customer(Client client, int number) {
        return client.create("Customer", "", Map.of("customer_name", "Librairie " + number));
    }
}
