package eu.socle.platform.ops;

import eu.socle.platform.postgres.EmbeddedPostgres;
import eu.socle.platform.postgres.HomeLock;
import eu.socle.platform.postgres.PostgresRefusal;
import eu.socle.platform.sites.Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL database that Socle works on, made when it is absent: in the server of the home, or in the one whose
 * address was given. Closing it stops what opening it started, and nothing else.
 */
public final class Database implements AutoCloseable {

    /** The name of the database in the server of the home, and of an address that names none. */
    public static final String NAME = "socle";

    private static final String NO_SUCH_DATABASE = "3D000";

    private final Server server;
    private final AutoCloseable held;
    private final boolean embedded;

    private Database(Server server, AutoCloseable held, boolean embedded) {
        this.server = server;
        this.held = held;
        this.embedded = embedded;
    }

    /**
     * Opens the database for the one Socle that uses the home.
     *
     * @param address of an external server, or null for the server of the home
     */
    public static Database start(Path home, @Nullable String address) {
        Homes.prepare(home);
        if (address != null) {
            return made(external(address), HomeLock.hold(home), false);
        }
        EmbeddedPostgres postgres = EmbeddedPostgres.start(EmbeddedPostgres.Settings.durable(home));
        return made(new Server(postgres.jdbcUrl(NAME), postgres.user(), postgres.password()), postgres, true);
    }

    /** Opens the database for a command: beside a running Socle when there is one, else alone. */
    public static Database join(Path home, @Nullable String address) {
        if (address != null) {
            return made(external(address), () -> {}, false);
        }
        try {
            return start(home, null);
        } catch (PostgresRefusal e) {
            var running = e.reason() == PostgresRefusal.Reason.HOME_IN_USE ? EmbeddedPostgres.running(home) : null;
            if (running == null || running.isEmpty()) {
                throw e;
            }
            var facts = running.get();
            return made(new Server(facts.jdbcUrl(NAME), facts.user(), facts.password()), () -> {}, true);
        }
    }

    private static Server external(String address) {
        try {
            Server server = Server.of(address);
            return server.url().matches("jdbc:postgresql://[^/]+/?")
                    ? new Server(server.url().replaceFirst("/?$", "/" + NAME), server.owner(), server.ownerPassword())
                    : server;
        } catch (IllegalArgumentException e) {
            throw new Trouble(
                    Trouble.Kind.USAGE,
                    "SOCLE_DATABASE_URL nomme une machine\u00a0: écrivez postgresql://compte:motdepasse@machine:5432/socle."
                            + " Pour une grappe, c’est celle de HAProxy (docs/fr/haute-disponibilite.md).",
                    "SOCLE_DATABASE_URL names one machine: write postgresql://account:password@host:5432/socle."
                            + " For a cluster it is that of HAProxy (docs/en/high-availability.md).",
                    e);
        }
    }

    private static Database made(Server server, AutoCloseable held, boolean embedded) {
        Database database = new Database(server, held, embedded);
        try {
            database.createWhenAbsent();
            return database;
        } catch (SQLException e) {
            database.close();
            throw Troubles.of(e).orElseGet(() -> Troubles.unreachable(e));
        }
    }

    private void createWhenAbsent() throws SQLException {
        try (Connection found = connect(server.url())) {
            found.isValid(1);
        } catch (SQLException e) {
            if (!NO_SUCH_DATABASE.equals(e.getSQLState())) {
                throw e;
            }
            create();
        }
    }

    private void create() throws SQLException {
        String url = server.url();
        int slash = url.lastIndexOf('/', url.indexOf('?') < 0 ? url.length() : url.indexOf('?'));
        String rest = url.substring(slash + 1);
        int question = rest.indexOf('?');
        String name = question < 0 ? rest : rest.substring(0, question);
        String options = question < 0 ? "" : rest.substring(question);
        try (Connection any = connect(url.substring(0, slash + 1) + "postgres" + options);
                Statement statement = any.createStatement()) {
            statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
        }
    }

    /** A connection of the owner of the tables. */
    public Connection connect() throws SQLException {
        return connect(server.url());
    }

    private Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, server.owner(), server.ownerPassword());
    }

    public Server server() {
        return server;
    }

    /** Whether it is the server of the home. */
    public boolean isEmbedded() {
        return embedded;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
