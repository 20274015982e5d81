package eu.socle.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;

/** The port of the server on 127.0.0.1: drawn once, kept in a file, drawn again when a stranger sits on it. */
final class Port {

    /** Below the range from which systems give ports to outgoing connections. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    Port(Path file) {
        this.file = file;
    }

    /** The stored port when it is free, else a new one. */
    int free() throws IOException {
        var stored =
                PrivateFile.read(file).filter(text -> text.matches("\\d{4,5}")).map(Integer::parseInt);
        return stored.isPresent() && isFree(stored.get()) ? stored.get() : draw();
    }

    /** A new free port, stored. */
    int draw() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = RANDOM.nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                PrivateFile.write(file, port + "\n");
                return port;
            }
        }
        throw Refusals.noFreePort();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
