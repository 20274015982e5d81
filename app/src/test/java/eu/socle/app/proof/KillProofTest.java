package eu.socle.app.proof;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** R03: the program is killed under load, at times with its database; people send again what got no answer. */
class KillProofTest {

    private static final int CLIENTS = 6;
    private static final int EARLIEST = 400;
    private static final int LATEST = 2_400;

    @Test
    void nothing_confirmed_is_lost_doubled_or_unbalanced_when_the_program_dies() throws Exception {
        Load load = Load.of("kill");
        try (RealProgram program = RealProgram.start("kill")) {
            Stubborn people = new Stubborn("kill", load, program.login(), CLIENTS);
            strike(program, load.random(CLIENTS), Scale.of(3, 20, 200));
            people.stop();
            people.answersAreTheSameAfterwards();
            program.leave(people::holds);
        }
    }

    private static void strike(RealProgram program, Random random, int kills) throws Exception {
        for (int kill = 0; kill < kills; kill++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(EARLIEST, LATEST)));
            if (kill % 3 == 1) {
                program.killWithDatabase();
            } else {
                program.kill();
            }
            program.startAgain();
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(EARLIEST));
    }
}
