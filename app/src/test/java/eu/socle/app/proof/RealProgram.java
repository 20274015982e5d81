package eu.socle.app.proof;

import eu.socle.app.Modules;
import eu.socle.platform.ops.Database;
import eu.socle.platform.sites.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The program in a process of its own, with the durable database of its home, as people run it. */
final class RealProgram implements AutoCloseable {

    /** Starts the program, whose settings are in its environment. */
    static final List<String> COMMAND = command("eu.socle.app.Main", "start");

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /**
     * Where it runs.
     *
     * @param host where it is called from here
     * @param way what leads there, in front of its command
     */
    record Place(String host, List<String> way) {
        static final Place HERE = new Place("localhost", List.of());
    }

    private final String host;
    private final List<String> command;
    private final Path home;
    private final int port;
    private final Map<String, String> surroundings;
    private volatile Process process;

    private RealProgram(String host, List<String> command, Path home, int port, Map<String, String> surroundings)
            throws IOException {
        this.host = host;
        this.command = command;
        this.home = home;
        this.surroundings = surroundings;
        this.port = port;
        this.process = launch();
    }

    /** Returns when it is ready, on an empty home. */
    static RealProgram start(String name) throws IOException {
        return start(name, Map.of());
    }

    /** With more variables in its environment. */
    static RealProgram start(String name, Map<String, String> surroundings) throws IOException {
        return start(COMMAND, name, surroundings);
    }

    /** Another program, with a home of that name. */
    static RealProgram start(List<String> command, String name, Map<String, String> surroundings) throws IOException {
        return start(Place.HERE.host(), command, name, surroundings);
    }

    /** Somewhere else on this machine. */
    static RealProgram start(Place place, String name, Map<String, String> surroundings) throws IOException {
        List<String> command =
                Stream.concat(place.way().stream(), COMMAND.stream()).toList();
        return start(place.host(), command, name, surroundings);
    }

    private static RealProgram start(String host, List<String> command, String name, Map<String, String> surroundings)
            throws IOException {
        Path home = TARGET.resolve("homes").resolve(name);
        delete(home);
        Files.createDirectories(home);
        Files.createSymbolicLink(
                home.resolve("postgres"), Files.createDirectories(TARGET.resolve("postgres-programs")));
        try (ServerSocket socket = new ServerSocket(0)) {
            int port = socket.getLocalPort();
            socket.close();
            return new RealProgram(host, command, home, port, surroundings);
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** A Java program of the class path, in little memory. */
    static List<String> command(String main, String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(words));
        return command;
    }

    /** How it runs on a home: what it says to people goes to {@code errors.txt} there. */
    static ProcessBuilder builder(List<String> command, Path home) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("SOCLE_"));
        builder.environment().put("SOCLE_HOME", home.toString());
        builder.environment().put("SOCLE_ADMIN_PASSWORD", LiveSite.PASSWORD);
        builder.environment().put("SOCLE_LANG", "en");
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("errors.txt").toFile()));
        return builder;
    }

    /** The settings that lead to a database elsewhere. */
    static Map<String, String> on(Server server) {
        String join = server.url().contains("?") ? "&" : "?";
        return Map.of(
                "SOCLE_DATABASE_URL",
                server.url() + join + "user=" + server.owner() + "&password=" + server.ownerPassword());
    }

    private ProcessBuilder surrounded(List<String> words) {
        ProcessBuilder builder = builder(words, home);
        builder.environment().put("SOCLE_PORT", Integer.toString(port));
        builder.environment().putAll(surroundings);
        return builder;
    }

    private Process launch() throws IOException {
        Process started = surrounded(command).start();
        BufferedReader output = started.inputReader(StandardCharsets.UTF_8);
        if (output.readLine() == null) {
            throw new IllegalStateException("It did not start: " + Files.readString(home.resolve("errors.txt")));
        }
        return started;
    }

    Client login() {
        return Client.of(url(), LiveSite.PASSWORD);
    }

    String url() {
        return "http://" + host + ":" + port;
    }

    /** The number that the system gave to its process, another one at each start. */
    long pid() {
        return process.pid();
    }

    /** Its data, but not where its own database keeps them. */
    Path home() {
        return home;
    }

    /** Reads its own database while it works. */
    <T> T beside(Function<FinalRead, T> reading) {
        try (Database database = Database.join(home, null)) {
            return reading.apply(FinalRead.of(database.server(), Modules.registry()));
        }
    }

    /** Nothing of it has time for a last word; its database stays behind. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As a power cut: the database goes too, without writing what it holds in memory. */
    void killWithDatabase() throws InterruptedException {
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
        kill();
    }

    /** Every process of the database at once; the program goes on. */
    void killDatabase() {
        postmaster().ifPresent(main -> {
            java.util.List<ProcessHandle> all = main.descendants().toList();
            main.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);
        });
    }

    private java.util.Optional<ProcessHandle> postmaster() {
        try (Stream<Path> files = Files.find(home, 3, (path, facts) -> path.endsWith("postmaster.pid"))) {
            return files.findFirst().flatMap(file -> ProcessHandle.of(firstNumber(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long firstNumber(Path file) {
        try {
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A command that a person types on its home, whether it runs or not. */
    Tool.End type(String... words) {
        return Tool.tried(surrounded(command("eu.socle.app.Main", words)));
    }

    /** What it wrote beside its log. */
    String errors() throws IOException {
        return Files.readString(home.resolve("errors.txt"));
    }

    void startAgain() throws IOException {
        process = launch();
    }

    /** Stops it in order and reads what it leaves. */
    void leave(Consumer<FinalRead> reading) throws InterruptedException {
        close();
        try (Database database = Database.start(home, null)) {
            reading.accept(FinalRead.of(database.server(), Modules.registry()));
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
