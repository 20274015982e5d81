package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.platform.sites.Server;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R06 and R07: two nodes of the application on three PostgreSQL, exactly as {@code deploy/ha} makes them. The leader is killed
 * again and again, then cut off from the others: nothing confirmed is lost, histories do not diverge, writes start again by
 * themselves within thirty seconds, and nobody mends anything by hand.
 */
@Tag("prove")
class HighAvailabilityProofTest {

    private static final int CLIENTS = 6;
    private static final String JOBS =
            "select count(*) from scheduled_tasks where last_success > now() - interval '90 seconds'";

    @Test
    void nothing_confirmed_is_lost_when_leaders_die_or_are_cut_off() throws Exception {
        String obstacle = Cluster.obstacle().orElse("");
        assumeTrue(obstacle.isEmpty(), "passed over: " + obstacle);
        Load load = Load.of("high-availability");
        try (Cluster cluster = Cluster.start()) {
            Stubborn people = new Stubborn("high-availability", load, cluster.login(), CLIENTS);
            Nemesis nemesis = new Nemesis(cluster, people, load.random(CLIENTS));
            int kills = Scale.of(2, 3, 20);
            for (int turn = 0; turn < kills; turn++) {
                if (turn % 2 == 0) {
                    nemesis.killMachineOfLeader();
                } else {
                    nemesis.killLeader();
                }
            }
            for (int turn = 0; turn < Scale.of(1, 1, 4); turn++) {
                nemesis.killApplication(turn);
            }
            for (int turn = 0; turn < Scale.of(1, 1, 3); turn++) {
                nemesis.cutLeaderOff(Scale.of(25, 25, 60));
            }
            people.stop();
            nemesis.stalls().print();
            people.answersAreTheSameAfterwards();
            cluster.leave(read -> {
                people.holds(read);
                assertThat(read.number(JOBS)).as("jobs that still run").isPositive();
            });
            copiesAreEqual(cluster);
            nemesis.stalls().hold();
        }
    }

    private static void copiesAreEqual(Cluster cluster) {
        cluster.awaitWhole(); // all on one timeline
        DatabaseMachine leader = cluster.leader();
        List<Server> followers = cluster.databases().stream()
                .filter(machine -> machine != leader)
                .map(cluster::server)
                .toList();
        assertThat(followers).hasSize(2);
        new Copies(cluster.server(leader), followers).areEqual();
        System.out.println(
                "Three equal copies, on timeline " + cluster.patroni().timeline());
    }
}
