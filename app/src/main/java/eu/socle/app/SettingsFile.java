package eu.socle.app;

import eu.socle.platform.ops.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code socle.conf} of a home: lines {@code SOCLE_NAME=value}, blank lines, and comments that start with {@code #}. */
final class SettingsFile {

    private static final Pattern LINE = Pattern.compile("(SOCLE_[A-Z0-9_]+)=(.*)");

    private SettingsFile() {}

    static Map<Setting, String> read(Path home) {
        Path file = home.resolve("socle.conf");
        try {
            return parse(file, Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw new Trouble(
                    Trouble.Kind.USAGE,
                    "Le fichier " + file + " n’est pas lisible par ce compte.",
                    "The file " + file + " cannot be read by this account.",
                    e);
        }
    }

    private static Map<Setting, String> parse(Path file, List<String> lines) {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                found.put(Setting.named(matcher.group(1)), matcher.group(2).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw Trouble.usage(
                        file + ", ligne " + (i + 1) + "\u00a0: écrivez SOCLE_NOM=valeur.",
                        file + ", line " + (i + 1) + ": write SOCLE_NAME=value.");
            }
        }
        found.values().removeIf(String::isEmpty);
        return found;
    }
}
