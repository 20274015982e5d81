package eu.socle.platform.sites;

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
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sites of one database: opened, created, found by host name. */
public final class Sites implements AutoCloseable {

    /** The site that answers when no other has the host name of the request. */
    public static final String DEFAULT = "default";

    private static final Logger LOG = LoggerFactory.getLogger(Sites.class);
    private static final int MEMBERSHIPS_SINCE = 16;

    private final Server server;
    private final Registry registry;
    private final Path home;
    private final Secrets secrets;
    private final Clock clock;
    private final Site.RightsSource rights;
    /** What is open, oldest first. Replaced as a whole, so that requests read it while sites come and go. */
    private volatile Map<String, Open> opened = Map.of();

    private final Set<Found> hopeless = new HashSet<>();
    private boolean separateRoles;
    private BeforeUpgrade beforeUpgrade = (site, state) -> {};

    /** What is done before the tables of a site in use change. */
    @FunctionalInterface
    public interface BeforeUpgrade {

        /** @param state a few letters that tell the present state of the tables from every other */
        void of(String site, String state);
    }

    /** A site as the database lists it; a site made anew, by a restoration for instance, has another schema. */
    private record Found(String name, @Nullable String host, long schema) {}

    private record Open(Site site, Found found) {}

    public Sites(Server server, Registry registry, Path home, Clock clock, Site.RightsSource rights) {
        this.server = server;
        this.registry = registry;
        this.home = home;
        this.secrets = new Secrets(home);
        this.clock = clock;
        this.rights = rights;
    }

    /** Has something done before the tables of a site in use change; it may refuse by throwing. */
    public Sites before(BeforeUpgrade doing) {
        this.beforeUpgrade = doing;
        return this;
    }

