package eu.socle.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Posting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses to the application itself, whatever its code says. */
class GuardsTest {

    private static Bakery bakery;

    @BeforeAll
    static void open() {
        bakery = Bakery.open();
        bakery.sell("FA-1", "2026-01-10", "Ada", "100", "2026-02-10");
        bakery.sell("FA-2", "2026-01-11", "Ada", "50", "2026-02-11");
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    /** An insert of lines given as {@code (number, line, debit, credit)}. */
    private static String insert(String... lines) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add("('x' || gen_random_uuid(), 1, 'x', now(), 'x', now(), 1, '" + Bakery.NAME
                    + "', '2026', '2026-01-01', '2026-01-01', '" + bakery.account("512000") + "', " + line + ")");
        }
        return "insert into gl_entry (name, docstatus, owner, creation, modified_by, modified, version, company, fiscal_year,"
                + " posting_date, valid_date, account, entry_number, line_number, debit, credit) values "
                + String.join(", ", rows);
    }

    private static void refused(String statement, String why) {
        assertThatThrownBy(() -> bakery.asApplication(statement)).hasMessageContaining(why);
    }

    /** The application may move the chain, because it books; the guard then looks at the lines themselves. */
    private static void refusedAsNext(String why, String... lines) {
        refused("update chain set number = number + 1; " + insert(lines), why);
    }

    @Test
    void the_site_runs_under_a_role_that_does_not_own_the_tables() {
        assertThat(bakery.sites().hasSeparateRoles()).isTrue();
    }

    @Test
    void an_entry_that_does_not_balance() {
        refusedAsNext("debit and credit differ", "3, 1, 10, 0", "3, 2, 0, 9");
        refusedAsNext("debit and credit differ", "3, 1, 10, 0");
    }

    @Test
    void two_entries_that_only_balance_together() {
        refusedAsNext("debit and credit differ", "3, 1, 10, 0", "4, 1, 0, 10");
    }

    @Test
    void a_line_with_both_or_neither_of_debit_and_credit_or_below_zero() {
        refusedAsNext("a debit or a credit", "3, 1, 10, 10", "3, 2, 10, 10");
        refusedAsNext("a debit or a credit", "3, 1, 0, 0", "3, 2, 0, 0");
        refusedAsNext("a debit or a credit", "3, 1, null, null");
        refusedAsNext("a debit or a credit", "3, 1, -10, 0", "3, 2, 0, -10");
        refusedAsNext("a debit or a credit", "3, 1, 20, 10", "3, 2, 0, 10");
    }

    @Test
    void an_entry_beside_the_chain() {
        refused(insert("3, 1, 10, 0", "3, 2, 0, 10"), "only the next number");
        refused(insert("99, 1, 10, 0", "99, 2, 0, 10"), "only the next number");
        refused(insert("1, 3, 10, 0", "1, 4, 0, 10"), "only the next number");
    }

    @Test
    void lines_added_to_the_last_entry() {
        refused(insert("2, 3, 10, 0", "2, 4, 0, 10"), "only the next number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update gl_entry set debit = 1",
                "update gl_entry set remarks = 'x' where false",
                "delete from gl_entry",
                "truncate gl_entry",
                "update payment_ledger_entry set amount = 1",
                "delete from payment_ledger_entry"
            })
    void a_change_of_what_is_booked(String statement) {
        refused(statement, "permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table gl_entry disable trigger all",
                "alter table gl_entry disable trigger balanced_gl_entry",
                "drop trigger balanced_gl_entry on gl_entry",
                "drop table gl_entry",
                "alter table gl_entry owner to current_user",
                "create or replace function check_gl_entry() returns trigger language plpgsql as 'begin return null; end'",
                "set session_replication_role = replica"
            })
    void putting_the_guards_to_sleep(String statement) {
        assertThatThrownBy(() -> bakery.asApplication(statement)).isInstanceOf(java.sql.SQLException.class);
    }

    @Test
    void even_the_owner_does_not_change_entries_while_guards_are_awake() {
        assertThatThrownBy(() -> bakery.asSuperuser(false, "update gl_entry set debit = 1"))
                .hasRootCauseMessage(
                        "ERROR: Rows of gl_entry are never changed nor deleted\n  Where: PL/pgSQL function refuse_change() line 1 at RAISE");
    }

    @Test
    void an_entry_of_many_thousand_lines_is_booked_whole() {
        List<Posting> lines = new ArrayList<>();
        for (int i = 1; i <= 4_000; i++) {
            lines.add(Posting.debit(bakery.account("613000"), BigDecimal.ONE).saying("Ligne " + i));
        }
        lines.add(bakery.credit("512000", "4000"));

        bakery.book("OD-1", "2025-06-30", lines.toArray(Posting[]::new));

        List<GlEntry> entries = bakery.site()
                .asSystem(unit ->
                        unit.list(GlEntry.TYPE, GlEntry.VOUCHER_NO.is("OD-1"), GlEntry.LINE_NUMBER.ascending()));
        assertThat(entries).hasSize(4_001);
        assertThat(entries.get(41).get(GlEntry.REMARKS)).isEqualTo("Ligne 42");
    }
}
