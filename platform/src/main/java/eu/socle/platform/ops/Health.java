package eu.socle.platform.ops;

import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Migrator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whether Socle can do its work at this moment, each condition under its name. */
public final class Health {

    /** The condition without which Socle still does nearly all its work: it should go on being sent requests. */
    private static final String FILES = "files";

    private static final long SECONDS = 3;

    private final Sites sites;
    private final Path home;
    private final Disks disks;

    public Health(Sites sites, Path home) {
        this.sites = sites;
        this.home = home;
        this.disks = new Disks(home);
    }

    /** What each condition found, {@code ok} or a few words in English, as programs that watch read it. */
    public SequencedMap<String, String> readiness() {
        SequencedMap<String, String> found = new LinkedHashMap<>();
        found.put("database", within(this::database));
        found.put("sites", sites.all().isEmpty() ? "no site is open" : "ok");
        found.put("disk", within(() -> room(disks.ofEverything())));
        found.put(FILES, within(() -> room(disks.ofFiles())));
        found.put("migrations", within(this::migrations));
        return found;
    }

    /** Whether all the work can be done. */
    public static boolean isWell(Map<String, String> readiness) {
        return readiness.values().stream().allMatch("ok"::equals);
    }

    /** Whether it can be sent requests: all is well, but perhaps for files. */
    public static boolean isReady(Map<String, String> readiness) {
        return readiness.entrySet().stream()
                .allMatch(
                        check -> check.getValue().equals("ok") || check.getKey().equals(FILES));
    }

    /** A database that hangs must not hang the answer. */
    private static String within(Callable<String> check) {
        var task = new FutureTask<>(check);
        Thread thread = Thread.ofVirtual().name("health").start(task);
        try {
            return task.get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return "no answer within " + SECONDS + " s";
        } catch (ExecutionException e) {
            return "fails";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private String database() throws SQLException {
        for (Site site : sites.all()) {
            try (Connection connection = site.dataSource().getConnection()) {
                if (!connection.isValid((int) SECONDS)) {
                    return "does not answer";
                }
            }
        }
        return "ok";
    }

    /** Named from the home on: where the home is does not concern who asks. */
    private String room(Optional<Disks.Full> full) {
        return full.map(disk -> "only " + disk.megabytes() + " MB free in " + name(disk.folder()))
                .orElse("ok");
    }

    private String name(Path folder) {
        if (folder.equals(home)) {
            return "the data folder";
        }
        return folder.startsWith(home) ? home.relativize(folder).toString() : "the temporary folder";
    }

    private String migrations() throws SQLException {
        for (Site site : sites.all()) {
            try (Connection connection = site.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select value from socle_meta where key = 'schema_version'")) {
                if (!row.next() || Integer.parseInt(row.getString(1)) != Migrator.VERSION) {
                    return "another release migrated site " + site.name();
                }
            }
        }
        return "ok";
    }
}
