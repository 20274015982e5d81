package eu.socle.platform.store;

import eu.socle.kernel.Unit;
import java.sql.SQLException;
import java.util.HexFormat;

/** Series without gaps: the number is given back when the transaction is undone, because it is a row like another. */
record Counters(Wire wire) {

    /** Draws the next number of a series and holds it until the end of the transaction. */
    long next(String series) throws SQLException {
        Sql sql = new Sql("insert into series (key, value) values (")
                .bind(series)
                .add(", 1) on conflict (key) do update set value = series.value + 1 returning value");
        return wire.read(sql, row -> {
            row.next();
            return row.getLong(1);
        });
    }

    /** Draws the next link of a chain: the database computes {@code sha256(previous + payload)} under the row's lock. */
    Unit.Link link(String chain, byte[] payload) throws SQLException {
        Sql sql = new Sql("insert into chain (key, number, hash) values (")
                .bind(chain)
                .add(", 1, sha256(")
                .bind(payload)
                .add(")) on conflict (key) do update set number = chain.number + 1, hash = sha256(chain.hash || ")
                .bind(payload)
                .add(") returning number, hash");
        return wire.read(sql, row -> {
            row.next();
            return new Unit.Link(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)));
        });
    }
}
