package eu.socle.platform.postgres;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A moment after which one no longer waits. Monotonic: changing the clock of the machine has no effect. */
record Deadline(long nanos) {

    private static final Duration PAUSE = Duration.ofMillis(5);

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean isPast() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Waits until the condition holds; answers false when the deadline came first. */
    boolean await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (isPast()) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        if (Thread.currentThread().isInterrupted()) {
            throw Refusals.interrupted();
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
