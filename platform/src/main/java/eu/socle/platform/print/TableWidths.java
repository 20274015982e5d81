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

    /** The width of a letter and the room beside a cell, in tenths of the size of the letters. */
    private static final int LETTER = 6;

    private static final int BESIDE = 14;

    /** A text longer than this is broken into lines without a second thought. */
    private static final int LONG = 44;

    private static final int SHORT = 5;

    /** Below this many letters, texts would become columns of syllables. */
    private static final int READABLE = 9;

    private enum Size {
        NORMAL(75),
        SMALL(65),
        TINY(55);

        private final int tenths;

        Size(int tenths) {
            this.tenths = tenths;
        }

        int points(int letters) {
            return (letters * LETTER + BESIDE) * tenths / 100;
        }
    }

    static TableWidths of(TablePage page) {
        List<Integer> letters = letters(page);
        for (Size size : Size.values()) {
            if (size == Size.TINY || least(page, letters, size) <= PAGE) {
                return new TableWidths(size.name().toLowerCase(Locale.ROOT), shares(page, letters, size));
            }
        }
        throw new IllegalStateException();
    }

    /** The longest text of each column; of its label only the longest word, which is never broken. */
    private static List<Integer> letters(TablePage page) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            int at = i;
            int longest = page.rows().stream()
                    .mapToInt(row -> row.cells().get(at).length())
                    .max()
                    .orElse(SHORT);
            int foot = page.foot() == null ? 0 : page.foot().cells().get(i).length();
            int label = 0;
            for (String word : page.columns().get(i).label().split(" ")) {
                // Letters are wider than figures, and capitals wider still.
                label = Math.max(label, word.length() + 2);
            }
            letters.add(Math.max(Math.max(longest, foot), Math.max(label, SHORT)));
        }
        return letters;
    }

    private static int least(TablePage page, List<Integer> letters, Size size) {
        int sum = 0;
        for (int i = 0; i < letters.size(); i++) {
            sum += size.points(isUnbroken(page.columns().get(i)) ? letters.get(i) : Math.min(letters.get(i), READABLE));
        }
        return sum;
    }

    private static List<String> shares(TablePage page, List<Integer> letters, Size size) {
        int unbroken = 0;
        int texts = 0;
        for (int i = 0; i < letters.size(); i++) {
            if (isUnbroken(page.columns().get(i))) {
                unbroken += size.points(letters.get(i));
            } else {
                texts += size.points(Math.min(letters.get(i), LONG));
            }
        }
        int room = Math.max(PAGE - unbroken, texts == 0 ? 0 : PAGE / 10);
        int whole = unbroken + (texts == 0 ? 0 : room);
        List<String> shares = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            int points = isUnbroken(page.columns().get(i))
                    ? size.points(letters.get(i))
                    : size.points(Math.min(letters.get(i), LONG)) * room / Math.max(texts, 1);
            int thousandths = points * 1_000 / Math.max(whole, 1);
            shares.add(thousandths / 10 + "." + thousandths % 10 + "%");
        }
        return shares;
    }

    private static boolean isUnbroken(TablePage.Column column) {
        return column.figure() || column.fixed();
    }
}
