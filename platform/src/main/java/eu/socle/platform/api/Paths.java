package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the path of a request exactly once, and refuses what tries to be read twice. */
final class Paths {

    private static final int MAX = 4_000;

    private Paths() {}

    /**
     * The decoded segments of a raw path. A name may hold any character, encoded; dots that climb, empty segments and path
     * parameters are refused.
     */
    static List<String> segments(String raw) {
        if (raw.length() > MAX || !raw.startsWith("/") || raw.indexOf(';') >= 0 || raw.indexOf('\\') >= 0) {
            throw refused();
        }
        List<String> segments = new ArrayList<>();
        String[] parts = raw.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean trailing = i == parts.length - 1 && parts[i].isEmpty() && i > 0;
            if (!trailing) {
                segments.add(segment(parts[i]));
            }
        }
        return segments;
    }

    private static String segment(String raw) {
        String decoded = decoded(raw);
        boolean climbs =
                List.of(decoded.split("[/\\\\]", -1)).stream().anyMatch(part -> part.equals(".") || part.equals(".."));
        boolean control = decoded.chars().anyMatch(c -> c < ' ' || c == 0x7f);
        if (decoded.isEmpty() || climbs || control) {
            throw refused();
        }
        return decoded;
    }

    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    throw refused();
                }
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused();
        }
    }

    private static RuntimeException refused() {
        return Refusal.of("bad_path").asRefused();
    }
}
