package eu.socle.platform.store;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs SQL texts that the platform and reports write themselves. The text is code; every value is bound to a {@code ?}. */
public final class Statements {

    private static final int FETCH = 500;

    private final Wire wire;

    Statements(Wire wire) {
        this.wire = wire;
    }

    /** Every row, as values by column label; moments are {@link java.time.Instant}s. */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... values) {
        return UnitOfWork.sql(() -> wire.read(Sql.of(sql, values), found -> {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            ResultSetMetaData columns = found.getMetaData();
            while (found.next()) {
                rows.add(read(found, columns));
            }
            return rows;
        }));
    }

    /** Hands out rows one by one, a few at a time in memory. */
    public void stream(String sql, List<Binds> values, Consumer<Map<String, @Nullable Object>> row) {
        UnitOfWork.sql(() -> {
            try (PreparedStatement statement = prepare(sql, values)) {
                statement.setFetchSize(FETCH);
                try (ResultSet found = statement.executeQuery()) {
                    ResultSetMetaData columns = found.getMetaData();
                    while (found.next()) {
                        row.accept(read(found, columns));
                    }
                }
            }
            return true;
        });
    }

    /** Values in order; a holder, because a list of values may itself be one value. */
    public record Binds(@Nullable Object... values) {}

    /** Runs a statement and returns how many rows it touched. */
    public int execute(String sql, @Nullable Object... values) {
        return UnitOfWork.sql(() -> wire.execute(Sql.of(sql, values)));
    }

    private PreparedStatement prepare(String sql, List<Binds> values) throws SQLException {
        PreparedStatement statement = wire.quiet().prepareStatement(sql);
        int at = 0;
        for (Binds binds : values) {
            for (Object value : binds.values()) {
                Sql.set(statement, ++at, value);
            }
        }
        return statement;
    }

    private static Map<String, @Nullable Object> read(ResultSet found, ResultSetMetaData columns) throws SQLException {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), plain(found.getObject(i)));
        }
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> null;
            case Timestamp moment -> moment.toInstant();
            case java.sql.Date day -> day.toLocalDate();
            case java.sql.Time time -> time.toLocalTime();
            case Array array -> List.of((Object[]) array.getArray());
            default -> value;
        };
    }
}
