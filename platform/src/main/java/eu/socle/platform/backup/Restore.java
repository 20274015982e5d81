package eu.socle.platform.backup;

import eu.socle.kernel.Registry;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Makes a site from an archive. Everything is prepared aside and checked, then takes its place in one transaction; until
 * then nothing that exists is touched.
 */
public final class Restore {

    private final Server server;
    private final Registry registry;
    private final Path filesRoot;

    /** @param filesRoot the folder that holds one folder of files for each site */
    public Restore(Server server, Registry registry, Path filesRoot) {
        this.server = server;
        this.registry = registry;
        this.filesRoot = filesRoot;
    }

    /**
     * Restores an archive.
     *
     * @param as the name of the site to make; the one in the archive when null
     * @param force whether a site in use may be replaced
     */
    public Summary run(Path file, @Nullable String as, boolean force) {
        try (Archive archive = Archive.open(file);
                Connection owner = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
            Manifest manifest = archive.manifest();
            String site = as == null ? manifest.site() : as;
            checkName(site);
            refuseNewer(manifest);
            Migrator.prepareDatabase(owner);
            checkPlace(owner, site, force);
            load(owner, archive, site);
            return Summary.of(manifest, site);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void checkName(String site) {
        if (!site.matches("[a-z][a-z0-9_]{0,30}")) {
            throw Trouble.usage(
                    "Nom de site\u00a0: des lettres minuscules, des chiffres et _ (31 au plus).",
                    "Name of a site: lower-case letters, digits and _ (31 at most).");
        }
    }

    private static void refuseNewer(Manifest manifest) {
        if (manifest.schema() > Migrator.VERSION) {
            throw new Trouble(
                    Trouble.Kind.NEWER_SCHEMA,
                    "Cette sauvegarde vient d’une version plus récente de Socle. Installez cette version, puis recommencez.",
                    "This backup comes from a newer version of Socle. Install that version, then try again.");
        }
    }

    private static void checkPlace(Connection owner, String site, boolean force) throws SQLException {
        Catalog present = new Catalog(owner, Sites.schemaOf(site));
        if (!present.exists()) {
            return;
        }
        if (!force && !Pristine.is(present)) {
            throw Trouble.other(
                    "Le site «\u00a0" + site
                            + "\u00a0» contient déjà des données. Restaurez sous un autre nom avec --site, ou"
                            + " remplacez-les avec --force.",
                    "The site “" + site
                            + "” already holds data. Restore under another name with --site, or replace them"
                            + " with --force.");
        }
        if (isServed(owner, site)) {
            throw Trouble.other(
                    "Socle travaille en ce moment sur le site «\u00a0" + site
                            + "\u00a0». Arrêtez-le avec ./socle stop, puis" + " recommencez.",
                    "Socle is working on the site “" + site
                            + "” right now. Stop it with ./socle stop, then try again.");
        }
    }

    /** Whether a Socle, on this machine or another, has the site open. */
    private static boolean isServed(Connection owner, String site) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select 1 from pg_stat_activity"
                + " where application_name = ? and datname = current_database() and pid <> pg_backend_pid()")) {
            query.setString(1, "socle-" + site);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private void load(Connection owner, Archive archive, String site) throws SQLException, IOException {
        String aside = "restore_" + site;
        RestoredFiles files = new RestoredFiles(filesRoot, site);
        try {
            drop(owner, aside);
            files.add(archive);
            Migrator migrator = new Migrator(registry);
            migrator.migrate(owner, aside, Migrator.ONE_ROLE);
            owner.setAutoCommit(false);
            new Loading(owner, aside, migrator).load(archive);
            takePlace(owner, aside, site);
            owner.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            if (!owner.getAutoCommit()) {
                owner.rollback();
            }
            files.takeBack();
            throw e;
        } finally {
            owner.setAutoCommit(true);
            drop(owner, aside);
        }
        files.forgetOthers(archive.manifest());
    }

    private static void takePlace(Connection owner, String aside, String site) throws SQLException {
        try (Statement statement = owner.createStatement();
                PreparedStatement insert = owner.prepareStatement(
                        "insert into public.socle_site (name) values (?) on conflict (name) do nothing")) {
            statement.execute("drop schema if exists " + Catalog.quoted(Sites.schemaOf(site)) + " cascade");
            statement.execute(
                    "alter schema " + Catalog.quoted(aside) + " rename to " + Catalog.quoted(Sites.schemaOf(site)));
            insert.setString(1, site);
            insert.executeUpdate();
        }
    }

    private static void drop(Connection owner, String schema) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists " + Catalog.quoted(schema) + " cascade");
        }
    }
}
