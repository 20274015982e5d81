package eu.socle.platform.sites;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import eu.socle.kernel.Registry;
import eu.socle.kernel.SiteSeed;
import eu.socle.platform.store.Migrator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sites of one database: opened, created, found by host name. */
public final class Sites implements AutoCloseable {

    /** The site that answers when no other has the host name of the request. */
    public static final String DEFAULT = "default";

    private static final Logger LOG = LoggerFactory.getLogger(Sites.class);
    private static final int POOL_SIZE = 12;
    private static final String LIMITS =
            "-c lock_timeout=5000 -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000";

    private final Server server;
    private final Registry registry;
    private final Path home;
    private final Clock clock;
    private final Site.RightsSource rights;
    private final Map<String, Site> byName = new LinkedHashMap<>();
    private final Map<String, String> byHost = new ConcurrentHashMap<>();
    private boolean separateRoles;

    public Sites(Server server, Registry registry, Path home, Clock clock, Site.RightsSource rights) {
        this.server = server;
        this.registry = registry;
        this.home = home;
        this.clock = clock;
        this.rights = rights;
    }

    /** Prepares the database, migrates every site and opens it; creates the default site when there is none. */
    public void open() {
        try (Connection owner = ownerConnection()) {
            Migrator.prepareDatabase(owner);
            separateRoles = prepareRole(owner);
            Map<String, @Nullable String> known = known(owner);
            for (Map.Entry<String, @Nullable String> site : known.entrySet()) {
                openSite(owner, site.getKey(), site.getValue());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (byName.isEmpty()) {
            create(DEFAULT, null);
        }
    }

    private static Map<String, @Nullable String> known(Connection owner) throws SQLException {
        Map<String, @Nullable String> known = new LinkedHashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery("select name, host from public.socle_site order by created, name")) {
            while (row.next()) {
                known.put(row.getString(1), row.getString(2));
            }
        }
        return known;
    }

    /** Creates a site and what every site starts with. */
    public synchronized Site create(String name, @Nullable String host) {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException(
                    "Nom de site\u00a0: des lettres minuscules, des chiffres et _ (30 au plus).");
        }
        try (Connection owner = ownerConnection()) {
            Site site = openSite(owner, name, host);
            site.asSystem(unit -> {
                registry.offers(SiteSeed.class).forEach(seed -> seed.seed(unit));
                return true;
            });
            try (PreparedStatement insert = owner.prepareStatement(
                    "insert into public.socle_site (name, host) values (?, ?) on conflict (name) do nothing")) {
                insert.setString(1, name);
                insert.setString(2, host);
                insert.executeUpdate();
            }
            return site;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes a site and everything in it. */
    public synchronized void drop(String name) {
        Site site = byName.remove(name);
        if (site != null) {
            site.close();
        }
        byHost.values().remove(name);
        try (Connection owner = ownerConnection();
                Statement statement = owner.createStatement();
                PreparedStatement delete = owner.prepareStatement("delete from public.socle_site where name = ?")) {
            statement.execute("drop schema if exists \"" + schemaOf(name) + "\" cascade");
            delete.setString(1, name);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Site openSite(Connection owner, String name, @Nullable String host) throws SQLException {
        List<String> done = new Migrator(registry)
                .migrate(owner, schemaOf(name), separateRoles ? server.appRole() : Migrator.ONE_ROLE);
        if (!done.isEmpty()) {
            LOG.info("Site {}: {} schema changes", name, done.size());
        }
        Site site =
                new Site(name, registry, home.resolve("files").resolve(name), clock, pool(name), rights, separateRoles);
        byName.put(name, site);
        if (host != null) {
            byHost.put(host.toLowerCase(Locale.ROOT), name);
        }
        return site;
    }

    private HikariDataSource pool(String name) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("site-" + name);
        config.setJdbcUrl(server.url());
        config.setUsername(separateRoles ? server.appRole() : server.owner());
        config.setPassword(separateRoles ? server.appPassword() : server.ownerPassword());
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql("set search_path to \"" + schemaOf(name) + "\", public");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "3");
        config.addDataSourceProperty("options", LIMITS);
        config.addDataSourceProperty("ApplicationName", "socle-" + name);
        return new HikariDataSource(config);
    }

    /** The schema that holds the tables of a site. */
    public static String schemaOf(String site) {
        return "site_" + site;
    }

    /** Two roles when the owner may create one; one role otherwise, which the diagnosis reports. */
    private boolean prepareRole(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolsuper or rolcreaterole from pg_roles where rolname = current_user")) {
            if (!row.next() || !row.getBoolean(1)) {
                LOG.warn("The database user may not create roles: the application runs with the owner's role");
                return false;
            }
        }
        try (Statement statement = owner.createStatement()) {
            String role = server.appRole();
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + role
                    + "') then create role " + role + " login nosuperuser nocreatedb nocreaterole; end if; end $$");
            statement.execute("alter role " + role + " password '" + server.appPassword() + "'");
            String walled = Migrator.walledRole(role);
            // Granted once: two nodes that start together must not change the same row.
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + walled
                    + "') then create role " + walled
                    + " nologin nosuperuser nocreatedb nocreaterole; end if; if not pg_has_role('"
                    + role + "', '" + walled + "', 'SET') then grant " + walled + " to " + role
                    + " with inherit false, set true; end if; end $$");
            statement.execute("grant select on public.socle_site to " + role);
            return true;
        }
    }

    private Connection ownerConnection() throws SQLException {
        return DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
    }

    /** Whether the application's role is another than the owner of the tables. */
    public boolean hasSeparateRoles() {
        return separateRoles;
    }

    public Server server() {
        return server;
    }

    public Registry registry() {
        return registry;
    }

    public Collection<Site> all() {
        return new ArrayList<>(byName.values());
    }

    public Optional<Site> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The site of a host name; the first one when no site has it. */
    public Site forHost(@Nullable String host) {
        String name = host == null ? null : byHost.get(host.toLowerCase(Locale.ROOT));
        Site site = name == null ? byName.get(DEFAULT) : byName.get(name);
        return site == null ? byName.values().iterator().next() : site;
    }

    @Override
    public void close() {
        byName.values().forEach(Site::close);
    }
}
