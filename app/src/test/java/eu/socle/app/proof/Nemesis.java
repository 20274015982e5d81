package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Breaks the cluster in the ways that a year brings, and never mends it by hand: a machine only gets its power or its wire back. */
final class Nemesis {

    static final String LEADER_KILLED = "leader killed, started again";
    static final String LEADER_WITHOUT_POWER = "leader killed, its machine down";
    static final String LEADER_CUT_OFF = "leader cut off";
    static final String APPLICATION_KILLED = "application killed";

    private static final int WORK = 20;

    private static final long LONGEST_CUT_NANOS = TimeUnit.SECONDS.toNanos(120);

    private final Cluster cluster;
    private final Stubborn people;
    private final Random random;
    private final Stalls stalls;

    Nemesis(Cluster cluster, Stubborn people, Random random) {
        this.cluster = cluster;
        this.people = people;
        this.random = random;
        this.stalls = new Stalls(people.journal());
    }

    Stalls stalls() {
        return stalls;
    }

    /** Patroni and the postmaster of the leader are killed, and the init system starts Patroni again. */
    void killLeader() {
        calm();
        stalls.strike(LEADER_KILLED);
        cluster.leader().kill();
        workGoesOn();
    }

    /** The same on a machine that then stays without power for a while: another one has to lead. */
    void killMachineOfLeader() {
        calm();
        DatabaseMachine former = cluster.leader();
        stalls.strike(LEADER_WITHOUT_POWER);
        former.switchOff();
        workGoesOn();
        assertThat(cluster.leader().name()).as("who leads after a kill").isNotEqualTo(former.name());
        former.switchOn();
    }

    /** One node of the application is killed; the other one serves. */
    void killApplication(int turn) {
        calm();
        ApplicationMachine application =
                cluster.applications().get(turn % cluster.applications().size());
        stalls.strike(APPLICATION_KILLED);
        application.kill();
        application.awaitReady();
        workGoesOn();
    }

    /** The wire of the leader is pulled, then plugged in again. Not one write that it is asked for meanwhile is confirmed. */
    void cutLeaderOff(int seconds) {
        calm();
        DatabaseMachine former = cluster.leader();
        assertThat(former.psql("create table if not exists probe (moment text)").code())
                .as("a write on a leader that is not cut off")
                .isZero();
        stalls.strike(LEADER_CUT_OFF);
        int before = people.confirmed();
        long begin = System.nanoTime();
        cluster.network().cut(former.name());
        List<String> refusals = new ArrayList<>();
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds) || people.confirmed() < before + WORK) {
            assertThat(System.nanoTime() - begin).as("nanoseconds cut off").isLessThan(LONGEST_CUT_NANOS);
            Tool.End end = former.psql("insert into probe values ($$cut off$$)");
            assertThat(end.code()).as("a write on a leader that is cut off").isNotZero();
            refusals.add(end.output().strip());
            Wait.seconds(1);
        }
        cluster.network().heal(former.name());
        System.out.println("The former leader, cut off, at last: " + refusals.getLast());
        assertThat(refusals.getLast()).as("what it says in the end").contains("read-only transaction");
        cluster.awaitWhole();
        assertThat(cluster.leader().name()).as("who leads after a cut").isNotEqualTo(former.name());
        workGoesOn();
        cluster.databases().forEach(this::knowsNothing);
    }

    /** What was never confirmed on the wrong side is nowhere. */
    private void knowsNothing(DatabaseMachine machine) {
        Wait.until(
                machine.name() + " has the table of the probe",
                () -> machine.psql("select from probe").code() == 0);
        assertThat(machine.psql("select moment from probe").output())
                .as(machine.name())
                .doesNotContain("cut off");
    }

    /** Everything is as on the first day, and people have been working for a moment. */
    private void calm() {
        cluster.awaitWhole();
        workGoesOn();
        Wait.seconds(random.nextInt(1, 4)); // anywhere between two turns of Patroni
    }

    private void workGoesOn() {
        int before = people.confirmed();
        Wait.until("people get answers again", () -> people.confirmed() > before + WORK);
    }
}
