package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The accounts that have a name, from {@code /etc/passwd}. */
final class Passwd {

    private static final Path FILE = Path.of("/etc/passwd");
    private static final long NOBODY = 65_534;

    private record Entry(String name, long uid) {}

    private Passwd() {}

    static Optional<String> name(long uid) {
        var entries = entries();
        if (entries.isEmpty()) {
            return Optional.of("?"); // not this kind of system: let initdb decide
        }
        return entries.stream()
                .filter(entry -> entry.uid == uid)
                .map(Entry::name)
                .findFirst();
    }

    /** The number of {@code nobody}, or else of any account but root. */
    static long someOrdinaryUid() {
        var entries = entries();
        return entries.stream()
                .filter(entry -> entry.name.equals("nobody"))
                .findFirst()
                .or(() -> entries.stream().filter(entry -> entry.uid != 0).findFirst())
                .map(Entry::uid)
                .orElse(NOBODY);
    }

    private static List<Entry> entries() {
        try {
            return Files.readAllLines(FILE, StandardCharsets.ISO_8859_1).stream()
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length > 2 && fields[2].matches("\\d{1,10}"))
                    .map(fields -> new Entry(fields[0], Long.parseLong(fields[2])))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
