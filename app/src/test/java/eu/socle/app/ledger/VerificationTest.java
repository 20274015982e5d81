package eu.socle.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Label;
import eu.socle.kernel.Verification;
import eu.socle.platform.ops.Upkeeper;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Somebody with all powers over the database changes the books behind the program's back. */
class VerificationTest {

    private static final int ENTRIES = 40;

    /** Column and what becomes of it; each changes any row. */
    private static final List<String> CHANGES = List.of(
            "account = (select name from account a where a.name <> g.account and not a.is_group order by a.id limit 1)",
            "debit = debit + 0.01",
            "credit = credit + 0.01",
            "debit = credit, credit = debit",
            "posting_date = posting_date + 1",
            "transaction_date = transaction_date - 1",
            "valid_date = valid_date - 1",
            "due_date = coalesce(due_date, '2026-01-01') + 1",
            "party = coalesce(party, '') || 'x'",
            "party_label = coalesce(party_label, '') || 'x'",
            "remarks = remarks || ' '",
            "remarks = null",
            "piece_ref = 'autre'",
            "entry_number = entry_number + 1000",
            "line_number = line_number + 10",
            "accounting_entry_number = accounting_entry_number || '0'",
            "voucher_no = voucher_no || 'x'",
            "cost_center = case when cost_center is null then 'x' end",
            "accounting_journal = 'x'",
            "account_currency = 'USD'",
            "debit_in_account_currency = debit_in_account_currency + 0.001",
            "is_opening = 'Yes'",
            "is_cancelled = not is_cancelled",
            "reversal_of = 1",
            "hash = case when hash is null then repeat('a', 64) else reverse(hash) end",
            "fiscal_year = '2024'");

    private static Bakery bakery;

    @BeforeAll
    static void books() {
        bakery = Bakery.open();
        Random random = new Random(22);
        for (int i = 1; i <= ENTRIES; i++) {
            String day = "202%d-%02d-%02d".formatted(5 + i % 2, 1 + random.nextInt(10), 1 + random.nextInt(28));
            bakery.sell(
                    "FA-" + i,
                    day,
                    i % 3 == 0 ? "Ada" : "Brice",
                    "%d.%02d".formatted(1 + random.nextInt(500), random.nextInt(100)),
                    day);
            if (i == ENTRIES / 2) {
                new Upkeeper(bakery.sites(), bakery.site().clock()).run(bakery.site());
            }
        }
        bakery.book(
                "OD-1",
                "2026-01-31",
                bakery.debit("613000", "9").saying("a\\b\nc\u001fd"),
                bakery.credit("512000", "9"));
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    private static List<Label> problems() {
        List<Label> problems = new ArrayList<>();
        try (Connection connection = bakery.site().dataSource().getConnection()) {
            for (Verification verification : bakery.site().registry().offers(Verification.class)) {
                verification.run(new TestRows(connection, bakery.site().registry()), problems::add);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return problems;
    }

    /** Damages the books, looks, and puts everything back. */
    private static List<Label> after(String... damage) {
        bakery.asSuperuser(
                true,
                "create table kept_gl as table gl_entry",
                "create table kept_ple as table payment_ledger_entry",
                "create table kept_days as table daily_balance",
                "create table kept_months as table monthly_balance");
        bakery.asSuperuser(true, damage);
        List<Label> problems = problems();
        bakery.asSuperuser(
                true,
                "delete from gl_entry",
                "insert into gl_entry table kept_gl",
                "drop table kept_gl",
                "delete from payment_ledger_entry",
                "insert into payment_ledger_entry table kept_ple",
                "drop table kept_ple",
                "delete from daily_balance",
                "insert into daily_balance table kept_days",
                "drop table kept_days",
                "delete from monthly_balance",
                "insert into monthly_balance table kept_months",
                "drop table kept_months");
        return problems;
    }

    @Test
    void books_that_nobody_touched_have_no_problem() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_hundred_changes_of_any_row_are_all_found() {
        Random random = new Random(7);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < 104; i++) {
            String change = CHANGES.get(i % CHANGES.size());
            String statement = "update gl_entry g set " + change + " where id = (select id from gl_entry where "
                    + (change.startsWith("debit = debit")
                            ? "debit > 0"
                            : change.startsWith("credit = credit") ? "credit > 0" : "true")
                    + " order by id offset " + random.nextInt(ENTRIES) + " limit 1)";
            List<Label> problems = after(statement);
            if (problems.isEmpty()) {
                missed.add(statement);
            }
        }
        assertThat(missed).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void the_entry_is_named_in_both_languages() {
        List<Label> problems = after("update gl_entry set remarks = 'x' where voucher_no = 'FA-7' and line_number = 2");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.fr())
                    .isEqualTo(
                            "Écriture n°\u00a04, exercice 2026, société Boulangerie Lemoine\u00a0: son contenu ne correspond"
                                    + " plus à son empreinte\u202f; une ligne a été modifiée, ajoutée ou supprimée.");
            assertThat(problem.en())
                    .isEqualTo(
                            "Entry no. 4, fiscal year 2026, company Boulangerie Lemoine: its content no longer matches its hash;"
                                    + " a line was changed, added or removed.");
        });
    }

    @Test
    void entries_taken_out_are_missed() {
        assertThat(after("delete from gl_entry where fiscal_year = '2025' and entry_number = 3")
                        .getFirst()
                        .en())
                .contains("no. 4")
                .contains("missing before it");
        assertThat(after("delete from gl_entry where fiscal_year = '2025' and entry_number >= 18")
                        .getFirst()
                        .en())
                .contains("no. 17")
                .contains("followed are gone");
        assertThat(after("delete from gl_entry where fiscal_year = '2025'")
                        .getFirst()
                        .en())
                .contains("every entry is gone");
    }

    @Test
    void what_parties_owe_follows_from_the_ledger() {
        assertThat(after("update payment_ledger_entry set amount = amount + 1 where voucher_no = 'FA-3'"))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.en()).contains("411000").contains("party Ada"));
    }

    @Test
    void daily_balances_follow_from_the_ledger() {
        assertThat(after("update daily_balance set debit = debit + 1 where id = (select min(id) from daily_balance)"))
                .hasSize(2) // the month no longer follows from its days either
                .anySatisfy(problem ->
                        assertThat(problem.en()).contains("the daily balance differs from the entries by 1.000"));
    }

    @Test
    void monthly_balances_follow_from_the_daily_ones() {
        assertThat(
                        after(
                                "update monthly_balance set credit = credit - 2 where id = (select min(id) from monthly_balance)"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.en())
                        .contains("the monthly balance differs")
                        .contains("-2.000"));
    }
}
