package eu.socle.app.fuzz;

import eu.socle.app.proof.Bakery;
import eu.socle.app.proof.LiveSite;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Someone who writes requests byte by byte to a bakery of our own, with the rights of its administrator. */
final class Stranger {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final int port;
    private final String key;

    private static final class Holder {
        static final Stranger SHARED = new Stranger(LiveSite.open(Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    static Stranger shared() {
        return Holder.SHARED;
    }

    private Stranger(LiveSite live) {
        Bakery.opened(live.login());
        this.port = live.port();
        this.key = "Authorization: token " + Accounts.newApiKey(live.site(), User.ADMINISTRATOR) + "\r\n";
    }

    void get(String target) {
        send("GET " + target, key, new byte[0]);
    }

    void post(String target, String media, byte[] body) {
        send("POST " + target, key + "Content-Type: " + media + "\r\n", body);
    }

    /** Whatever is asked is done or refused, in words: an answer that says that the fault is ours is one. */
    void send(String start, String headers, byte[] body) {
        String head = start + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length + "\r\n\r\n";
        String answer = exchange(head.getBytes(StandardCharsets.ISO_8859_1), body);
        if (!answer.startsWith("HTTP/1.1 ")) {
            throw new AssertionError("No answer to " + start);
        }
        if (answer.charAt(9) == '5') {
            throw new AssertionError(start + " was answered " + answer);
        }
    }

    private String exchange(byte[] head, byte[] body) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            ByteArrayOutputStream all = new ByteArrayOutputStream(head.length + body.length);
            all.writeBytes(head);
            all.writeBytes(body);
            write(socket, all.toByteArray());
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A server that has heard enough answers and closes; what it answered is still to be read. */
    private static void write(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException e) {
            socket.shutdownOutput();
        }
    }
}
