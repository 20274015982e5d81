package eu.socle.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The packaged program on a temporary home, started by {@code ./socle start} as people do; its database writes to disk. */
final class Installation implements AutoCloseable {

    static final String PASSWORD = "a password chosen by hand";

    private static final int LONGEST_START = 180;
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(10);

    private final Path root;
    private final Path home;
    private final int port;
    private @Nullable Process process;

    Installation(Path root) throws IOException {
        this.root = root;
        this.home = Files.createTempDirectory("socle-bench");
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Starts it and returns the milliseconds until it answers that it is ready. */
    long start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(root.resolve("socle").toString(), "start");
        builder.environment().put("SOCLE_HOME", home.toString());
        builder.environment().put("SOCLE_PORT", Integer.toString(port));
        builder.environment().put("SOCLE_ADMIN_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true).redirectOutput(home.resolve("output.txt").toFile());
        long begin = System.nanoTime();
        Process started = builder.start();
        process = started;
        while (!Person.isReady(url())) {
            boolean late = System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_START);
            if (late || !started.isAlive()) {
                throw new IllegalStateException("It did not start: " + Files.readString(home.resolve("output.txt")));
            }
            LockSupport.parkNanos(GLANCE);
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    void stop() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            running.waitFor();
        }
    }

    /** The second start makes the class cache in the background. */
    void awaitClassCache() throws IOException {
        long begin = System.nanoTime();
        while (!hasClassCache() && System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(LONGEST_START)) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
        }
    }

    boolean hasClassCache() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("cache"))) {
            return files.anyMatch(file -> file.toString().endsWith(".aot"));
        }
    }

    /** The virtual machine: the script gives its own process to it. */
    Processes program() {
        return new Processes(process == null ? 0 : process.pid());
    }

    Processes database() throws IOException {
        return new Processes(Long.parseLong(postmaster().getFirst().strip()));
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(home.resolve("database/18/postmaster.pid"));
    }

    /** A connection of the owner of the tables. */
    Connection connect() throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/socle?reWriteBatchedInserts=true";
        String password = Files.readString(home.resolve("database/password")).strip();
        return DriverManager.getConnection(url, "socle_owner", password);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
