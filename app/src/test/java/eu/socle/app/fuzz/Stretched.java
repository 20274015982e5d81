package eu.socle.app.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An input in which three bytes may stand for very many: {@code 01 n c} is the byte {@code c}, {@code 2^n} times. What only
 * takes long when it is long is found in small inputs, and kept in small files.
 */
record Stretched(byte[] bytes) {

    private static final int MARK = 1;

    /** Longest run, as a power of two. */
    private static final int LONGEST = 18;

    /** Longer inputs are cut here, in bytes. */
    private static final int MOST = 1 << 20;

    static Stretched of(byte[] input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(input.length);
        for (int i = 0; i < input.length && out.size() < MOST; i++) {
            if (input[i] == MARK && i + 2 < input.length) {
                byte[] run = new byte[1 << Math.floorMod(input[i + 1], LONGEST + 1)];
                Arrays.fill(run, input[i + 2]);
                out.writeBytes(run);
                i += 2;
            } else {
                out.write(input[i]);
            }
        }
        return new Stretched(out.toByteArray());
    }

    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The lines, each percent-encoded as it is, well-formed or not; the last one holds the rest. Missing ones are empty. */
    List<String> encodedLines(int count) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < bytes.length && lines.size() < count - 1; i++) {
            if (bytes[i] == '\n') {
                lines.add(encoded(start, i));
                start = i + 1;
            }
        }
        lines.add(encoded(start, bytes.length));
        while (lines.size() < count) {
            lines.add("");
        }
        return lines;
    }

    private String encoded(int from, int to) {
        StringBuilder encoded = new StringBuilder();
        for (int i = from; i < to; i++) {
            int each = bytes[i] & 0xff;
            boolean plain = each >= 'a' && each <= 'z' || each >= '0' && each <= '9';
            encoded.append(plain ? String.valueOf((char) each) : "%%%02x".formatted(each));
        }
        return encoded.toString();
    }
}
