package eu.socle.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A machine of the application, as deploy/ha makes it: Socle, and the HAProxy that leads to it and to the database. */
final class ApplicationMachine implements AutoCloseable {

    private static final String HOME = "/var/lib/socle";
    private static final String READY = "Socle is ready";

    private final Machine machine;
    private final Service proxy;
    private final Service socle;
    private long starts;

    /** @param files the folder that all machines of the application share */
    ApplicationMachine(Machine machine, Path files) {
        this.machine = machine;
        try {
            Files.createSymbolicLink(machine.at(HOME + "/files"), files); // the folder that would be mounted there
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        proxy = machine.service("haproxy", List.of("/etc/haproxy"), "exec haproxy -db -f /etc/haproxy/haproxy.cfg");
        socle = machine.service("socle", List.of(), """
                export SOCLE_HOME=%s SOCLE_LANG=en SOCLE_ADMIN_PASSWORD='%s'
                exec %s""".formatted(
                        machine.at(HOME), LiveSite.PASSWORD, String.join(" ", RealProgram.COMMAND)));
    }

    void awaitReady() {
        long wanted = ++starts;
        Wait.until(machine.name() + " is ready", () -> readyLines() >= wanted);
    }

    private long readyLines() {
        try {
            return Files.readString(machine.log("socle").toPath())
                    .lines()
                    .filter(line -> line.contains(READY))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of Socle has time for a last word; the init system starts it again. */
    void kill() {
        socle.kill();
    }

    /** Where people reach the whole cluster through this machine. */
    String url() {
        return "http://" + machine.address();
    }

    String setting(String name) {
        return machine.setting(HOME + "/socle.conf", name);
    }

    /** In order: what it is doing is finished. */
    void stopSocle() {
        socle.stop();
    }

    @Override
    public void close() {
        socle.close();
        proxy.close();
    }
}
