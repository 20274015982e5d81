package eu.socle.platform.store;

import eu.socle.kernel.Refusal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An SQL text under construction, with the values bound to it in order. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> binds = new ArrayList<>();

    Sql() {}

    Sql(String start) {
        text.append(start);
    }

    /** A whole text with a {@code ?} for each of the values. */
    static Sql of(String text, @Nullable Object... values) {
        Sql sql = new Sql(text);
        for (Object value : values) {
            sql.binds.add(value);
        }
        return sql;
    }

    /** Adds text that comes from code or declarations, never from a value. */
    Sql add(String fragment) {
        text.append(fragment);
        return this;
    }

    Sql bind(@Nullable Object value) {
        text.append('?');
        binds.add(value);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        binds.addAll(other.binds);
        return this;
    }

    List<Statements.Binds> binds() {
        return List.of(new Statements.Binds(binds.toArray()));
    }

    String text() {
        return text.toString();
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < binds.size(); i++) {
            set(statement, i + 1, binds.get(i));
        }
        return statement;
    }

    /** A column of values, bound as one array of an SQL type. */
    record Cells(String type, @Nullable Object[] values) {}

    /** Binds one value by its Java class; texts lists become arrays. */
    static void set(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case String text
            when text.indexOf(0) >= 0 ->
                throw Refusal.of("bad_request").with("reason", "U+0000").asRefused();
            case String text -> statement.setString(at, text);
            case Instant instant -> statement.setObject(at, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
            case Cells cells ->
                statement.setArray(at, statement.getConnection().createArrayOf(cells.type(), cells.values()));
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Collection<?> list -> statement.setArray(at, array(statement.getConnection(), list));
            case eu.socle.kernel.Option option -> statement.setString(at, option.value());
            default -> statement.setObject(at, value);
        }
    }

    private static Array array(Connection connection, Collection<?> list) throws SQLException {
        Object first = list.isEmpty() ? "" : list.iterator().next();
        String type = switch (first) {
            case Long _ -> "bigint";
            case Integer _ -> "integer";
            case java.math.BigDecimal _ -> "numeric";
            case java.time.LocalDate _ -> "date";
            case Boolean _ -> "boolean";
            case Instant _ -> "timestamptz";
            case java.time.LocalTime _ -> "time";
            default -> "text";
        };
        Object[] elements = list.stream()
                .map(each -> switch (each) {
                    case eu.socle.kernel.Option option -> option.value();
                    case Instant instant -> instant.toString();
                    case java.time.LocalTime time -> time.toString();
                    case java.time.LocalDate date -> date.toString();
                    default -> each;
                })
                .toArray();
        return connection.createArrayOf(type, elements);
    }
}
