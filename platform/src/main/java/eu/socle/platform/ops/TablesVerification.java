package eu.socle.platform.ops;

import eu.socle.kernel.Label;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Verification;
import eu.socle.kernel.report.RowSource;
import eu.socle.platform.sites.Server;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Every table of a site can be read to its last value. PostgreSQL compares each page that it reads with its checksum: what a
 * disk changed by itself is found before somebody needs it.
 */
public record TablesVerification(Server server, String site, Registry registry) implements Verification {

    private static final String TABLES = """
            select c.relname from pg_class c
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' order by c.relname
            """;

    /** As a text, so that values kept apart from their row are read too. */
    private static final String EVERYTHING = "select count(t::text) from \"%s\" t";

    @Override
    public String id() {
        return "tables-readable";
    }

    @Override
    public Label label() {
        return new Label(
                "Chaque table se lit jusqu’au bout, sans page abîmée.",
                "Every table can be read to its end, without a damaged page.");
    }

    @Override
    public void run(RowSource rows, Consumer<Label> problem) {
        rows.list(TABLES, Map.of()).forEach(row -> read(String.valueOf(row.get("relname")), problem));
    }

    /** A fault ends its transaction: each table has its own, so that every damaged one is told. */
    private void read(String table, Consumer<Label> problem) {
        try {
            AllRows.read(server, site, registry, rows -> rows.list(EVERYTHING.formatted(table), Map.of()));
        } catch (RuntimeException e) {
            Trouble trouble = Troubles.damage(e).orElseThrow(() -> e);
            problem.accept(new Label(
                    "Table " + table + "\u00a0: " + trouble.sentence().fr(),
                    "Table " + table + ": " + trouble.sentence().en()));
        }
    }
}
