package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.app.proof.CheckerJournal.Mark;
import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.platform.ops.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R10: the disk is full under people who write invoices and attach files. They are told so in a sentence of their language,
 * {@code /readyz} names the folder, what was confirmed stays, and everybody works again once there is room, without anybody
 * starting anything.
 */
@Tag("prove")
class DiskProofTest {

    private static final int CLIENTS = 4;
    private static final int SENDERS = 2;
    private static final int LONGEST_SILENCE_SECONDS = 60;
    private static final int WORK = 50;
    private static final int SEGMENTS = 40;
    private static final IntSupplier NOBODY = () -> 0;
    private static final Path TEMPORARY = Path.of("target", "temporary").toAbsolutePath();
    private static final List<String> SENTENCES = Stream.of("disk_full", "busy", "outcome_unknown")
            .map(code -> Refusal.of(code).sentence(Language.FR))
            .toList();

    private final Deque<SmallDisk> disks = new ArrayDeque<>();
    private RealProgram program;
    private Client client;
    private Stubborn people;
    private Senders senders;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(SmallDisk.isPossible(), "passed over: only root may mount a small disk");
        Files.createDirectories(TEMPORARY);
        program = RealProgram.start("disk", Map.of("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + TEMPORARY));
        program.close();
    }

    /** Nothing stays mounted, and nothing runs on what is mounted no more. */
    @AfterEach
    void end() throws Exception {
        if (program != null) {
            program.close();
        }
        disks.forEach(SmallDisk::close);
    }

    private SmallDisk put(Path folder) throws Exception {
        SmallDisk disk = SmallDisk.under(folder);
        disks.push(disk);
        return disk;
    }

    private Path home(String folder) {
        return program.home().resolve(folder);
    }

    private void work() throws Exception {
        program.startAgain();
        Load load = Load.of("disk");
        client = program.login().speaking("fr");
        people = new Stubborn("disk", load, client, CLIENTS);
        senders = new Senders(load, client, SENDERS);
    }

    @Test
    void each_folder_is_full_in_turn() throws Exception {
        SmallDisk tables = put(home("database/18/base"));
        SmallDisk journal = put(home("database/18/pg_wal"));
        SmallDisk files = put(home("files"));
        SmallDisk temporary = put(TEMPORARY);
        SmallDisk log = put(home("log"));
        work();
        for (int turn = 0; turn < Scale.of(1, 1, 5); turn++) {
            strike(files, new Told("files", "files"), senders::confirmed, people::confirmed);
            strike(temporary, new Told("files", "the temporary folder"), senders::confirmed, people::confirmed);
            strike(log, new Told("files", "log"), NOBODY, people::confirmed);
            strike(tables, new Told("disk", "database/18/base"), people::confirmed, NOBODY);
            strike(journal, new Told("disk", "database/18/pg_wal"), people::confirmed, NOBODY);
        }
        everythingHolds();
    }

    @Test
    void the_only_disk_is_full() throws Exception {
        SmallDisk home = put(program.home());
        work();
        for (int turn = 0; turn < Scale.of(1, 1, 5); turn++) {
            strike(home, new Told("disk", "the data folder"), people::confirmed, NOBODY);
        }
        everythingHolds();
    }

    /** The name of a check of {@code /readyz}, and the folder that it names. */
    private record Told(String check, String folder) {}

    /**
     * Fills a disk until those whom it concerns are refused, then gives its room back.
     *
     * @param concerned how many works of those who need it were confirmed
     * @param others the same of people who do not notice
     */
    private void strike(SmallDisk disk, Told told, IntSupplier concerned, IntSupplier others) throws Exception {
        int before = people.confirmed();
        Wait.until(
                "it is ready, and people work", () -> check(told).equals("ok") && people.confirmed() > before + WORK);
        int refused = refused();
        disk.fill();
        if (told.folder().endsWith("pg_wal")) {
            useSegmentsUp();
        }
        Wait.until("/readyz names " + told, () -> check(told).endsWith("MB free in " + told.folder()));
        Wait.until("somebody is refused", () -> concerned == NOBODY || refused() > refused);
        int meanwhile = others.getAsInt();
        Wait.seconds(Scale.of(4, 6, 20)); // a full disk lasts: whatever gives up for good does it now
        Wait.until("others go on", () -> others == NOBODY || others.getAsInt() > meanwhile + CLIENTS);
        int served = concerned.getAsInt();
        disk.free();
        long begin = System.nanoTime();
        Wait.until("they work again", () -> concerned == NOBODY || concerned.getAsInt() > served + CLIENTS);
        Wait.until("it is ready", () -> check(told).equals("ok"));
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        System.out.println("Proof disk: " + told.folder() + " full, " + (refused() - refused)
                + " requests refused, all is well " + seconds + " s after there was room");
        assertThat(seconds).as("seconds until all is well again").isLessThan(LONGEST_SILENCE_SECONDS);
    }

    /** What {@code /readyz} says of some disks; its status follows. */
    private String check(Told told) {
        Client.Reply reply = client.get("/readyz");
        Map<?, ?> checks = (Map<?, ?>) reply.json().get("checks");
        boolean all = checks.values().stream().allMatch("ok"::equals);
        boolean ready = checks.entrySet().stream()
                .allMatch(
                        check -> check.getValue().equals("ok") || check.getKey().equals("files"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(ready ? 200 : 503);
        assertThat(reply.json()).containsEntry("status", all ? "ok" : ready ? "degraded" : "unavailable");
        return String.valueOf(checks.get(told.check()));
    }

    private int refused() {
        return people.journal().marked(Mark.UNKNOWN).size() + senders.refusals().size();
    }

    /** PostgreSQL keeps some segments ahead: people would take minutes to fill them. */
    private void useSegmentsUp() {
        try (Database database = Database.join(program.home(), null);
                Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            for (int i = 0; i < SEGMENTS; i++) {
                statement.execute("select pg_logical_emit_message(false, 'proof', 'x'), pg_switch_wal()");
            }
        } catch (SQLException e) {
            return; // none is left
        }
    }

    private void everythingHolds() throws Exception {
        people.stop();
        senders.stop();
        people.answersAreTheSameAfterwards();
        people.journal().marked(Mark.UNKNOWN).forEach(line -> isSentence(line.text()));
        senders.refusals().forEach(reply -> isSentence(reply.status() + " " + reply.body()));
        senders.hold();
        program.leave(people::holds);
    }

    /** Everybody was told, in French, what happens; nobody was left without an answer or saw the words of a machine. */
    private static void isSentence(String told) {
        assertThat(told).matches("(503|507) .*");
        assertThat(SENTENCES).as(told).anyMatch(told::contains);
        assertThat(told).doesNotContain("No space left", "could not", "Exception", "ERROR");
    }
}
