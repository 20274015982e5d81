package eu.socle.platform.print;

import java.io.Writer;

/** The text of a page, that refuses to grow past a limit. Characters that XML does not know become spaces. */
final class BoundedText extends Writer {

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    BoundedText(int limit) {
        this.limit = limit;
    }

    @Override
    public void write(char[] buffer, int offset, int length) {
        if (text.length() + length > limit) {
            throw new TemplateRefused(
                    "Le document produit est trop long. Réduisez le nombre de lignes.",
                    "The document produced is too long. Reduce the number of rows.");
        }
        for (int i = offset; i < offset + length; i++) {
            text.append(isKnown(buffer[i]) ? buffer[i] : ' ');
        }
    }

    private static boolean isKnown(char c) {
        return c >= ' ' && c < 0xFFFE || c == '\n' || c == '\t' || c == '\r';
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        // Nothing to release.
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
