package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The log of the server. The server appends to it even when Socle is dead; Socle keeps it small. */
record ServerLog(Path file) {

    static final long LARGEST = 5_000_000;
    private static final int QUOTED_LINES = 8;
    private static final int QUOTED_BYTES = 16_000;

    /** Keeps one earlier file. Copied then emptied, because the server holds the file open; a line may be lost. */
    void rotate() throws IOException {
        if (size() > LARGEST) {
            keep(file.resolveSibling("postgresql.1.log"));
            FileChannel.open(file, StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    /** On a full disk nothing is kept, rather than a server that does not start for want of a log. */
    private void keep(Path earlier) throws IOException {
        try {
            Files.copy(file, earlier, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(earlier);
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** What was written since the log had this size. */
    String since(long position) throws IOException {
        if (size() <= position) {
            return "";
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(position, channel.size() - QUOTED_BYTES);
            var bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        }
    }

    List<String> lastLinesSince(long position) throws IOException {
        var lines = since(position).lines().toList();
        return lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size());
    }
}
