package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.platform.sites.Server;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** R18: work in the background on hundreds of documents, whose worker is killed at it again and again, is done once. */
@Tag("prove")
class JobsProofTest {

    private static final int LONGEST = 400;

    @Test
    void each_document_of_a_job_is_changed_once_whatever_dies() throws Exception {
        Load load = Load.of("jobs");
        try (RealProgram program = RealProgram.start("jobs")) {
            Tasks tasks = new Tasks(program.login());
            Random random = load.random(0);
            int struck = 0;
            int kills = Scale.of(3, 20, 100);
            for (int kill = 0; kill < kills; kill++) {
                tasks.keepBusy();
                tasks.awaitProgress();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST)));
                strike(program, kill);
                tasks.awaitAnswers();
                struck += tasks.begun() > 0 ? 1 : 0;
            }
            tasks.awaitEnd();
            System.out.println("Proof jobs: " + struck + " of " + kills + " kills struck a job, " + tasks);
            assertThat(struck).as("kills that struck a job").isGreaterThan(kills / 2);
            tasks.areDone();
            assertThat(program.login().get("/metrics").body())
                    .containsPattern("socle_jobs\\{site=\"default\",state=\"stuck\"\\} 0");
            program.leave(tasks::hold);
        }
    }

    /** The program alone, the program with its database, or the database alone, which the program then starts again. */
    private static void strike(RealProgram program, int turn) throws Exception {
        switch (turn % 3) {
            case 0 -> program.kill();
            case 1 -> program.killWithDatabase();
            default -> {
                program.killDatabase();
                return;
            }
        }
        program.startAgain();
    }

    @Test
    void two_processes_share_the_jobs_and_one_takes_up_what_the_other_left() throws Exception {
        Server server = LiveSite.freshServer();
        try (RealProgram one = RealProgram.start("jobs-one", RealProgram.on(server));
                RealProgram other = RealProgram.start("jobs-other", RealProgram.on(server))) {
            Tasks tasks = new Tasks(other.login());
            for (int i = 0; i < Scale.of(1, 5, 20); i++) {
                tasks.keepBusy();
                tasks.awaitProgress();
                one.kill();
                tasks.awaitEnd();
                one.startAgain();
            }
            tasks.areDone();
            tasks.hold(FinalRead.of(server, Modules.registry()));
            System.out.println("Proof jobs shared: " + tasks);
        }
    }
}
