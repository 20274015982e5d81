package eu.socle.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The compressed PostgreSQL programs on the class path, for the machine we run on.
 *
 * @param version of PostgreSQL, such as {@code 18.6.0}
 * @param fingerprint changes whenever the content does
 */
record Archive(URL url, String version, String fingerprint) {

    private static final Pattern VERSION_IN_JAR_NAME = Pattern.compile("-(\\d+(?:\\.\\d+)+)\\.jar");
    private static final int BUFFER = 1 << 16;

    static Archive forThisMachine() {
        return of(resource(System.getProperty("os.name", ""), System.getProperty("os.arch", "")));
    }

    static Archive of(String resource) {
        var url = Archive.class.getClassLoader().getResource(resource);
        if (url == null) {
            throw Refusals.noBinaries(resource);
        }
        try {
            var fingerprint = fingerprint(url);
            var name = VERSION_IN_JAR_NAME.matcher(url.toString());
            var version = name.find() ? name.group(1) : Layout.MAJOR + "-" + fingerprint;
            return new Archive(url, version, fingerprint);
        } catch (IOException e) {
            throw Refusals.unusable(Path.of(resource), e);
        }
    }

    /** The name of the archive inside the jars for each system and processor. */
    static String resource(String osName, String osArch) {
        var lower = osName.toLowerCase(Locale.ROOT);
        var system = lower.startsWith("mac") ? "darwin" : lower.startsWith("windows") ? "windows" : "linux";
        var processor = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        return "postgres-" + system + "-" + processor + ".txz";
    }

    /** The jar already holds a checksum of the archive; hashing 15 MB at each start would cost more than it brings. */
    private static String fingerprint(URL url) throws IOException {
        var connection = url.openConnection();
        if (!(connection instanceof JarURLConnection inJar)) {
            return Long.toHexString(connection.getContentLengthLong());
        }
        inJar.setUseCaches(false);
        try (var jar = inJar.getJarFile()) {
            var entry = jar.getEntry(inJar.getEntryName());
            return Long.toHexString(entry.getCrc()) + "-" + Long.toHexString(entry.getSize());
        }
    }

    /** Unpacks what a server needs; headers, static libraries and build files stay out. */
    void unpack(Path folder) throws IOException {
        try (var raw = new BufferedInputStream(url.openStream(), BUFFER);
                var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (isNeeded(entry.getName())) {
                    unpack(entry, tar, folder);
                }
            }
        }
    }

    private static boolean isNeeded(String name) {
        return !name.contains("include/")
                && !name.endsWith(".a")
                && !name.contains("/pgxs/")
                && !name.contains("/pkgconfig/")
                && !name.contains("share/locale/");
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Folders.create(target);
            return;
        }
        Folders.create(target.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            Folders.permit(target, (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--");
        }
    }
}
