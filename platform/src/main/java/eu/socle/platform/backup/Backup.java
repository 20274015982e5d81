package eu.socle.platform.backup;

import eu.socle.platform.ops.Trouble;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Writes one site into an archive, as it was at one moment, while people go on working. Memory does not grow with the
 * data: rows and files pass through.
 */
public final class Backup {

    private final Connection connection;
    private final Catalog catalog;
    private final ZipOutputStream zip;

    private Backup(Connection connection, Catalog catalog, ZipOutputStream zip) {
        this.connection = connection;
        this.catalog = catalog;
        this.zip = zip;
    }

    /**
     * Writes the archive under its name only once it is whole.
     *
     * @param files the folder of the site's files
     * @param archive where to write; nothing is left there when it fails
     * @param now the moment, for the manifest
     */
    public static Summary write(Server server, String site, Path files, Path archive, Instant now) {
        Path part = archive.resolveSibling(archive.getFileName() + ".part");
        try {
            Summary summary = writePart(server, site, files, part, now);
            Files.move(part, archive, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return summary;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            deleteQuietly(part);
        }
    }

    /** Where archives go when nobody says where. */
    public static Path folder(Path home) {
        try {
            return Files.createDirectories(home.resolve("backups"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Summary writePart(Server server, String site, Path files, Path part, Instant now)
            throws SQLException, IOException {
        try (Connection connection =
                DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Catalog catalog = new Catalog(connection, Sites.schemaOf(site));
            if (!catalog.exists()) {
                throw Trouble.other(
                        "Il n’y a pas de site «\u00a0" + site + "\u00a0».", "There is no site “" + site + "”.");
            }
            try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(privately(part)))) {
                Manifest manifest = new Backup(connection, catalog, zip).write(site, files, now);
                return Summary.of(manifest, site);
            }
        }
    }

    /** An archive holds everything the organisation knows: only its owner may read it. */
    private static OutputStream privately(Path part) throws IOException {
        Files.deleteIfExists(part);
        if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        return Files.newOutputStream(part);
    }

    private Manifest write(String site, Path files, Instant now) throws SQLException, IOException {
        int version = catalog.version(); // the first question fixes the moment that all others see
        List<Manifest.Table> tables = new ArrayList<>();
        for (var table : catalog.tables().entrySet()) {
            tables.add(table(table.getKey(), table.getValue()));
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT, Manifest.VERSION, version, site, now, tables, catalog.sequences(), files(files));
        byte[] json = manifest.json();
        entry(Manifest.ENTRY, json);
        entry(Manifest.SEAL, Sealed.sha256(json).getBytes(StandardCharsets.US_ASCII));
        return manifest;
    }

    private Manifest.Table table(String name, List<String> columns) throws SQLException, IOException {
        String list = columns.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
        String entry = Manifest.TABLES + name + ".csv";
        zip.putNextEntry(new ZipEntry(entry));
        Sealed out = new Sealed(zip);
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        try (Statement settings = connection.createStatement()) {
            settings.execute(
                    "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local extra_float_digits = 1;"
                            + " set local bytea_output = 'hex'; set local intervalstyle = 'iso_8601'");
        }
        // Rows in the order of the first column: two archives of the same data are the same.
        long rows = copy.copyOut(
                "copy (select " + list + " from " + catalog.named(name) + " order by "
                        + (columns.size() > 1 ? "1, 2" : "1") + ") to stdout (format csv, header)",
                out);
        zip.closeEntry();
        return new Manifest.Table(name, columns, rows, out.content(entry));
    }

    private List<Manifest.Content> files(Path folder) throws IOException {
        List<Manifest.Content> contents = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) all.filter(Files::isRegularFile).sorted()::iterator) {
                    contents.add(file(folder, file));
                }
            }
        }
        return contents;
    }

    private Manifest.Content file(Path folder, Path file) throws IOException {
        String entry = Manifest.FILES + folder.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(entry));
        Sealed out = new Sealed(zip);
        Files.copy(file, out);
        zip.closeEntry();
        return out.content(entry);
    }

    private void entry(String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What is left is marked as a part; the reason why writing failed matters more.
        }
    }
}
