package eu.socle.platform.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Names that mean nothing and that nobody else has. */
final class DrawnNames {

    /** Without letters that look like digits; in the order that the database sorts them in. */
    private static final char[] ALPHABET = "23456789abcdefghijkmnpqrstuvwxyz".toCharArray();

    private static final int BITS = 5;
    private static final int MASK = (1 << BITS) - 1;
    private static final int RANDOM_LETTERS = 12; // 60 bits of one draw
    private static final int TIME_LETTERS = 9; // 45 bits of milliseconds
    private static final int PLACE_LETTERS = 9; // 45 bits that two transactions of one millisecond do not share

    private static final SecureRandom RANDOM = new SecureRandom();

    private DrawnNames() {}

    static String random() {
        return letters(RANDOM.nextLong(), RANDOM_LETTERS);
    }

    /**
     * Names that follow each other, and those of an earlier moment. What is appended together then lies together in the index
     * of names, which stays small to write however large it grows.
     */
    static List<String> following(Instant now, int count) {
        String moment = letters(now.toEpochMilli(), TIME_LETTERS);
        long first = RANDOM.nextLong() >>> 1;
        return LongStream.range(first, first + count)
                .mapToObj(place -> moment + letters(place, PLACE_LETTERS))
                .toList();
    }

    private static String letters(long bits, int length) {
        char[] letters = new char[length];
        for (int i = length - 1; i >= 0; i--) {
            letters[i] = ALPHABET[(int) (bits & MASK)];
            bits >>>= BITS;
        }
        return new String(letters);
    }
}
