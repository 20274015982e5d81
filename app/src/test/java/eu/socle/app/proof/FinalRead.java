package eu.socle.app.proof;

import eu.socle.kernel.Registry;
import eu.socle.kernel.Verification;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is stored once the dust has settled, read with the rights of the owner of the tables. */
record FinalRead(Server server, Registry registry) {

    static FinalRead of(Server server, Registry registry) {
        return new FinalRead(server, registry);
    }

    /** The rows of an SQL text in which {@code {GL Entry}} stands for the table of that type. */
    List<Map<String, Object>> rows(String sql) {
        return AllRows.read(server, Sites.DEFAULT, registry, rows -> rows.list(sql, Map.of()));
    }

    /** Runs a statement of examination, which fails when what it looks at is not sound. */
    void run(String sql) {
        try (var connection =
                        java.sql.DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** The first column of every row, as texts. */
    List<String> texts(String sql) {
        return rows(sql).stream()
                .map(row -> String.valueOf(row.values().iterator().next()))
                .toList();
    }

    long number(String sql) {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** Everything that the product's own verification finds wrong. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Verification verification : registry.offers(Verification.class)) {
            AllRows.read(server, Sites.DEFAULT, registry, rows -> {
                verification.run(rows, problem -> problems.add(verification.id() + ": " + problem.en()));
                return true;
            });
        }
        return problems;
    }

    /** Legal numbers of a series, in order. */
    List<String> series(String prefix) {
        return texts(
                "select name from {Sales Invoice} where name like '" + prefix + "%' and docstatus > 0 order by name");
    }
}
