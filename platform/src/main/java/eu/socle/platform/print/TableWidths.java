package eu.socle.platform.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide the columns of a printed table are, and how large its letters. What may not be broken gets the room it needs;
 * texts share the rest by their length.
 *
 * @param size the class of the letters: normal, small or tiny
 * @param percent the width of each column
 */
record TableWidths(String size, List<String> percent) {

    /** The width of the page between its margins, in points. */
    private static final int PAGE = 762;

    /** The width of a letter and the room beside a cell, in hundredths of the size of the letters. */
    private static final int LETTER = 67;

    private static final int BESIDE = 130;

    /** A text longer than this is broken into lines without a second thought. */
    private static final int LONG = 44;

    private static final int SHORT = 5;

    /** Words up to this long are kept whole: numbers of documents, codes of accounts. */
    private static final int CODE = 15;

    private enum Size {
        NORMAL(75),
        SMALL(65),
        TINY(55);

        private final int tenths;

        Size(int tenths) {
            this.tenths = tenths;
        }

        int points(int letters) {
            return (letters * LETTER + BESIDE) * tenths / 1_000;
        }
    }

    /** What a column asks for, in letters: what it cannot do without, and what would suit it. */
    private record Need(int least, int best) {}

    static TableWidths of(TablePage page) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            needs.add(need(page, i));
        }
        for (Size size : Size.values()) {
            int least = needs.stream().mapToInt(need -> size.points(need.least)).sum();
            if (size == Size.TINY || least <= PAGE) {
                return new TableWidths(size.name().toLowerCase(Locale.ROOT), shares(needs, size));
            }
        }
        throw new IllegalStateException();
    }

    /** Figures are never broken, nor words of the head; texts are, and one cell in ten may be far longer than the others. */
    private static Need need(TablePage page, int at) {
        int label = SHORT;
        for (String word : page.columns().get(at).label().split(" ")) {
            // Letters are wider than figures, and capitals wider still.
            label = Math.max(label, word.length() + 2);
        }
        int foot = page.foot() == null ? 0 : page.foot().cells().get(at).length();
        int[] lengths = page.rows().stream()
                .mapToInt(row -> row.cells().get(at).length())
                .sorted()
                .toArray();
        TablePage.Column column = page.columns().get(at);
        if (column.figure() || column.fixed()) {
            int longest = lengths.length == 0 ? 0 : lengths[lengths.length - 1];
            int unbroken = Math.max(Math.max(longest, foot), label);
            return new Need(unbroken, unbroken);
        }
        int usual = lengths.length == 0 ? 0 : lengths[(lengths.length - 1) * 9 / 10];
        int word = page.rows().stream()
                .mapToInt(row -> longestWord(row.cells().get(at)))
                .filter(letters -> letters <= CODE)
                .max()
                .orElse(0);
        int least = Math.max(label, Math.min(usual, word + 1));
        return new Need(least, Math.max(least, Math.min(usual, LONG)));
    }

    private static int longestWord(String text) {
        int longest = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                longest = Math.max(longest, i - start);
                start = i + 1;
            }
        }
        return longest;
    }

    /** Every column has the least it needs; what is left goes to those that would like more. */
    private static List<String> shares(List<Need> needs, Size size) {
        int left = PAGE;
        int wishes = 0;
        for (Need need : needs) {
            left -= size.points(need.least);
            wishes += size.points(need.best) - size.points(need.least);
        }
        List<Integer> points = new ArrayList<>();
        for (Need need : needs) {
            int wish = size.points(need.best) - size.points(need.least);
            int more = left <= 0 ? 0 : wishes == 0 ? left / needs.size() : left * wish / wishes;
            points.add(size.points(need.least) + more);
        }
        int whole = Math.max(1, points.stream().mapToInt(Integer::intValue).sum());
        return points.stream()
                .map(each -> each * 1_000 / whole)
                .map(thousandths -> thousandths / 10 + "." + thousandths % 10 + "%")
                .toList();
    }
}
