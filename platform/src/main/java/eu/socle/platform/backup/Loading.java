package eu.socle.platform.backup;

import eu.socle.platform.ops.Trouble;
import eu.socle.platform.store.Migrator;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Fills the empty tables of a schema from an archive, within the transaction of the caller. */
record Loading(Connection connection, String schema, Migrator migrator) {

    void load(Archive archive) throws SQLException, IOException {
        Catalog catalog = new Catalog(connection, schema);
        var present = catalog.tables();
        List<Catalog.ForeignKey> keys = catalog.foreignKeys();
        // Tables refer to each other in circles, so there is no order in which each finds what it refers to.
        for (Catalog.ForeignKey key : keys) {
            execute("alter table " + catalog.named(key.table()) + " drop constraint " + Catalog.quoted(key.name()));
        }
        execute("set local search_path to " + Catalog.quoted(schema) + ", public");
        execute("set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'");
        execute("delete from " + catalog.named("socle_meta"));
        for (Manifest.Table table : archive.manifest().tables()) {
            if (!present.containsKey(table.name()) || !present.get(table.name()).containsAll(table.columns())) {
                throw unknownTable(table.name());
            }
            fill(catalog, table, archive);
        }
        // Putting them back checks every reference.
        for (Catalog.ForeignKey key : keys) {
            execute("alter table " + catalog.named(key.table()) + " add constraint " + Catalog.quoted(key.name()) + " "
                    + key.definition());
        }
        for (Manifest.Sequence sequence : archive.manifest().sequences()) {
            setSequence(catalog, sequence);
        }
        execute("set constraints all immediate");
        try (Statement statement = connection.createStatement()) {
            migrator.adopt(statement);
        }
    }

    private void fill(Catalog catalog, Manifest.Table table, Archive archive) throws SQLException, IOException {
        String columns = table.columns().stream().map(Catalog::quoted).collect(Collectors.joining(", "));
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        // What the guards of a table check line by line was true when the archive was written; references are checked
        // below.
        execute("alter table " + catalog.named(table.name()) + " disable trigger user");
        try (InputStream rows = archive.read(table.content())) {
            long loaded = copy.copyIn(
                    "copy " + catalog.named(table.name()) + " (" + columns + ") from stdin (format csv, header match)",
                    rows);
            if (loaded != table.rows()) {
                throw unknownTable(table.name());
            }
        }
        execute("alter table " + catalog.named(table.name()) + " enable trigger user");
    }

    private void setSequence(Catalog catalog, Manifest.Sequence sequence) throws SQLException {
        if (catalog.sequences().stream().anyMatch(each -> each.name().equals(sequence.name()))) {
            execute("select setval('" + catalog.named(sequence.name()).replace("'", "''") + "', " + sequence.value()
                    + ", " + sequence.called() + ")");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Trouble unknownTable(String table) {
        return Trouble.other(
                "La table «\u00a0" + table
                        + "\u00a0» de la sauvegarde ne convient pas à cette version de Socle. Restaurez-la avec la"
                        + " version qui l’a écrite. Rien n’a été restauré.",
                "The table “" + table
                        + "” of the backup does not fit this version of Socle. Restore it with the version"
                        + " that wrote it. Nothing was restored.");
    }
}
