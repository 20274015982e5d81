package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.app.frappe.Caller;
import eu.socle.kernel.Context;
import eu.socle.kernel.Language;
import eu.socle.kernel.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The second wall between companies: without our predicate, the database shows the same and no more. */
class CompanyWallTest {

    private static final Fort FORT = Fort.shared();
    private static final String SCHEMA = "site_default";

    @BeforeAll
    static void both_companies_work() {
        for (String company : List.of(Fort.OURS, Fort.THEIRS)) {
            String abbreviation = company.equals(Fort.OURS) ? "BL" : "GM";
            String entry = FORT.made(
                    "Journal Entry",
                    Map.of(
                            "company",
                            company,
                            "accounts",
                            List.of(
                                    Map.of(
                                            "account",
                                            "512000 - Banque - " + abbreviation,
                                            "debit_in_account_currency",
                                            12),
                                    Map.of(
                                            "account",
                                            "530000 - Caisse - " + abbreviation,
                                            "credit_in_account_currency",
                                            12))));
            assertThat(FORT.administrator()
                            .put("/api/resource/Journal%20Entry/" + Caller.encoded(entry), Map.of("docstatus", 1))
                            .status())
                    .isEqualTo(200);
        }
    }

    private interface Work<T> {
        T on(Statement statement) throws SQLException;
    }

    /** As the application, in a transaction with some settings of a person. */
    private static <T> T raw(String settings, Work<T> work) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        FORT.server().url(),
                        FORT.server().appRole(),
                        FORT.server().appPassword());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set search_path to \"" + SCHEMA + "\", public");
            if (!settings.isEmpty()) {
                statement.execute(settings);
            }
            T result = work.on(statement);
            connection.rollback();
            return result;
        }
    }

    private static List<String> seen(String settings, String sql) throws SQLException {
        return raw(settings, statement -> texts(statement, sql));
    }

    private static int changed(String settings, String sql) throws SQLException {
        return raw(settings, statement -> statement.executeUpdate(sql));
    }

    private static String behind(String companies) {
        return "select set_config('socle.companies', " + companies
                + ", true), set_config('role', session_user || '_walled', true)";
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }

    private static List<String> companyTables() throws SQLException {
        return seen(
                "",
                "select table_name from information_schema.columns"
                        + " where column_name = 'company' and table_schema = '" + SCHEMA + "' order by 1");
    }

    @Test
    void every_table_with_a_company_shows_only_those_of_the_person() throws SQLException {
        List<String> tables = companyTables();
        assertThat(tables).hasSizeGreaterThan(10).contains("gl_entry", "sales_invoice", "account");
        for (String table : tables) {
            if (table.contains("__")) {
                continue; // lines are shown with their document
            }
            String companies = "select distinct company from " + table + " where company is not null";
            List<String> all = seen("", companies);
            List<String> seen = seen(behind("'" + Fort.OURS + "'"), companies);
            assertThat(seen).as(table).doesNotContain(Fort.THEIRS);
            assertThat(seen.contains(Fort.OURS)).as(table).isEqualTo(all.contains(Fort.OURS));
        }
    }

    @Test
    void lines_are_shown_with_their_document() throws SQLException {
        String lines = "select account from journal_entry__accounts";
        assertThat(seen("", lines)).anyMatch(account -> account.endsWith("GM"));
        assertThat(seen(behind("'" + Fort.OURS + "'"), lines)).isNotEmpty().allMatch(account -> account.endsWith("BL"));
    }

    @Test
    void without_a_setting_nothing_is_shown() throws SQLException {
        for (String companies : List.of("''", "'Nobody'", "null")) {
            assertThat(seen(behind(companies), "select name from gl_entry")).isEmpty();
        }
    }

    @Test
    void rows_of_another_company_are_neither_changed_nor_added() throws SQLException {
        String ours = behind("'" + Fort.OURS + "'");
        assertThat(changed(ours, "update journal_entry set title = 'x' where company = '" + Fort.THEIRS + "'"))
                .isZero();
        assertThat(changed(ours, "delete from cost_center where company = '" + Fort.THEIRS + "'"))
                .isZero();
        assertThatThrownBy(() -> changed(ours, "update journal_entry set company = '" + Fort.THEIRS + "'"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void the_application_neither_owns_the_tables_nor_passes_the_wall() throws SQLException {
        String role = FORT.server().appRole();
        assertThat(seen(
                        "",
                        "select rolname from pg_roles where rolname like 'socle_app%'"
                                + " and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(seen(
                        "",
                        "select tablename from pg_tables where schemaname = '" + SCHEMA + "' and tableowner like '"
                                + role + "%'"))
                .isEmpty();
        assertThat(seen("", """
                        select c.relname from pg_class c join information_schema.columns i
                          on i.table_name = c.relname and i.table_schema = 'site_default'
                        where i.column_name = 'company' and c.relname not like '%\\_\\_%' and c.relnamespace = 'site_default'::regnamespace
                          and c.relkind = 'r' and not c.relrowsecurity
                        """)).isEmpty();
    }

    @Test
    void what_the_program_asks_for_a_person_stands_behind_the_wall() {
        Context accountant = FORT.site().contextOf(Fort.ACCOUNTANT, Set.of(Role.ACCOUNTS_USER, Role.ALL), Language.FR);
        for (int turn = 0; turn < 20; turn++) { // over connections that others used before
            assertThat(companies(accountant)).containsExactly(Fort.OURS);
            assertThat(companies(Context.system(FORT.site().clock()))).containsExactly(Fort.OURS, Fort.THEIRS);
        }
    }

    private static List<String> companies(Context context) {
        return FORT.site()
                .work(
                        context,
                        unit ->
                                unit
                                        .statements()
                                        .query("select distinct company as name from gl_entry order by 1")
                                        .stream()
                                        .map(row -> String.valueOf(row.get("name")))
                                        .toList());
    }

    /** For those who see every company, plans are as without a wall: operators that the database does not trust included. */
    @Test
    void the_wall_costs_nothing_to_those_who_see_all() throws SQLException {
        String search = "explain select name from sales_invoice"
                + " where search like '%halles%' and docstatus > 0 and total_qty > 1";
        List<String> plan = seen("set local enable_seqscan = off", search);
        assertThat(String.join("\n", plan)).contains("ix_sales_invoice_search").doesNotContain("socle.companies");
    }
}
