package eu.socle.platform.backup;

import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Remembers what a site held when it was made, so that restoring over it can tell whether anything would be lost. */
public final class Pristine {

    private static final String KEY = "pristine";

    private Pristine() {}

    /** Called once, when a new site has all that every site starts with. */
    public static void mark(Server server, String site) {
        try (Connection owner = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
            Catalog catalog = new Catalog(owner, Sites.schemaOf(site));
            try (PreparedStatement insert = owner.prepareStatement("insert into " + catalog.named("socle_meta")
                    + " (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")) {
                insert.setString(1, KEY);
                insert.setString(2, catalog.census());
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a site holds no more than on its first day. */
    static boolean is(Catalog catalog) throws SQLException {
        try (Statement query = catalog.connection().createStatement();
                ResultSet row = query.executeQuery(
                        "select value from " + catalog.named("socle_meta") + " where key = '" + KEY + "'")) {
            String census = catalog.census();
            return census.isEmpty() || (row.next() && row.getString(1).equals(census));
        }
    }
}
