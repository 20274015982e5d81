package eu.socle.platform.store;

import eu.socle.kernel.Registry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a schema says of itself in {@code socle_meta}: which release brought it where it is. Read in the current schema. */
record SchemaMark(Map<String, String> values) {

    private static final String VERSION = "schema_version";
    private static final String RELEASE = "schema_release";
    private static final String SHAPE = "schema_shape";
    private static final String CORE = "schema_core";

    /** Another at each change of the schema, and after a restoration. */
    private static final String STATE = "schema_state";

    private static final int STATE_SHOWN = 8;

    static SchemaMark read(Statement statement) throws SQLException {
        Map<String, String> values = new HashMap<>();
        try (ResultSet row = statement.executeQuery("select key, value from socle_meta where key like 'schema\\_%'")) {
            while (row.next()) {
                values.put(row.getString(1), row.getString(2));
            }
        }
        return new SchemaMark(values);
    }

    /** Refuses what this program would ignore. A lower version was left behind on purpose: its migration is written by hand. */
    void refuseNewer(Registry registry) {
        int version = Integer.parseInt(values.getOrDefault(VERSION, "0"));
        List<String> unknown = version < Migrator.VERSION
                ? List.of()
                : Shape.read(values.getOrDefault(SHAPE, "")).unknownTo(Shape.of(registry));
        if (version > Migrator.VERSION || !unknown.isEmpty()) {
            throw new Migrator.NewerSchema(values.getOrDefault(RELEASE, "?"), version, unknown);
        }
    }

    /** Whether a program with these declarations already brought the schema to where it wants it. */
    boolean isOf(Registry registry, String core) {
        return Shape.of(registry).text().equals(values.get(SHAPE)) && !hasOther(core);
    }

    /** Whether the tables of the platform were made from another text. */
    boolean hasOther(String core) {
        return !hash(core).equals(values.get(CORE));
    }

    /** Tells this state of the schema from every other, in a few letters that a file name may hold. */
    String state() {
        return values.getOrDefault(STATE, "00000000").substring(0, STATE_SHOWN);
    }

    /** Says that the schema is what these declarations ask for. */
    static void write(Statement statement, Registry registry, String core) throws SQLException {
        Map<String, String> values = Map.of(
                VERSION, Integer.toString(Migrator.VERSION),
                RELEASE, Release.NAME,
                SHAPE, Shape.of(registry).text(),
                CORE, hash(core),
                STATE, UUID.randomUUID().toString());
        try (PreparedStatement insert = statement
                .getConnection()
                .prepareStatement(
                        "insert into socle_meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value")) {
            for (Map.Entry<String, String> each : values.entrySet()) {
                insert.setString(1, each.getKey());
                insert.setString(2, each.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String hash(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
