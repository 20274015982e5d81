package eu.socle.platform.store;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes tables that people work in: whoever changes them waits for them a moment, lets people pass, and tries again. */
final class GivingWay {

    private static final Logger LOG = LoggerFactory.getLogger(GivingWay.class);

    /** Shorter than people wait for a lock: those who queue behind a change that waits never fail for it. */
    private static final int LOCK_MILLIS = 2_000;

    /** A lock that did not come, and a deadlock. */
    private static final Set<String> GAVE_WAY = Set.of("55P03", "40P01");

    private static final int MOST_TURNS = 60;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private GivingWay() {}

    /** One try, whole or not at all. */
    @FunctionalInterface
    interface Try<T> {
        T run() throws SQLException;
    }

    /** Limits how long the present transaction waits for a table. */
    static void limit(Statement statement) throws SQLException {
        statement.execute("set local lock_timeout = '" + LOCK_MILLIS + "ms'");
    }

    static <T> T until(String schema, Try<T> change) throws SQLException {
        for (int turn = 1; ; turn++) {
            try {
                return change.run();
            } catch (SQLException e) {
                if (!GAVE_WAY.contains(String.valueOf(e.getSQLState())) || turn == MOST_TURNS) {
                    throw e;
                }
                LOG.info("{}: people work in its tables, which change a little later (turn {})", schema, turn);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
