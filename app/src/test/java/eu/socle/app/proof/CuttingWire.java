package eu.socle.app.proof;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and its database and lets everything through, but one message: the connection is cut when the
 * program sends its Nth batch of statements (a Sync of PostgreSQL's protocol), before the database sees it or just after.
 */
final class CuttingWire implements AutoCloseable {

    /** Whether the database gets the batch that is never answered. */
    enum Moment {
        BEFORE,
        AFTER
    }

    private static final int SYNC = 'S';
    private static final int START_UP = 8;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private volatile Moment moment = Moment.BEFORE;

    CuttingWire(int target) throws IOException {
        this.target = target;
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts at the Nth batch from now, counted over all connections. */
    void cutAt(int batch, Moment when) {
        moment = when;
        left.set(batch);
    }

    /** Lets everything through again, and tells whether the cut was made. */
    boolean mend() {
        return left.getAndSet(Integer.MAX_VALUE) <= 0;
    }

    private void serve() {
        try {
            while (true) {
                Socket program = door.accept();
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
                program.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                Thread.startVirtualThread(() -> pass(program, database));
                Thread.startVirtualThread(() -> answers(program, database));
            }
        } catch (IOException e) {
            if (!door.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** From the program to the database, message by message. */
    private void pass(Socket program, Socket database) {
        try (program;
                database) {
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(program.getInputStream()));
            DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(database.getOutputStream()));
            greet(in, out);
            while (true) {
                int type = in.readUnsignedByte();
                int length = in.readInt();
                byte[] rest = in.readNBytes(length - Integer.BYTES);
                boolean last = type == SYNC && left.get() < Integer.MAX_VALUE && left.decrementAndGet() == 0;
                if (last && moment == Moment.BEFORE) {
                    return;
                }
                out.writeByte(type);
                out.writeInt(length);
                out.write(rest);
                if (type == SYNC || in.available() == 0) {
                    out.flush();
                }
                if (last) {
                    program.close();
                    awaitEnd(database);
                    return;
                }
            }
        } catch (IOException e) {
            // One side has gone: the other is closed with it.
        }
    }

    /** The first messages have no type: a question about encryption, which the database declines, then who is there. */
    private static void greet(DataInputStream in, DataOutputStream out) throws IOException {
        int length;
        do {
            length = in.readInt();
            out.writeInt(length);
            out.write(in.readNBytes(length - Integer.BYTES));
            out.flush();
        } while (length == START_UP);
    }

    /** The database finishes what it got before it learns that nobody listens. */
    private static void awaitEnd(Socket database) throws IOException {
        database.shutdownOutput();
        database.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private static void answers(Socket program, Socket database) {
        try {
            database.getInputStream().transferTo(program.getOutputStream());
            program.close();
        } catch (IOException e) {
            // As above.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
