package eu.socle.app.proof;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, and not for ever. */
final class Wait {

    private static final long LONGEST_SECONDS = 180;

    private Wait() {}

    static void until(String what, BooleanSupplier come) {
        until(what, LONGEST_SECONDS, come);
    }

    static void until(String what, long seconds, BooleanSupplier come) {
        long begin = System.nanoTime();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(seconds)) {
                throw new AssertionError("After " + seconds + " s it is still not true that " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    /** Until so many seconds after a moment of the clock of the machine that only goes forward. */
    static void until(long beginNanos, double seconds) {
        long left = beginNanos + (long) (seconds * TimeUnit.SECONDS.toNanos(1)) - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = beginNanos + (long) (seconds * TimeUnit.SECONDS.toNanos(1)) - System.nanoTime();
        }
    }

    static void seconds(long count) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(count));
    }
}
