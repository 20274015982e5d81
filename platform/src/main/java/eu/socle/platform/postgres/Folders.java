package eu.socle.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** The few folder operations the launcher needs, exact about owners and permissions whatever the umask. */
final class Folders {

    private Folders() {}

    /** Creates a folder, and those above, that everyone may enter and read. */
    static void create(Path folder) throws IOException {
        create(folder, "rwxr-xr-x");
    }

    static void create(Path folder, String permissions) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        var parent = folder.getParent();
        if (parent != null) {
            create(parent);
        }
        try {
            Files.createDirectory(folder);
            permit(folder, permissions);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) { // another start made it meanwhile: fine; a file is not
                throw e;
            }
        }
    }

    static void permit(Path file, String permissions) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        }
    }

    /** Whether an account that is neither owner nor in the group may pass through the folder and all above it. */
    static boolean isOpenToAll(Path folder) {
        try {
            for (var each = folder; each != null; each = each.getParent()) {
                if (!Files.getPosixFilePermissions(each).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static long owner(Path file) throws IOException {
        return ((Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS)).longValue();
    }

    /** Gives a file or a whole tree to an account; symbolic links themselves, never what they point to. */
    static void give(Path tree, long uid) throws IOException {
        try (var all = Files.walk(tree)) {
            for (var each : (Iterable<Path>) all::iterator) {
                Files.setAttribute(each, "unix:uid", (int) uid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", (int) uid, LinkOption.NOFOLLOW_LINKS);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    static void delete(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (var each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        } catch (NoSuchFileException e) {
            return; // already gone, which is what was asked
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
