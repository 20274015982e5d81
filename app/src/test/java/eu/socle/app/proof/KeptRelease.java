package eu.socle.app.proof;

import eu.socle.app.Modules;
import eu.socle.platform.backup.Restore;
import eu.socle.platform.sites.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release as it is kept: the tables that it made ({@code schema.sql.gz}), a site that it filled and saved
 * ({@code site.zip}), and what must be true of that site for ever ({@code facts.txt}, with the FEC of its years).
 */
record KeptRelease(Path folder) {

    static final Path FOLDER = Path.of("src", "test", "resources", "releases");

    static List<KeptRelease> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(KeptRelease::new)
                    .toList();
        }
    }

    static KeptRelease latest() throws IOException {
        return all().getLast();
    }

    Path archive() {
        return folder.resolve("site.zip").toAbsolutePath();
    }

    String facts() throws IOException {
        return Files.readString(folder.resolve("facts.txt"));
    }

    /** Makes the database as the release left it, in its own tables; its files go to a home. */
    void leave(Server server, Path home) throws Exception {
        RealProgram.delete(home);
        try (Connection owner = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                Statement statement = owner.createStatement();
                ZipFile zip = new ZipFile(archive().toFile())) {
            statement.execute(schema());
            owner.setAutoCommit(false);
            // Rows come in any order, and were true when they were saved.
            statement.execute("set local session_replication_role = replica; set local timezone = 'UTC';"
                    + " set local search_path to site_default, public");
            JsonNode manifest = JsonMapper.shared().readTree(zip.getInputStream(zip.getEntry("manifest.json")));
            for (JsonNode table : manifest.get("tables")) {
                copy(owner, zip, table);
            }
            for (JsonNode each : manifest.get("sequences")) {
                statement.execute("select setval('" + each.get("name").asString() + "', "
                        + each.get("value").asLong() + ", " + each.get("called").asBoolean() + ")");
            }
            statement.execute("insert into public.socle_site (name) values ('default')");
            owner.commit();
            files(zip, home.resolve("files").resolve("default"));
        }
    }

    private String schema() throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("schema.sql.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void copy(Connection owner, ZipFile zip, JsonNode table) throws SQLException, IOException {
        String columns = table.get("columns")
                .valueStream()
                .map(column -> '"' + column.asString() + '"')
                .collect(Collectors.joining(", "));
        try (InputStream rows = zip.getInputStream(
                zip.getEntry(table.get("content").get("entry").asString()))) {
            owner.unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy \"" + table.get("name").asString() + "\" (" + columns
                                    + ") from stdin (format csv, header match)",
                            rows);
        }
    }

    private static void files(ZipFile zip, Path place) throws IOException {
        for (var entry :
                zip.stream().filter(each -> each.getName().startsWith("files/")).toList()) {
            Path file = place.resolve(entry.getName().substring("files/".length()));
            Files.createDirectories(file.resolve("..").normalize());
            Files.copy(zip.getInputStream(entry), file);
        }
    }

    /** Restores the archive with this build, in an empty database. */
    void restore(Server server, Path home) throws IOException {
        RealProgram.delete(home);
        new Restore(server, Modules.registry(), home.resolve("files")).run(archive(), null, false);
    }

    /** An invoice that no release has written, after all those that are there. */
    static Map<String, Object> invoice(FinalRead read) {
        String customer =
                read.texts("select name from {Customer} order by name limit 1").getFirst();
        return Map.of(
                "customer",
                customer,
                "posting_date",
                ReleaseStory.LAST_DAY.plusDays(1).toString(),
                "docstatus",
                1,
                "items",
                List.of(Map.of("item_code", ReleaseStory.ITEM, "qty", 3)));
    }
}
