package eu.socle.platform.print;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to be printed, already in words: every cell is the text that the paper shows.
 *
 * @param owner whose figures these are, above the title; empty for nobody
 * @param facts what the table was asked for, one line each
 * @param foot the totals, null for none
 * @param language "fr" or "en"
 * @param printed the sentence that tells when it was printed
 * @param created date of the file; also fixes its bytes
 */
public record TablePage(
        String title,
        String owner,
        List<String> facts,
        List<Column> columns,
        List<Row> rows,
        @Nullable Row foot,
        String language,
        String printed,
        Instant created) {

    private static final int SHORT_ROWS = 500;

    public TablePage {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Whether it is long enough to weigh on the server, and for its paper to go without tags. */
    public boolean isLong() {
        return rows.size() > SHORT_ROWS;
    }

    /**
     * @param figure whether its cells are figures: aligned to the right, never broken
     * @param fixed whether its cells are never broken, figures or not
     */
    public record Column(String label, boolean figure, boolean fixed) {}

    /**
     * @param cells one for each column
     * @param total whether it adds up others
     * @param level its depth in a tree, from 0
     */
    public record Row(List<String> cells, boolean total, int level) {

        /** A longer text is cut on paper, such as a list of dozens of accounts; other exports have it whole. */
        private static final int LONGEST = 160;

        public Row {
            cells = cells.stream().map(Row::cut).toList();
        }

        private static String cut(String text) {
            return text.length() <= LONGEST
                    ? text
                    : text.substring(0, LONGEST - 1).strip() + "…";
        }
    }
}
