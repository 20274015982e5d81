package eu.socle.erp.france.fec;

import org.jspecify.annotations.Nullable;

/**
 * What the first bytes of a file give away before any text is read.
 *
 * @param refusal why the file cannot be a text FEC, null when it may be one
 * @param marked whether it starts with the UTF-8 mark
 */
record FileStart(@Nullable FecRule refusal, boolean marked) {

    private static final int MARK_LENGTH = 3;

    static FileStart of(byte[] bytes, int length) {
        if (startsWith(bytes, length, 0xFF, 0xFE) || startsWith(bytes, length, 0xFE, 0xFF)) {
            return new FileStart(FecRule.FILE_UTF16, false);
        }
        boolean marked = startsWith(bytes, length, 0xEF, 0xBB, 0xBF);
        int from = marked ? MARK_LENGTH : 0;
        if (startsWith(bytes, length, 'P', 'K', 3, 4) || startsWith(bytes, length, '%', 'P', 'D', 'F')) {
            return new FileStart(FecRule.FILE_BINARY, false);
        }
        for (int i = from; i < length; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t') {
                return new FileStart(FecRule.FILE_BINARY, false);
            }
        }
        return new FileStart(null, marked);
    }

    /** Where the text starts. */
    int offset() {
        return marked ? MARK_LENGTH : 0;
    }

    /** Whether a file starts as XML does, behind a mark and blanks. */
    static boolean isXml(byte[] bytes) {
        int i = startsWith(bytes, bytes.length, 0xEF, 0xBB, 0xBF) ? MARK_LENGTH : 0;
        while (i < bytes.length && " \t\r\n".indexOf(bytes[i]) >= 0) {
            i++;
        }
        return i < bytes.length && bytes[i] == '<';
    }

    private static boolean startsWith(byte[] bytes, int length, int... expected) {
        if (length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
