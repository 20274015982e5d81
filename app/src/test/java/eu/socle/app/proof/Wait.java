package eu.socle.app.proof;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes by itself, and not for ever. */
final class Wait {

    private static final long LONGEST_SECONDS = 180;

    private Wait() {}

    static void until(String what, BooleanSupplier come) {
        long begin = System.nanoTime();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                throw new AssertionError("After " + LONGEST_SECONDS + " s it is still not true that " + what);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
    }

    static void seconds(long count) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(count));
    }
}
