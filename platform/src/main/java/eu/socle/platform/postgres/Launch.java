package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a server comes up on a data folder: adopted when one survives, started otherwise. */
final class Launch {

    /** Recovery after a crash reads at most the log since the last checkpoint. */
    private static final Duration START = Duration.ofMinutes(5);

    /** The other processes of a killed server notice its death within this time. */
    private static final Duration LINGERING = Duration.ofSeconds(15);

    private final DataDirectory data;
    private final Binaries binaries;
    private final Configuration configuration;
    private final Port port;
    private final ServerLog log;
    private final String socketFolder;

    Launch(
            DataDirectory data,
            Binaries binaries,
            Configuration configuration,
            Port port,
            ServerLog log,
            String socketFolder) {
        this.data = data;
        this.binaries = binaries;
        this.configuration = configuration;
        this.port = port;
        this.log = log;
        this.socketFolder = socketFolder;
    }

    /** Adopts a survivor that was started exactly as we would and answers as ours; stops any other, and starts. */
    ServerProcess adoptOrStart(Password password, boolean unknownToData) throws IOException {
        boolean sameSettings = data.configure(configuration);
        var survivor = survivor();
        if (survivor.isPresent()) {
            var server = survivor.get();
            if (sameSettings
                    && wasStartedAsNow(server)
                    && Identity.isConfirmed(server, data.path(), password.value())) {
                return server;
            }
            stop(server);
        }
        if (unknownToData) {
            data.changePassword(binaries, password);
        }
        return start(port.free(), true);
    }

    /** Starts again on the same port, which clients know. */
    ServerProcess restart(int samePort) throws IOException {
        survivor().ifPresent(this::stop);
        return start(samePort, false);
    }

    private void stop(ServerProcess server) {
        if (!server.stop()) {
            throw Refusals.wontStop(data.path(), server.pid());
        }
    }

    private boolean wasStartedAsNow(ServerProcess server) throws IOException {
        return data.lastStart().equals(Configuration.trace(binaries.postgres(), arguments(server.port())));
    }

    /** A server of an earlier Socle that still serves these data; the pid file of a dead one is out of the way. */
    private Optional<ServerProcess> survivor() throws IOException {
        var found = PidFile.read(data.path());
        if (found.isEmpty() || !isOurs(found.get().pid())) {
            data.dropPidFile(); // even an empty one, as a power cut leaves it, keeps PostgreSQL from starting
            return Optional.empty();
        }
        return awaitSettled(found.get().pid()).map(ready -> ServerProcess.found(ready, data.account(), binaries));
    }

    /**
     * Pids are used again, in containers quickly: the process must stand in our data, or at least say so. A zombie is
     * nobody: it holds nothing, only PostgreSQL's own check takes it for alive. If other processes of a dead server
     * still hold its memory, PostgreSQL finds that by the folder and not by the pid file.
     */
    private boolean isOurs(long pid) {
        if (!Processes.isRunning(pid)) {
            return false;
        }
        var folder = Processes.workingFolder(pid);
        return folder.isPresent()
                ? folder.get().equals(data.path())
                : Processes.commandLine(pid).contains(Configuration.MARK + "=" + data.path());
    }

    /** Waits for a server that is coming up or going down. Empty when it went down. */
    private Optional<PidFile> awaitSettled(long pid) throws IOException {
        var deadline = Deadline.in(LINGERING);
        while (Processes.isRunning(pid)) {
            var now = PidFile.read(data.path());
            if (now.isPresent() && (now.get().isReady() || deadline.isPast())) {
                return now;
            }
            Deadline.pause();
        }
        return Optional.empty();
    }

    private ServerProcess start(int firstPort, boolean mayChangePort) throws IOException {
        var deadline = Deadline.in(LINGERING);
        int chosen = firstPort;
        while (true) {
            log.rotate();
            forgetSockets();
            long before = log.size();
            var server = spawn(chosen);
            if (comesUp(server)) {
                return server;
            }
            var said = log.since(before);
            if (mayChangePort && said.contains("could not create any TCP/IP sockets") && !deadline.isPast()) {
                chosen = port.draw();
            } else if (!isHeldByTheDying(said) || deadline.isPast()) {
                throw Refusals.didNotStart(data.path(), log.file(), log.lastLinesSince(before));
            }
        }
    }

    /** A socket left by a killed server names its pid too, with the same confusions; the folder is ours alone. */
    private void forgetSockets() throws IOException {
        if (socketFolder.isEmpty()) {
            return;
        }
        try (var left = Files.newDirectoryStream(Path.of(socketFolder), ".s.PGSQL.*")) {
            for (var socket : left) {
                Files.deleteIfExists(socket);
            }
        }
    }

    private static boolean isHeldByTheDying(String said) {
        return said.contains("pre-existing shared memory block");
    }

    private ServerProcess spawn(int chosen) throws IOException {
        var command = new ArrayList<>(data.account().prefix());
        // its own session: Ctrl-C in a terminal must not stop the server before Socle has finished with it
        Account.installed("setsid").ifPresent(command::add);
        command.add(binaries.postgres());
        command.addAll(arguments(chosen));
        var process = Program.launch(command, data.path(), log.file());
        return ServerProcess.child(process, chosen, data.account(), binaries);
    }

    private List<String> arguments(int chosen) {
        var arguments = new ArrayList<>(List.of("-D", data.name()));
        arguments.addAll(configuration.options(data.path(), chosen, socketFolder));
        return arguments;
    }

    /** Waits until it accepts connections; leaves no process behind when it does not. */
    private boolean comesUp(ServerProcess server) throws IOException {
        boolean up = false;
        try {
            up = awaitReady(server);
            return up;
        } finally {
            if (!up) {
                server.stop();
            }
        }
    }

    private boolean awaitReady(ServerProcess server) throws IOException {
        var deadline = Deadline.in(START);
        while (server.isRunning() && !deadline.isPast()) {
            var now = PidFile.read(data.path());
            if (now.isPresent() && now.get().pid() == server.pid() && now.get().isReady()) {
                return true;
            }
            Deadline.pause();
        }
        return false;
    }
}
