package eu.socle.app.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A folder on a small disk of its own, in memory, that something else fills to the last byte. Only root can make one. */
final class SmallDisk implements AutoCloseable {

    /** What {@code /readyz} asks for, and the gigabyte that PostgreSQL may take for its log. */
    private static final int ROOM_MEGABYTES = 1_500;

    private static final int BLOCK = 1 << 16;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Path folder;
    private final Thread atWorst = new Thread(this::unmount);
    private volatile boolean full;
    private @Nullable Thread filler;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Whether this account may make one here. */
    static boolean isPossible() throws IOException {
        Path trial = Files.createTempDirectory("small-disk");
        boolean possible = Tool.exists("/usr/bin/mount")
                && Tool.tried(List.of("mount", "-t", "tmpfs", "none", trial.toString()))
                                .code()
                        == 0;
        if (possible) {
            Tool.run("umount " + trial);
        }
        Files.delete(trial);
        return possible;
    }

    /** Puts a folder of a program that is stopped on such a disk, with all it holds. */
    static SmallDisk under(Path folder) throws IOException {
        SmallDisk disk = new SmallDisk(folder);
        long megabytes = Long.parseLong(Tool.run("du -sm " + folder).split("\\s")[0]) + ROOM_MEGABYTES;
        Path aside = Files.createTempDirectory("small-disk");
        Runtime.getRuntime().addShutdownHook(disk.atWorst);
        Tool.run("mount -t tmpfs -o size=" + megabytes + "m none " + aside);
        try {
            Tool.run("cp -a " + folder + "/. " + aside); // owner and rights of the folder itself too
            Tool.run("mount --bind " + aside + " " + folder);
        } finally {
            Tool.run("umount " + aside);
            Files.delete(aside);
        }
        return disk;
    }

    /** Leaves no byte free when it returns, nor any that is freed later. */
    void fill() throws IOException {
        FileChannel out = FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        full = true;
        writeAll(out);
        filler = Thread.startVirtualThread(() -> keepFull(out));
    }

    private void writeAll(FileChannel out) {
        try {
            while (full) {
                out.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException e) {
            return; // no room is left
        }
    }

    private void keepFull(FileChannel out) {
        try (out) {
            while (full) {
                writeAll(out);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The room is there again. */
    void free() throws Exception {
        full = false;
        if (filler != null) {
            filler.join();
        }
        Files.delete(file());
    }

    private Path file() {
        return folder.resolve("filler");
    }

    /** Whatever still looks at it, nothing stays mounted. */
    private void unmount() {
        full = false;
        Tool.attempt("umount -l " + folder);
    }

    @Override
    public void close() {
        unmount();
        Runtime.getRuntime().removeShutdownHook(atWorst);
    }
}
