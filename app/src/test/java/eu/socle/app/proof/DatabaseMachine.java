package eu.socle.app.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A machine of the database, as deploy/ha makes it: etcd, Patroni and the PostgreSQL that Patroni runs. */
final class DatabaseMachine implements AutoCloseable {

    private static final String CONFIGURATION = "/etc/patroni";
    private static final String HOME = "/var/lib/postgresql";
    private static final String SOCKET = "/var/run/postgresql";
    private static final String VOTES = "/var/lib/etcd";

    private final Machine machine;
    private final Service etcd;
    private final Service patroni;

    DatabaseMachine(Machine machine) {
        this.machine = machine;
        machine.folder(CONFIGURATION, "postgres");
        machine.folder(HOME, "postgres");
        machine.folder(SOCKET, "postgres");
        machine.folder(VOTES, "etcd");
        etcd = machine.service("etcd", List.of(VOTES), """
                set -a
                . %s
                cd /
                exec setpriv --reuid=etcd --regid=etcd --init-groups etcd""".formatted(machine.at("/etc/default/etcd")));
        patroni = machine.service("patroni", List.of(CONFIGURATION, HOME, SOCKET), """
                export HOME=%s
                cd
                exec setpriv --reuid=postgres --regid=postgres --init-groups patroni /etc/patroni/config.yml""".formatted(HOME));
    }

    String name() {
        return machine.name();
    }

    String address() {
        return machine.address();
    }

    /** Patroni and the postmaster end in the same moment; the init system starts Patroni again. */
    void kill() {
        patroni.kill();
        postmaster().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> postmaster() {
        Path file = machine.at(HOME + "/15/socle/postmaster.pid");
        try {
            return ProcessHandle.of(
                    Long.parseLong(Files.readAllLines(file).getFirst().strip()));
        } catch (IOException e) {
            return Optional.empty(); // PostgreSQL does not run at this moment
        }
    }

    /** The machine loses its power: etcd is gone too, and nothing starts again. */
    void switchOff() {
        patroni.switchOff();
        etcd.switchOff();
        kill();
        etcd.kill();
    }

    void switchOn() {
        etcd.switchOn();
        patroni.switchOn();
    }

    /** Runs a statement on this very machine with all rights, whoever leads; gives up after some seconds. */
    Tool.End psql(String statement) {
        return machine.run(
                "postgres",
                List.of(SOCKET),
                "timeout 4 psql --no-psqlrc --quiet --dbname=postgres --command='" + statement + "'");
    }

    @Override
    public void close() {
        patroni.close();
        etcd.close();
    }
}
