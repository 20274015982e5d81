package eu.socle.app.guard;

import eu.socle.kernel.Registry;
import eu.socle.platform.sites.Site;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many rows each table holds, how often they were changed, and how far the ledger's chains have come. */
record Books(Map<String, String> tables) {

    /** Tables that a refused request may touch: who asked when, and the answer kept under its key. */
    private static final Set<String> ASIDE = Set.of(
            "session", "oauth_grant", "oauth_token", "login_attempt", "pending_login", "used_code", "idempotency");

    static Books of(Site site) {
        Registry registry = site.registry();
        Set<String> headed = registry.types().stream().map(type -> type.table()).collect(Collectors.toSet());
        return site.asSystem(unit -> {
            List<String> names = unit
                    .statements()
                    .query("select table_name as name from information_schema.tables"
                            + " where table_schema = current_schema() and table_type = 'BASE TABLE'")
                    .stream()
                    .map(row -> String.valueOf(row.get("name")))
                    .filter(name -> !ASIDE.contains(name))
                    .sorted()
                    .toList();
            String all = names.stream()
                    .map(name -> "select '" + name + "' as name, count(*) || '/' || coalesce("
                            + (headed.contains(name) ? "sum(version)" : name.equals("chain") ? "sum(number)" : "0")
                            + ", 0) as state from \"" + name + "\"")
                    .collect(Collectors.joining(" union all "));
            Map<String, String> states = new TreeMap<>();
            unit.statements()
                    .query(all)
                    .forEach(row -> states.put(String.valueOf(row.get("name")), String.valueOf(row.get("state"))));
            return new Books(states);
        });
    }
}
