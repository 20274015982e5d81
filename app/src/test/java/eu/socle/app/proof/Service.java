package eu.socle.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A program that an init system keeps running: whatever ends it, it is started again a moment later. */
final class Service implements AutoCloseable {

    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final long LONGEST_STOP_SECONDS = 40;

    private final ProcessBuilder command;
    private final Semaphore power = new Semaphore(1);
    private final Thread keeper;
    private volatile boolean wanted = true;
    private volatile Process process;

    Service(ProcessBuilder command) {
        this.command = command;
        this.process = launch();
        this.keeper = Thread.startVirtualThread(this::keep);
    }

    private Process launch() {
        try {
            return command.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep() {
        try {
            while (true) {
                process.waitFor();
                LockSupport.parkNanos(PAUSE_NANOS);
                power.acquire();
                try {
                    if (!wanted) {
                        return;
                    }
                    process = launch();
                } finally {
                    power.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Kills it; it comes back by itself. */
    void kill() {
        process.destroyForcibly();
    }

    /** It stays down from its next end on, as on a machine without power, until it is switched on again. */
    void switchOff() {
        power.acquireUninterruptibly();
    }

    void switchOn() {
        power.release();
    }

    /** Ends it in order, for good. */
    void stop() {
        wanted = false;
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends it at once, for good. */
    @Override
    public void close() {
        wanted = false;
        process.destroyForcibly();
    }
}
