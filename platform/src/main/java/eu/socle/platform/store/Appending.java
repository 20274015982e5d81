package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Option;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Appends rows of an append-only type in one statement, however many, so that a guard on the statement sees them together:
 * each column is bound as one array.
 */
record Appending<D extends Document<D>>(Table<D> table, Connection connection) {

    private static final String HEAD = "name, docstatus, owner, creation, modified_by, modified, version";
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    static <D extends Document<D>> Appending<D> to(DocType<D> type, Connection connection) {
        return new Appending<>(Table.of(type), connection);
    }

    void append(List<D> documents, String user, Instant now) throws SQLException {
        OffsetDateTime moment = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
        try (PreparedStatement statement =
                connection.prepareStatement(TEXTS.computeIfAbsent(table.name(), k -> text()))) {
            statement.setString(1, user);
            statement.setObject(2, moment);
            statement.setString(3, user);
            statement.setObject(4, moment);
            documents.forEach(each -> each.identify(each.identity().named(Writing.randomName())));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "text", documents.stream().map(Document::name).toArray()));
            int at = 5;
            for (Field<D, ?> field : table.columns()) {
                statement.setArray(++at, connection.createArrayOf(sqlType(field), values(field, documents)));
            }
            statement.executeUpdate();
        }
    }

    private String text() {
        String columns = table.columns().stream()
                .map(field -> ", " + Columns.quoted(field))
                .collect(Collectors.joining());
        String values = table.columns().stream()
                .map(field -> ", t." + Columns.quoted(field))
                .collect(Collectors.joining());
        String arrays = table.columns().stream()
                .map(field -> ", ?::" + sqlType(field) + "[]")
                .collect(Collectors.joining());
        return "insert into " + table.name() + " (" + HEAD + columns + ") select t.name, 1, ?, ?, ?, ?, 1" + values
                + " from unnest(?::text[]" + arrays + ") with ordinality t (name" + columns
                + ", nth__) order by t.nth__";
    }

    /** The type of the column, without what an array has no use for. */
    private static String sqlType(Field<?, ?> field) {
        String type = Columns.type(field.kind());
        int end = 0;
        while (end < type.length() && type.charAt(end) != ' ' && type.charAt(end) != '(') {
            end++;
        }
        return type.substring(0, end);
    }

    private static <D extends Document<D>> @Nullable Object[] values(Field<D, ?> field, List<D> documents) {
        List<@Nullable Object> values = new ArrayList<>();
        for (D document : documents) {
            values.add(plain(Columns.bound(field.kind(), document.get(field))));
        }
        return values.toArray();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Option option -> option.value();
            case Boolean _, Number _ -> value;
            default -> value.toString();
        };
    }
}
