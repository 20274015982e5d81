package eu.socle.erp.france.fec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Turns bytes into text while finding out the encoding: the first line that is not plain ASCII decides between UTF-8,
 * Windows-1252 and ISO 8859-15, and a later line that contradicts UTF-8 is reported.
 */
final class LineDecoder {

    private static final Charset LATIN_9 = Charset.forName("ISO-8859-15");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
    private final Consumer<Finding> findings;
    private Charset charset = StandardCharsets.US_ASCII;
    private boolean windowsReported;

    LineDecoder(Consumer<Finding> findings) {
        this.findings = findings;
    }

    /** What the lines read so far are written in. */
    Charset charset() {
        return charset;
    }

    /** A mark at the start of the file announces UTF-8. */
    void announceUtf8() {
        charset = StandardCharsets.UTF_8;
    }

    String decode(byte[] bytes, int from, int to, long lineNumber) {
        if (isAscii(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        if (charset == StandardCharsets.US_ASCII || charset == StandardCharsets.UTF_8) {
            try {
                String text =
                        utf8.decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
                charset = StandardCharsets.UTF_8;
                return text;
            } catch (CharacterCodingException e) {
                return leaveUtf8(bytes, from, to, lineNumber);
            }
        }
        return eightBits(bytes, from, to, lineNumber);
    }

    private String leaveUtf8(byte[] bytes, int from, int to, long lineNumber) {
        if (charset == StandardCharsets.UTF_8) {
            findings.accept(FecRule.ENCODING_MIXED.at(lineNumber, "", "", ""));
        } else {
            charset = LATIN_9;
        }
        return eightBits(bytes, from, to, lineNumber);
    }

    /** Bytes 80 to 9F are control codes in ISO 8859-15 and letters or quotes in Windows-1252: no text has the former. */
    private String eightBits(byte[] bytes, int from, int to, long lineNumber) {
        boolean windows = charset == WINDOWS;
        for (int i = from; i < to && !windows; i++) {
            windows = bytes[i] < (byte) 0xA0; // bytes are signed: 80 to 9F are the lowest
        }
        if (windows && !windowsReported) {
            windowsReported = true;
            charset = charset == LATIN_9 ? WINDOWS : charset;
            findings.accept(FecRule.ENCODING_WINDOWS.at(lineNumber, "", "", ""));
        }
        return new String(bytes, from, to - from, windows ? WINDOWS : LATIN_9);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
