package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach a server that already runs on a home: for commands typed while Socle works. It is only looked at, never
 * started nor stopped.
 *
 * @param pid the process of the server
 * @param port on 127.0.0.1
 */
public record RunningPostgres(long pid, int port, String user, String password) {

    static Optional<RunningPostgres> on(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        try {
            var layout = new Layout(home.toRealPath());
            var password = PrivateFile.read(layout.password());
            var pidFile = PidFile.read(layout.data()).filter(PidFile::isReady);
            if (password.isEmpty() || pidFile.isEmpty()) {
                return Optional.empty();
            }
            var found =
                    new RunningPostgres(pidFile.get().pid(), pidFile.get().port(), DataDirectory.OWNER, password.get());
            return Identity.isConfirmed(found.pid, found.port, layout.data(), found.password)
                    ? Optional.of(found)
                    : Optional.empty();
        } catch (IOException e) {
            throw Refusals.unusable(home, e);
        }
    }

    public String jdbcUrl(String database) {
        return EmbeddedPostgres.jdbcUrl(port, database);
    }

    /** Never shown in logs. */
    @Override
    public String toString() {
        return "RunningPostgres[pid=" + pid + ", port=" + port + "]";
    }
}
