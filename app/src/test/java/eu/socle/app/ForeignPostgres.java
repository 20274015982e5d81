package eu.socle.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A PostgreSQL of the system, as an organisation has its own: another release, another administrator, other accounts. */
final class ForeignPostgres implements AutoCloseable {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String ACCOUNT = "postgres";
    private static final String PASSWORD = "the password of the administrator";
    private static final int OLDEST = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Process process;

    private ForeignPostgres(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** The programs of the latest release that Debian installed, or nothing. */
    static Optional<Path> programs() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> releases = Files.list(DEBIAN)) {
            return releases.filter(each -> each.getFileName().toString().matches("\\d+"))
                    .filter(each -> release(each) >= OLDEST && Files.isExecutable(each.resolve("bin/initdb")))
                    .max(Comparator.comparingInt(ForeignPostgres::release))
                    .map(each -> each.resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int release(Path folder) {
        return Integer.parseInt(folder.getFileName().toString());
    }

    static ForeignPostgres start(Path programs) throws Exception {
        Path folder = Files.createTempDirectory("socle-foreign-postgres");
        Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
        if (isRoot()) {
            UserPrincipal account =
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(ACCOUNT);
            Files.setOwner(secret, account);
            Files.setOwner(folder, account);
        }
        Path log = Path.of("target", "foreign-postgres.txt");
        run(
                log,
                folder,
                programs.resolve("initdb").toString(),
                "--pgdata=" + folder.resolve("data"),
                "--username=" + ACCOUNT,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        int port = TestHome.freePort();
        Process process = builder(
                        log,
                        folder,
                        programs.resolve("postgres").toString(),
                        "-D",
                        folder.resolve("data").toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=" + folder)
                .start();
        ForeignPostgres started = new ForeignPostgres(folder, port, process);
        started.await();
        return started;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL refuses to run as root: there, its own account runs it. */
    private static ProcessBuilder builder(Path log, Path folder, String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=" + ACCOUNT, "--regid=" + ACCOUNT, "--clear-groups"));
        }
        whole.addAll(List.of(command));
        return new ProcessBuilder(whole)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(log.toAbsolutePath().toFile()));
    }

    private static void run(Path log, Path folder, String... command) throws Exception {
        if (builder(log, folder, command).start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private void await() throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try (Connection connection = connect()) {
                connection.isValid(5);
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", ACCOUNT, PASSWORD);
    }

    /** What its administrator types. */
    void administer(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** An address for {@code SOCLE_DATABASE_URL}. */
    String address(String role, String password, String database) {
        return "postgresql://" + role + ":"
                + java.net.URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20") + "@127.0.0.1:"
                + port
                + "/" + database;
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
