package eu.socle.erp.france.fec;

import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream into lines ended by CR, LF or CR LF, in constant memory: a line longer than the limit is not kept. */
final class ByteLines {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private final byte[] line;
    private int position;
    private int filled;
    private int length;
    private boolean tooLong;
    private boolean terminated;
    private boolean skipLineFeed;

    ByteLines(InputStream in, int limit) {
        this.in = in;
        this.line = new byte[limit];
    }

    /** Moves to the next line; false at the end. Stops in the middle of a line that is too long. */
    boolean next() throws IOException {
        length = 0;
        terminated = false;
        while (!tooLong && (position < filled || fill())) {
            byte b = buffer[position++];
            if (b == '\n' && skipLineFeed) {
                skipLineFeed = false;
            } else if (b == '\n' || b == '\r') {
                skipLineFeed = b == '\r';
                terminated = true;
                return true;
            } else {
                skipLineFeed = false;
                keep(b);
            }
        }
        return length > 0;
    }

    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** Whether the line has an end, as opposed to the end of the file. */
    boolean isTerminated() {
        return terminated;
    }

    private void keep(byte b) {
        if (length == line.length) {
            tooLong = true;
        } else {
            line[length++] = b;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }
}
