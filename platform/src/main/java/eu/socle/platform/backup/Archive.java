package eu.socle.platform.backup;

import eu.socle.platform.ops.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An archive that was read from its first byte to its last and found whole, before anything is done with it. */
final class Archive implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 256 << 20;

    private final ZipFile zip;
    private final Manifest manifest;

    private Archive(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Trouble when it is damaged, cut short, or no archive of ours */
    static Archive open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw Trouble.other("Le fichier " + file + " n’existe pas.", "The file " + file + " does not exist.");
        }
        @Nullable ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            Archive archive = new Archive(zip, manifest(zip, file));
            archive.check(file);
            return archive;
        } catch (IOException | JacksonException e) {
            close(zip);
            throw damaged(file, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            close(zip);
            throw e;
        }
    }

    private static void close(@Nullable ZipFile zip) {
        try (ZipFile closed = zip) {
            // Closed by leaving.
        } catch (IOException e) {
            return; // it was only read
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        byte[] json = read(zip, Manifest.ENTRY, file);
        String seal = new String(read(zip, Manifest.SEAL, file), StandardCharsets.US_ASCII);
        if (!Sealed.sha256(json).equals(seal)) {
            throw damaged(file, Manifest.ENTRY);
        }
        Manifest manifest = Manifest.of(json);
        if (manifest == null || !Manifest.FORMAT.equals(manifest.format())) {
            throw damaged(file, Manifest.ENTRY);
        }
        if (manifest.version() > Manifest.VERSION) {
            throw Trouble.other(
                    "Cette sauvegarde vient d’une version plus récente de Socle. Installez cette version, puis recommencez.",
                    "This backup comes from a newer version of Socle. Install that version, then try again.");
        }
        return manifest;
    }

    private static byte[] read(ZipFile zip, String name, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(file, name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(LARGEST_MANIFEST);
        }
    }

    /** Every entry is announced, stands once, stays in its place and has the bytes it had. */
    private void check(Path file) throws IOException {
        Map<String, Manifest.Content> expected = manifest.contents();
        Set<String> seen = new HashSet<>(List.of(Manifest.ENTRY, Manifest.SEAL));
        for (ZipEntry entry : (Iterable<ZipEntry>) () -> entries()) {
            String name = entry.getName();
            if (name.equals(Manifest.ENTRY) || name.equals(Manifest.SEAL)) {
                continue;
            }
            Manifest.Content content = expected.get(name);
            if (content == null || !staysInside(name) || !seen.add(name)) {
                throw damaged(file, name);
            }
            try (InputStream in = zip.getInputStream(entry)) {
                if (!Sealed.holds(in, content)) {
                    throw damaged(file, name);
                }
            }
        }
        for (String name : expected.keySet()) {
            if (!seen.contains(name)) {
                throw damaged(file, name);
            }
        }
    }

    @SuppressWarnings("unchecked") // entries of a ZipFile are of this class
    private java.util.Iterator<ZipEntry> entries() {
        return (java.util.Iterator<ZipEntry>) zip.entries().asIterator();
    }

    /** A name that climbs out of its folder would write over other files of the machine. */
    private static boolean staysInside(String name) {
        return !name.contains("\\")
                && !name.contains("\0")
                && List.of(name.split("/", -1)).stream()
                        .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
                && (name.startsWith(Manifest.FILES) || name.matches(Manifest.TABLES + "[a-z0-9_]+\\.csv"));
    }

    static Trouble damaged(Path file, String what) {
        return Trouble.other(
                "La sauvegarde " + file + " est abîmée ou incomplète (" + what
                        + "). Rien n’a été restauré\u202f; prenez-en une autre copie.",
                "The backup " + file + " is damaged or incomplete (" + what
                        + "). Nothing was restored; take another copy of it.");
    }

    Manifest manifest() {
        return manifest;
    }

    InputStream read(Manifest.Content content) throws IOException {
        ZipEntry entry = zip.getEntry(content.entry());
        if (entry == null) {
            throw new IOException(content.entry());
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
