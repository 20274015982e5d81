package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Registry;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one unit of work knows of the stamps of types that are shared exactly: one row each, changed by whoever writes a
 * document of the type, in the same transaction.
 */
final class Stamps implements SharedDocuments.Stamps {

    private static final String PREFIX = "stamp/";

    private final Wire wire;
    private final Registry registry;
    private @Nullable Map<String, String> known;

    Stamps(Wire wire, Registry registry) {
        this.wire = wire;
        this.registry = registry;
    }

    /** All of them are read at the first question, in the trip of what waits. */
    @Override
    public String of(DocType<?> type) {
        Map<String, String> all = known;
        if (all == null) {
            all = UnitOfWork.sql(this::read);
            known = all;
        }
        return all.getOrDefault(PREFIX + type.name(), "");
    }

    private Map<String, String> read() throws SQLException {
        List<String> keys = registry.types().stream()
                .filter(DocType::isSharedExactly)
                .map(type -> PREFIX + type.name())
                .toList();
        Sql sql = new Sql("select key, value from socle_meta where key = any(")
                .bind(keys)
                .add(")");
        return wire.read(sql, row -> {
            Map<String, String> found = new HashMap<>();
            while (row.next()) {
                found.put(row.getString(1), row.getString(2));
            }
            return found;
        });
    }

    /** They may have changed while this unit waited for a lock. */
    void forget() {
        known = null;
    }

    /** Changes the stamps of what was written. Last of all, so that their rows are held for no longer than a commit. */
    void renew(Set<DocType<?>> written) {
        written.stream()
                .filter(DocType::isSharedExactly)
                .map(DocType::name)
                .sorted() // always in the same order, so that no two units wait for each other
                .forEach(type -> UnitOfWork.sql(() -> {
                    wire.write(new Sql("insert into socle_meta (key, value) values (")
                            .bind(PREFIX + type)
                            .add(", ")
                            .bind(UUID.randomUUID().toString())
                            .add(") on conflict (key) do update set value = excluded.value"));
                    return true;
                }));
    }
}
