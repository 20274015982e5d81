package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The second wall between companies, in the database itself: a person restricted to some companies works under a role that
 * sees only rows of those and of none, whatever the statement says. Others work under the role of the application, for
 * which the policy is plain truth and costs nothing.
 */
final class CompanyWall {

    /** What parts names of companies in the setting; no name may hold it. */
    private static final String SEPARATOR = "\u001f";

    private static final String ENTER = """
            select set_config('socle.companies', ?, true), set_config('role', left(session_user, ?) || '_walled', true)
            """;

    /** PostgreSQL cuts names after 63 characters. */
    private static final int LONGEST = 63 - "_walled".length();

    private final Registry registry;
    private final String appRole;

    CompanyWall(Registry registry, String appRole) {
        this.registry = registry;
        this.appRole = appRole;
    }

    /** The role behind the wall. */
    static String walled(String appRole) {
        return appRole.substring(0, Math.min(LONGEST, appRole.length())) + "_walled";
    }

    /** Puts a transaction behind the wall; it travels with the first thing that is asked. */
    static void enter(Wire wire, Collection<String> companies) throws SQLException {
        wire.write(Sql.of(ENTER, String.join(SEPARATOR, companies), LONGEST));
    }

    /** Builds what is missing of it, in the current schema. */
    void raise(Statement statement) throws SQLException {
        Set<String> present = present(statement);
        List<String> statements = new ArrayList<>();
        for (DocType<?> type : registry.types()) {
            Field<?, ?> company = type.field("company");
            if (company != null && company.kind() instanceof Kind.LinkTo && Columns.isColumn(company)) {
                policies(
                        type.table(),
                        "company is null or company = any (string_to_array((select current_setting('socle.companies', true)), E'\\x1f'))",
                        present,
                        statements);
                for (Field<?, ?> field : type.fields()) {
                    if (field instanceof Rows<?, ?>) {
                        policies(
                                Table.rowsName(field),
                                "exists (select 1 from " + type.table() + " holder where holder.id = parent_id)",
                                present,
                                statements);
                    }
                }
            }
        }
        if (!statements.isEmpty()) {
            statement.execute(String.join(";\n", statements));
        }
    }

    private void policies(String table, String walledSees, Set<String> present, List<String> statements) {
        if (!present.contains(table + "/" + appRole)) {
            statements.add("alter table " + table + " enable row level security");
            statements.add(policy(table, appRole, "true"));
        }
        if (!present.contains(table + "/" + walled(appRole))) {
            statements.add(policy(table, walled(appRole), walledSees));
        }
    }

    /** Named after its role: a database that changed its name has another one. */
    private static String policy(String table, String role, String sees) {
        return "create policy wall_" + Integer.toHexString(role.hashCode()) + " on " + table + " to " + role
                + " using (" + sees + ")";
    }

    private static Set<String> present(Statement statement) throws SQLException {
        Set<String> present = new HashSet<>();
        try (ResultSet row = statement.executeQuery(
                "select tablename || '/' || unnest(roles) from pg_policies where schemaname = current_schema()")) {
            while (row.next()) {
                present.add(row.getString(1));
            }
        }
        return present;
    }
}
