package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * R05: every process of PostgreSQL is killed under load, again and again, while the program goes on: it starts its database
 * again by itself, no confirmed document is missing, and tables and indexes are sound.
 */
@Tag("prove")
class DatabaseKillProofTest {

    private static final int CLIENTS = 6;
    private static final int EARLIEST = 300;
    private static final int LATEST = 3_000;
    private static final int LONGEST_SILENCE_SECONDS = 30;

    /** Reading each row checks the sum of its page; amcheck compares tables with their indexes. */
    private static final List<String> EXAMINATION = List.of(
            "create extension if not exists amcheck with schema public",
            "select count(*) from (select public.bt_index_check(c.oid, true) from pg_class c"
                    + " join pg_index i on i.indexrelid = c.oid join pg_am m on m.oid = c.relam and m.amname = 'btree'"
                    + " where c.relnamespace = 'site_default'::regnamespace and i.indisvalid) s");

    private static final String UNSOUND = """
            select c.relname || ': ' || v.msg from pg_class c, lateral public.verify_heapam(c.oid) v
            where c.relnamespace = 'site_default'::regnamespace and c.relkind = 'r'
            """;
    private static final String CHECKSUMS = "select setting from pg_settings where name = 'data_checksums'";

    @Test
    void nothing_confirmed_is_lost_when_the_database_dies() throws Exception {
        Load load = Load.of("database-kill");
        try (RealProgram program = RealProgram.start("database-kill")) {
            Stubborn people = new Stubborn("database-kill", load, program.login(), CLIENTS);
            Random random = load.random(CLIENTS);
            for (int kill = 0; kill < Scale.of(2, 15, 100); kill++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(EARLIEST, LATEST)));
                int before = people.confirmed();
                program.killDatabase();
                awaitWork(people, before);
            }
            people.stop();
            people.answersAreTheSameAfterwards();
            program.leave(read -> {
                people.holds(read);
                isSound(read);
            });
        }
    }

    /** People get answers again, without anybody starting anything. */
    private static void awaitWork(Stubborn people, int before) {
        long begin = System.nanoTime();
        while (people.confirmed() <= before + CLIENTS) {
            assertThat(System.nanoTime() - begin)
                    .as("nanoseconds without an answer")
                    .isLessThan(TimeUnit.SECONDS.toNanos(LONGEST_SILENCE_SECONDS));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static void isSound(FinalRead read) {
        assertThat(read.texts(CHECKSUMS)).containsExactly("on");
        EXAMINATION.forEach(read::run);
        assertThat(read.texts(UNSOUND)).isEmpty();
    }
}
