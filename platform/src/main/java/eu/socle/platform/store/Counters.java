package eu.socle.platform.store;

import eu.socle.kernel.Unit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

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

    /**
     * Draws several links at once: the first one as any other, which holds the row; those after it are computed here and the
     * row is brought to the last. One row version instead of one a link, so that long histories take no longer per entry
     * than short ones.
     */
    List<Unit.Link> links(String chain, List<byte[]> payloads) throws SQLException {
        List<Unit.Link> links = new ArrayList<>(payloads.size());
        links.add(link(chain, payloads.getFirst()));
        for (byte[] payload : payloads.subList(1, payloads.size())) {
            Unit.Link previous = links.getLast();
            MessageDigest digest = sha256();
            digest.update(HexFormat.of().parseHex(previous.hash()));
            links.add(new Unit.Link(previous.number() + 1, HexFormat.of().formatHex(digest.digest(payload))));
        }
        Unit.Link last = links.getLast();
        Sql sql = new Sql("update chain set number = ")
                .bind(last.number())
                .add(", hash = ")
                .bind(HexFormat.of().parseHex(last.hash()))
                .add(" where key = ")
                .bind(chain);
        wire.write(sql);
        return links;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
