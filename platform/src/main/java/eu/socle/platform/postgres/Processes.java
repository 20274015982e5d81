package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the system says about other processes. Linux tells all in {@code /proc}; elsewhere only life and death. */
final class Processes {

    enum State {
        RUNNING,
        /** Dead, but still listed because its parent has not taken notice. It holds no file and no memory. */
        ZOMBIE,
        GONE
    }

    private static final Path PROC = Path.of("/proc");
    private static final boolean HAS_PROC = Files.isReadable(PROC.resolve("self/stat"));

    private Processes() {}

    static State state(long pid) {
        if (!HAS_PROC) {
            return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) ? State.RUNNING : State.GONE;
        }
        return switch (statLetter(pid)) {
            case "" -> State.GONE;
            case "Z", "X" -> State.ZOMBIE;
            default -> State.RUNNING;
        };
    }

    static boolean isRunning(long pid) {
        return state(pid) == State.RUNNING;
    }

    /** The state follows the program name, which stands in parentheses and may itself contain some. */
    private static String statLetter(long pid) {
        return read(pid, "stat")
                .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1))
                .orElse("");
    }

    /** The program and its arguments; empty when the system does not show them. */
    static List<String> commandLine(long pid) {
        return read(pid, "cmdline").map(line -> List.of(line.split("\0"))).orElse(List.of());
    }

    /** The working folder; empty when this account may not see it (in a container, even root often may not). */
    static Optional<Path> workingFolder(long pid) {
        try {
            return Optional.of(Files.readSymbolicLink(PROC.resolve(pid + "/cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    /** The account number this process runs under; empty where there is no {@code /proc}. */
    static Optional<Long> ownUid() {
        return read(ProcessHandle.current().pid(), "status")
                .flatMap(status ->
                        status.lines().filter(line -> line.startsWith("Uid:")).findFirst())
                .map(line -> Long.valueOf(line.split("\\s+")[2]));
    }

    private static Optional<String> read(long pid, String file) {
        try {
            return Optional.of(Files.readString(PROC.resolve(pid + "/" + file))).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
