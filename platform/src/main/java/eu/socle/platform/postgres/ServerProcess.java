package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A running server: our child, or the child of an earlier Socle that died. */
final class ServerProcess {

    private static final Duration FAST_STOP = Duration.ofSeconds(20);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(5);
    private static final Path ANYWHERE = Path.of("/");

    private final long pid;
    private final int port;
    private final Account account;
    private final Binaries binaries;
    private final @Nullable Process child;

    private ServerProcess(long pid, int port, Account account, Binaries binaries, @Nullable Process child) {
        this.pid = pid;
        this.port = port;
        this.account = account;
        this.binaries = binaries;
        this.child = child;
    }

    static ServerProcess child(Process process, int port, Account account, Binaries binaries) {
        return new ServerProcess(process.pid(), port, account, binaries, process);
    }

    static ServerProcess found(PidFile pidFile, Account account, Binaries binaries) {
        return new ServerProcess(pidFile.pid(), pidFile.port(), account, binaries, null);
    }

    long pid() {
        return pid;
    }

    int port() {
        return port;
    }

    boolean isRunning() {
        return child == null ? Processes.isRunning(pid) : child.isAlive();
    }

    /** Waits for its end; answers false when that did not come in time. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        if (child != null) {
            return child.waitFor(patience);
        }
        var handle = ProcessHandle.of(pid);
        try {
            if (handle.isPresent()) {
                handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            return true;
        } catch (TimeoutException e) {
            return !isRunning(); // a zombie counts as dead
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it: connections are cut and data written; if that takes too long, as in a power cut, which is safe. */
    boolean stop() {
        boolean interrupted = Thread.interrupted(); // an impatient caller must not leave the server running
        try {
            return stop("INT", FAST_STOP) || stop("QUIT", IMMEDIATE_STOP) || stop("KILL", IMMEDIATE_STOP);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean stop(String signal, Duration patience) {
        if (isRunning()) {
            signal(signal);
        }
        return Deadline.in(patience).await(() -> !isRunning());
    }

    /** Java can only send TERM, by which PostgreSQL waits for the last client, and KILL. */
    private void signal(String name) {
        var command = new ArrayList<>(account.prefix());
        command.addAll(List.of(binaries.pgCtl(), "kill", name, String.valueOf(pid)));
        try {
            Program.run(command, ANYWHERE);
        } catch (IOException e) { // no memory or no process left to start one: the rough way remains
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }
}
