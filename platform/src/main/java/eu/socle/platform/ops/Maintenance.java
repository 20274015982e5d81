package eu.socle.platform.ops;

import eu.socle.kernel.Registry;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** What is known of sites without opening them. */
public final class Maintenance {

    private Maintenance() {}

    /** A site: its name, its host name or nothing, its size in bytes. */
    public record SiteFacts(String name, String host, long bytes) {}

    /** The statements that would bring each site to this release; nothing is changed. */
    public static SequencedMap<String, List<String>> plan(Database database, Registry registry) {
        return with(database, owner -> {
            SequencedMap<String, List<String>> plan = new LinkedHashMap<>();
            for (SiteFacts site : sites(owner)) {
                plan.put(site.name(), new Migrator(registry).plan(owner, Sites.schemaOf(site.name())));
            }
            return plan;
        });
    }

    public static List<SiteFacts> sites(Database database) {
        return with(database, Maintenance::sites);
    }

    private static List<SiteFacts> sites(Connection owner) throws SQLException {
        List<SiteFacts> sites = new ArrayList<>();
        if (!isPrepared(owner)) {
            return sites;
        }
        try (Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("""
                        select name, coalesce(host, ''), coalesce((select sum(pg_total_relation_size(c.oid)) from pg_class c
                               join pg_namespace n on n.oid = c.relnamespace
                               where n.nspname = 'site_' || s.name and c.relkind = 'r'), 0)
                        from public.socle_site s order by created, name
                        """)) {
            while (row.next()) {
                sites.add(new SiteFacts(row.getString(1), row.getString(2), row.getLong(3)));
            }
        }
        return sites;
    }

    /** The jobs that failed at their last turn, as {@code site: job}; empty when all is well. */
    static String failingJobs(Database database) {
        return with(database, owner -> {
            List<String> failing = new ArrayList<>();
            for (SiteFacts site : sites(owner)) {
                String table = Sites.schemaOf(site.name()) + ".scheduled_tasks";
                try (Statement query = owner.createStatement()) {
                    if (!exists(query, table)) {
                        continue;
                    }
                    try (ResultSet row = query.executeQuery(
                            "select task_name from " + table + " where consecutive_failures > 0 order by 1")) {
                        while (row.next()) {
                            failing.add(site.name() + ": " + row.getString(1));
                        }
                    }
                }
            }
            return String.join(", ", failing);
        });
    }

    /** The messages to other programs that were given up, as {@code site: number}; empty when all arrived. */
    static String lostMessages(Database database) {
        return with(database, owner -> {
            List<String> lost = new ArrayList<>();
            for (SiteFacts site : sites(owner)) {
                String schema = Sites.schemaOf(site.name());
                try (Statement query = owner.createStatement()) {
                    if (!exists(query, schema + ".ix_outbox_given_up")) { // of a release before it
                        continue;
                    }
                    try (ResultSet row = query.executeQuery(
                            "select count(*) from " + schema + ".outbox where given_up is not null")) {
                        if (row.next() && row.getLong(1) > 0) {
                            lost.add(site.name() + ": " + row.getLong(1));
                        }
                    }
                }
            }
            return String.join(", ", lost);
        });
    }

    private static boolean exists(Statement query, String table) throws SQLException {
        try (ResultSet row = query.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static boolean isPrepared(Connection owner) throws SQLException {
        try (Statement query = owner.createStatement();
                ResultSet row = query.executeQuery("select to_regclass('public.socle_site') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** A question to the database. */
    interface Question<T> {
        T ask(Connection owner) throws SQLException;
    }

    static <T> T with(Database database, Question<T> question) {
        try (Connection owner = database.connect()) {
            return question.ask(owner);
        } catch (SQLException e) {
            throw Troubles.of(e)
                    .map(trouble -> (RuntimeException) trouble)
                    .orElseGet(() -> new IllegalStateException(e));
        }
    }
}
