package eu.socle.erp.france.fec;

import java.util.Locale;
import java.util.Set;

/** What a journal is for, as far as its code and name tell. */
final class Journals {

    private static final Set<String> OPENING_CODES = Set.of("AN", "RAN", "ANV", "A-N", "AND");

    private Journals() {}

    /** Whether a line belongs to the opening entries (à-nouveaux). */
    static boolean isOpening(FecLine line) {
        return OPENING_CODES.contains(line.journalCode().toUpperCase(Locale.ROOT)) || namesOpening(line.journalLib());
    }

    private static boolean namesOpening(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('à', 'a').replace('-', ' ');
        return plain.startsWith("a nouveau")
                || plain.startsWith("report a nouveau")
                || plain.startsWith("reports a nouveau");
    }
}
