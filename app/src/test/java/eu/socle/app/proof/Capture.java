package eu.socle.app.proof;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What comes out of a network cable, packet by packet, as tcpdump reads it. */
final class Capture implements AutoCloseable {

    static final String PROGRAM = "/usr/bin/tcpdump";

    private final Process process;
    private final Path packets;

    /**
     * Listens on the near end of a cable to what its far end sends.
     *
     * @param filter which packets, in the language of tcpdump
     */
    Capture(String cable, String filter, Path folder) throws IOException {
        packets = folder.resolve(cable + ".txt");
        File remarks = folder.resolve(cable + "-tcpdump.txt").toFile();
        process = new ProcessBuilder(
                        PROGRAM, "-i", cable, "-Q", "in", "-n", "-l", "--immediate-mode", "-Z", "root", filter)
                .redirectOutput(packets.toFile())
                .redirectError(remarks)
                .start();
        Wait.until(
                "tcpdump listens", () -> read(remarks.toPath()).stream().anyMatch(line -> line.contains("listening")));
    }

    /** One line a packet. */
    List<String> packets() {
        return read(packets);
    }

    private static List<String> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
