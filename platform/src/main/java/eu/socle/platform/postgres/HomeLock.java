package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to use one home: a lock on {@code socle.lock} that the system drops when the process dies. */
public final class HomeLock implements AutoCloseable {

    /** POSIX drops a process's locks when it closes <em>any</em> descriptor of the file: never open it twice here. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /**
     * Takes a home that has no server of its own, creating it when it is missing.
     *
     * @throws PostgresRefusal when another process, or this one, already uses the home
     */
    public static HomeLock hold(Path home) {
        return take(Layout.of(home).home());
    }

    /** The process that uses a home; nothing when none does. */
    public static OptionalLong holder(Path folder) {
        var file = folder.resolve("socle.lock");
        if (!Files.isRegularFile(file)) {
            return OptionalLong.empty();
        }
        try {
            if (HELD.contains(folder.toRealPath())) {
                return OptionalLong.of(ProcessHandle.current().pid());
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.tryLock() == null ? number(Files.readString(file)) : OptionalLong.empty();
            }
        } catch (IOException e) {
            throw Refusals.unusable(file, e);
        }
    }

    private static OptionalLong number(String text) {
        return text.strip().matches("\\d{1,10}") ? OptionalLong.of(Long.parseLong(text.strip())) : OptionalLong.empty();
    }

    /** @throws PostgresRefusal when another process, or this one, already uses the home */
    static HomeLock take(Path home) {
        var self = String.valueOf(ProcessHandle.current().pid());
        if (!HELD.add(home)) {
            throw Refusals.homeInUse(home, self);
        }
        var file = home.resolve("socle.lock");
        try {
            return new HomeLock(home, lock(home, file, self));
        } catch (IOException e) {
            HELD.remove(home);
            throw Refusals.unusable(file, e);
        } catch (PostgresRefusal e) {
            HELD.remove(home);
            throw e;
        }
    }

    private static FileChannel lock(Path home, Path file, String pid) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw Refusals.homeInUse(home, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((pid + "\n").getBytes(StandardCharsets.US_ASCII)));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw Refusals.unusable(home, e);
        } finally {
            HELD.remove(home);
        }
    }
}
