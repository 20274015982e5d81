package eu.socle.platform.postgres;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The PostgreSQL server that Socle runs for itself when no external one is given. It listens on 127.0.0.1 only, asks
 * for a password, comes back by itself if it is killed, and outlives a killed Socle without harm: the next start takes
 * it over.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /**
     * How to run it.
     *
     * @param home folder of Socle; created if missing, and used by one Socle at a time
     * @param durability durable for everything but tests
     * @param stopWithJvm whether the server stops when the JVM ends without {@link EmbeddedPostgres#close()}
     */
    public record Settings(Path home, Durability durability, boolean stopWithJvm) {

        /** For real data; who starts it closes it. */
        public static Settings durable(Path home) {
            return new Settings(home, Durability.DURABLE, false);
        }

        /** For tests: quick, and stops with the test JVM. */
        public static Settings fast(Path home) {
            return new Settings(home, Durability.FAST, true);
        }
    }

    private static final System.Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration ROUND = Duration.ofMinutes(1);

    /** Between two attempts to bring the server back: soon after a full disk has room again, people work again. */
    private static final Duration NEXT_ATTEMPT = Duration.ofSeconds(5);

    private final Layout layout;
    private final HomeLock lock;
    private final ServerLog log;
    private final Password password;
    private final Launch launch;
    private final Thread watch = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
    private final Thread hook = new Thread(this::close, "postgres-stop");
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile ServerProcess server;

    private EmbeddedPostgres(Layout layout, HomeLock lock, Durability durability) throws IOException {
        this.layout = layout;
        this.lock = lock;
        this.log = new ServerLog(layout.log());
        this.password = Password.in(layout.password());
        var account = Account.forData(layout.data());
        boolean open = account.mayEnter(layout.home());
        var binaries = Binaries.ready(Archive.forThisMachine(), open ? layout.binaries() : Binaries.SHARED);
        boolean passwordLost = password.fresh() && DataDirectory.isMade(layout.data());
        var data = DataDirectory.ready(layout.data(), account, binaries, password, durability);
        var sockets = open ? layout.socketFolder(account) : "";
        this.launch = new Launch(data, binaries, Configuration.of(durability), new Port(layout.port()), log, sockets);
        this.server = launch.adoptOrStart(password, passwordLost);
    }

    /**
     * Starts the server of a home, or takes over the one that an earlier Socle left behind. Returns when it accepts
     * connections.
     *
     * @throws PostgresRefusal when it cannot be started, with the reason and what to do
     */
    public static EmbeddedPostgres start(Settings settings) {
        var layout = Layout.of(settings.home());
        var lock = HomeLock.take(layout.home());
        try {
            var postgres = new EmbeddedPostgres(layout, lock, settings.durability());
            postgres.watch.start();
            if (settings.stopWithJvm()) {
                Runtime.getRuntime().addShutdownHook(postgres.hook);
            }
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw Refusals.unusable(layout.home(), e);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** The server that runs on a home, whoever started it; nothing when none runs and answers as ours. */
    public static Optional<RunningPostgres> running(Path home) {
        return RunningPostgres.on(home);
    }

    /** The folders of a home that hold data; someone may have put each on a disk of its own. */
    public static List<Path> folders(Path home) {
        return new Layout(home).disks();
    }

    /** The address of one of its databases; {@code postgres} always exists. */
    public String jdbcUrl(String database) {
        return jdbcUrl(server.port(), database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    /** The role that owns everything. */
    public String user() {
        return DataDirectory.OWNER;
    }

    public String password() {
        return password.value();
    }

    /** On 127.0.0.1; stays the same as long as this object lives. */
    public int port() {
        return server.port();
    }

    /** The process of the server; another one after it was killed and came back. */
    public long pid() {
        return server.pid();
    }

    public boolean isRunning() {
        return server.isRunning();
    }

    /** Everything the server had to say. */
    public Path log() {
        return layout.log();
    }

    /** Brings a killed server back on the same port, and keeps its log small. */
    private void watch() {
        try {
            while (!closed.get()) {
                if (!server.awaitEnd(ROUND)) {
                    rotateLog();
                } else if (!revive()) {
                    Thread.sleep(NEXT_ATTEMPT);
                }
            }
        } catch (InterruptedException e) {
            return; // closed
        }
    }

    private synchronized boolean revive() {
        if (closed.get()) {
            return true;
        }
        try {
            LOG.log(Level.WARNING, "PostgreSQL (process {0}) ended by itself, starting it again", server.pid());
            server = launch.restart(server.port());
            return true;
        } catch (IOException | RuntimeException e) { // whatever it is, the next attempt may succeed
            LOG.log(
                    Level.ERROR,
                    "PostgreSQL could not be brought back, next attempt in {0} s: {1}",
                    NEXT_ATTEMPT.toSeconds(),
                    e.getMessage());
            return false;
        }
    }

    private void rotateLog() {
        try {
            log.rotate();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the log of PostgreSQL could not be set aside", e);
        }
    }

    /** Stops the server: at once for its clients, with all data written. Doing it twice is harmless. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        watch.interrupt();
        try {
            stop();
        } finally {
            lock.close();
            forgetHook();
        }
    }

    /** After the watch has let go of the server. */
    private synchronized void stop() {
        if (!server.stop()) {
            LOG.log(Level.WARNING, "PostgreSQL (process {0}) does not stop", server.pid());
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the JVM is ending: the hook is what runs now
        }
    }
}
