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
