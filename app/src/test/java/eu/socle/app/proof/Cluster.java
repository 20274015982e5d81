package eu.socle.app.proof;

import eu.socle.app.Modules;
import eu.socle.platform.sites.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The high availability of {@code deploy/ha} on this machine: five machines that are network namespaces, with the files that
 * its recipe renders, under Debian's own etcd, Patroni, PostgreSQL and HAProxy.
 */
final class Cluster implements AutoCloseable {

    private static final Path RECIPE =
            Path.of("..", "deploy", "ha").toAbsolutePath().normalize();
    private static final Path FOLDER = Path.of("target", "homes", "ha").toAbsolutePath();
    private static final List<String> PROGRAMS =
            List.of("/usr/bin/etcd", "/usr/bin/patroni", "/usr/sbin/haproxy", "/usr/lib/postgresql/15/bin/postgres");
    private static final List<String> DATABASES = List.of("db1", "db2", "db3");
    private static final List<String> APPLICATIONS = List.of("app1", "app2");

    private final Network network = Network.open();
    private final Thread lastWill = new Thread(network::close);
    private final Map<String, DatabaseMachine> databases = new LinkedHashMap<>();
    private final List<ApplicationMachine> applications = new ArrayList<>();
    private final Map<String, String> addresses = addresses();
    private final Patroni patroni =
            new Patroni(DATABASES.stream().collect(Collectors.toMap(name -> name, addresses::get)));

    private Cluster() {
        Runtime.getRuntime().addShutdownHook(lastWill);
    }

    private void switchOn() throws IOException {
        RealProgram.delete(FOLDER);
        Path shared = Files.createDirectories(FOLDER.resolve("shared-files"));
        render();
        addresses.forEach((name, address) -> network.join(name, address));
        DATABASES.forEach(name -> databases.put(name, new DatabaseMachine(machine(name))));
        for (String name : APPLICATIONS) {
            awaitWhole();
            applications.add(new ApplicationMachine(machine(name), shared));
            applications.getLast().awaitReady();
        }
    }

    /** Why it cannot be made here; empty when it can. */
    static Optional<String> obstacle() {
        if (!Network.isPossible()) {
            return Optional.of("network namespaces need root, and a system that allows them");
        }
        List<String> missing =
                PROGRAMS.stream().filter(program -> !Tool.exists(program)).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        missing + " are missing: apt-get install patroni etcd-server haproxy postgresql-15 iproute2");
    }

    /** Returns when everything is ready, or leaves nothing behind. */
    static Cluster start() throws IOException {
        Cluster cluster = new Cluster();
        try {
            cluster.switchOn();
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private static Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        for (String name : DATABASES) {
            addresses.put(name, "10.77.0.1" + name.charAt(2));
        }
        for (String name : APPLICATIONS) {
            addresses.put(name, "10.77.0.2" + name.charAt(3));
        }
        return addresses;
    }

    private void render() throws IOException {
        Path settings = FOLDER.resolve("cluster.conf");
        Files.writeString(
                settings,
                "network=" + Network.RANGE + "\n"
                        + "databases=" + named(DATABASES) + "\n"
                        + "applications=" + named(APPLICATIONS) + "\n");
        Tool.run(RECIPE.resolve("render") + " " + settings + " " + FOLDER.resolve("machines"));
    }

    private String named(List<String> names) {
        return names.stream().map(name -> name + "=" + addresses.get(name)).collect(Collectors.joining(" "));
    }

    private Machine machine(String name) {
        return new Machine(name, addresses.get(name), FOLDER.resolve("machines").resolve(name));
    }

    Network network() {
        return network;
    }

    Patroni patroni() {
        return patroni;
    }

    /** Returns when everything is as on the first day. */
    void awaitWhole() {
        Wait.until("the database is whole", patroni::isWhole);
    }

    DatabaseMachine leader() {
        AtomicReference<String> leader = new AtomicReference<>();
        Wait.until("one machine leads", () -> {
            patroni.leader().ifPresent(leader::set);
            return leader.get() != null;
        });
        return databases.get(leader.get());
    }

    List<DatabaseMachine> databases() {
        return List.copyOf(databases.values());
    }

    List<ApplicationMachine> applications() {
        return applications;
    }

    Client login() {
        return Client.of(applications.getFirst().url(), LiveSite.PASSWORD);
    }

    /** The database on one machine, whether it leads or follows. */
    Server server(DatabaseMachine machine) {
        String url = applications.getFirst().setting("SOCLE_DATABASE_URL");
        return Server.of(url.replace("127.0.0.1:5000", machine.address() + ":5432"));
    }

    /** Stops Socle in order and reads what it leaves, on the leader. */
    void leave(Consumer<FinalRead> reading) {
        applications.forEach(ApplicationMachine::stopSocle);
        reading.accept(FinalRead.of(server(leader()), Modules.registry()));
    }

    @Override
    public void close() {
        applications.forEach(ApplicationMachine::close);
        databases.values().forEach(DatabaseMachine::close);
        network.close();
        Runtime.getRuntime().removeShutdownHook(lastWill);
    }
}
