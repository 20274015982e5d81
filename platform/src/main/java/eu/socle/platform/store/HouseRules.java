package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import java.util.Set;
import java.util.UUID;

/**
 * Notices what decides on rights, fields and what is watched, and tells every node of it by a stamp that they look at now and
 * then.
 */
final class HouseRules {

    private static final Set<String> TYPES =
            Set.of("User", "Role", "Custom DocPerm", "User Permission", "Custom Field", "Webhook");

    private boolean changed;

    boolean changed() {
        return changed;
    }

    void wrote(DocType<?> type, UnitOfWork unit) {
        // Who is restricted to a branch of a tree sees what is placed below it.
        if (!changed && (TYPES.contains(type.name()) || type.treeParent() != null)) {
            changed = true;
            unit.statements()
                    .execute(
                            "insert into socle_meta (key, value) values ('house_rules', ?) on conflict (key) do update set value = excluded.value",
                            UUID.randomUUID().toString());
        }
    }

    static String stamp(Statements statements) {
        return statements.query("select value from socle_meta where key = 'house_rules'").stream()
                .map(row -> String.valueOf(row.get("value")))
                .findFirst()
                .orElse("");
    }
}