    /** Prepares the database, migrates every site and opens it; creates the default site when there is none. */
    public synchronized void open() {
        try (Connection owner = ownerConnection()) {
            Migrator.prepareDatabase(owner);
            separateRoles = prepareRole(owner);
            for (Found site : listed(owner)) {
                openSite(owner, site.name());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (opened.isEmpty()) {
            create(DEFAULT, null);
        }
    }

    /**
     * Opens what others made or restored meanwhile and lets go of what they removed, so that nobody has to restart. Asks one
     * question when nothing changed.
     */
    public synchronized void refresh() {
        try {
            List<Found> found = listed();
            if (!found.equals(opened.values().stream().map(Open::found).toList())) {
                follow(found);
            }
        } catch (SQLException e) {
            LOG.warn("The list of sites could not be read and will be asked for again: {}", e.getMessage());
        }
    }

    private List<Found> listed() throws SQLException {
        DataSource any = opened.values().stream()
                .map(each -> each.site().dataSource())
                .findFirst()
                .orElse(null);
        try (Connection connection = any == null ? ownerConnection() : any.getConnection()) {
            return listed(connection);
        }
    }

    private static List<Found> listed(Connection connection) throws SQLException {
        List<Found> listed = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select s.name, s.host, coalesce(n.oid, 0) from public.socle_site s
                        left join pg_namespace n on n.nspname = 'site_' || s.name order by s.created, s.name
                        """)) {
            while (row.next()) {
                listed.add(new Found(row.getString(1), row.getString(2), row.getLong(3)));
            }
        }
        return listed;
    }

    private void follow(List<Found> found) throws SQLException {
        Map<String, Open> next = new LinkedHashMap<>();
        Map<String, Open> before = opened;
        try (Connection owner = ownerConnection()) {
            for (Found each : found) {
                Open known = before.get(each.name());
                Site site = known != null && known.found().schema() == each.schema()
                        ? known.site()
                        : openedLater(owner, each);
                if (site != null) {
                    next.put(each.name(), new Open(site, each));
                }
            }
        }
        opened = Collections.unmodifiableMap(next);
        before.values().stream()
                .filter(gone -> next.values().stream().noneMatch(kept -> kept.site() == gone.site()))
                .forEach(gone -> {
                    LOG.info("Site {}: no longer served as it was", gone.site().name());
                    gone.site().close();
                });
    }

    /** A site that cannot be opened must not keep the others from their work; it is tried once. */
    private @Nullable Site openedLater(Connection owner, Found found) {
        if (found.schema() == 0 || hopeless.contains(found)) {
            return null;
        }
        try {
            Site site = migrated(owner, found.name());
            LOG.info("Site {}: served from now on", found.name());
            return site;
        } catch (SQLException | RuntimeException e) {
            hopeless.add(found);
            LOG.warn("Site {}: it could not be opened", found.name(), e);
            return null;
        }
    }

    /** Creates a site and what every site starts with. */
    public synchronized Site create(String name, @Nullable String host) {
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw new IllegalArgumentException(
                    "Nom de site\u00a0: des lettres minuscules, des chiffres et _ (30 au plus).");
        }
        try (Connection owner = ownerConnection()) {
            Site site = migrated(owner, name);
            seed(site);
            try (PreparedStatement insert = owner.prepareStatement(
                    "insert into public.socle_site (name, host) values (?, ?) on conflict (name) do nothing")) {
                insert.setString(1, name);
                insert.setString(2, host == null ? null : host.toLowerCase(Locale.ROOT));
                insert.executeUpdate();
            }
            keep(owner, site);
            return site;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void seed(Site site) {
        site.asSystem(unit -> {
            registry.offers(SiteSeed.class).forEach(seed -> seed.seed(unit));
            return true;
        });
    }

    /** Removes a site and everything in it. */
    public synchronized void drop(String name) {
        Map<String, Open> rest = new LinkedHashMap<>(opened);
        Open gone = rest.remove(name);
        opened = Collections.unmodifiableMap(rest);
        if (gone != null) {
            gone.site().close();
        }
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

    /**
     * Brings a demonstration site back to its first day, as whoever serves it notices at once; accounts, sessions, rights and
     * added fields stay, but for those of the demonstration. Prepared aside, then put in place in one transaction.
     */
    public synchronized void renew(String name) {
        try (Connection owner = ownerConnection()) {
            Renewal renewal = new Renewal(owner, name);
            renewal.clear();
            try (Site aside = migrated(owner, renewal.aside())) {
                seed(aside);
            }
            renewal.takePlace();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        refresh();
    }

    private void openSite(Connection owner, String name) throws SQLException {
        keep(owner, migrated(owner, name));
    }

    private Site migrated(Connection owner, String name) throws SQLException {
        List<String> done = new Migrator(registry)
                .migrate(
                        owner,
                        schemaOf(name),
                        separateRoles ? server.appRole() : Migrator.ONE_ROLE,
                        state -> beforeUpgrade.of(name, state));
        if (!done.isEmpty()) {
            LOG.info("Site {}: {} schema changes", name, done.size());
        }
        Path files = home.resolve("files").resolve(name);
        return new Site(
                name, registry, files, secrets, clock, Pool.of(server, separateRoles, name), rights, separateRoles);
    }

    private void keep(Connection owner, Site site) throws SQLException {
        Map<String, Open> more = new LinkedHashMap<>(opened);
        for (Found found : listed(owner)) {
            if (found.name().equals(site.name())) {
                more.put(site.name(), new Open(site, found));
            }
        }
        opened = Collections.unmodifiableMap(more);
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
            // Granted once: two nodes that start together must not change the same row. The application takes that role
            // only
            // when it asks for it; before PostgreSQL 16 this is said of the member, since then of the membership.
            String walled = Migrator.walledRole(role);
            boolean old = owner.getMetaData().getDatabaseMajorVersion() < MEMBERSHIPS_SINCE;
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + walled
                    + "') then create role " + walled
                    + " nologin nosuperuser nocreatedb nocreaterole; end if; if not pg_has_role('"
                    + role + "', '" + walled + "', '" + (old ? "MEMBER" : "SET") + "') then "
                    + (old ? "alter role " + role + " noinherit; " : "") + "grant " + walled + " to " + role
                    + (old ? "" : " with inherit false, set true") + "; end if; end $$");
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
        return opened.values().stream().map(Open::site).toList();
    }

    public Optional<Site> named(String name) {
        return Optional.ofNullable(opened.get(name)).map(Open::site);
    }

    /** The site of a host name; the default one, else the oldest, when no site has it. */
    public Site forHost(@Nullable String host) {
        Map<String, Open> now = opened;
        String wanted = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return now.values().stream()
                .filter(each -> wanted.equalsIgnoreCase(each.found().host()))
                .findFirst()
                .or(() -> Optional.ofNullable(now.get(DEFAULT)))
                .orElseGet(() -> now.values().iterator().next())
                .site();
    }

    @Override
    public synchronized void close() {
        opened.values().forEach(each -> each.site().close());
        opened = Map.of();
    }
}
