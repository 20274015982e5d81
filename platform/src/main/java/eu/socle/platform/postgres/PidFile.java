package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says: which process serves the data, on which port, in which state.
 *
 * @param port 0 when not yet written
 */
record PidFile(long pid, int port, String status) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path in(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** Empty when there is none, or when it says nothing intelligible. */
    static Optional<PidFile> read(Path data) throws IOException {
        try {
            return parse(Files.readAllLines(in(data)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    static Optional<PidFile> parse(List<String> lines) {
        var pid = number(lines, 0);
        if (pid <= 0) {
            return Optional.empty();
        }
        var status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "starting";
        return Optional.of(new PidFile(pid, (int) number(lines, PORT_LINE), status));
    }

    private static long number(List<String> lines, int index) {
        var text = lines.size() > index ? lines.get(index).strip() : "";
        return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
    }

    boolean isReady() {
        return status.equals("ready");
    }
}
