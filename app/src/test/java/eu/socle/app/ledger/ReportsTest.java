package eu.socle.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.EntriesView;
import eu.socle.kernel.report.Report;
import eu.socle.platform.ops.Upkeeper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an accountant reads in the books of a bakery, half of them rolled up, half of them not yet. */
class ReportsTest {

    private static Bakery bakery;

    @BeforeAll
    static void twoYearsOfBooks() {
        bakery = Bakery.open();
        bakery.book("OD-1", "2025-01-02", bakery.debit("512000", "1000"), bakery.credit("101000", "1000"));
        bakery.sell("FA-1", "2025-12-10", "Ada", "100", "2026-01-10");
        new Upkeeper(bakery.sites(), bakery.site().clock()).run(bakery.site());
        bakery.sell("FA-2", "2026-01-15", "Ada", "300", "2026-02-14");
        bakery.pay("RE-1", "2026-02-01", "Ada", "60", "FA-1");
        bakery.book("AC-1", "2026-02-03", bakery.debit("613000", "50"), bakery.credit("512000", "50"));
        bakery.sell("FA-3", "2026-03-01", "Brice", "40", "2026-03-31");
    }

    @AfterAll
    static void close() {
        bakery.close();
    }

    private static Map<String, Object> filters(String... pairs) {
        Map<String, Object> filters = new LinkedHashMap<>();
        filters.put("company", Bakery.NAME);
        for (int i = 0; i < pairs.length; i += 2) {
            filters.put(pairs[i], pairs[i].endsWith("date") ? LocalDate.parse(pairs[i + 1]) : pairs[i + 1]);
        }
        return filters;
    }

    /** Rows as text, empty cells left out, so that a table reads as a table. */
    private static List<String> table(List<Map<String, Object>> rows, String... columns) {
        return rows.stream()
                .map(row -> List.of(columns).stream()
                        .map(column -> Objects.toString(
                                row.get(column) instanceof BigDecimal amount
                                        ? amount.stripTrailingZeros().toPlainString()
                                        : row.get(column),
                                "-"))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static List<Map<String, Object>> run(String report, Map<String, Object> filters) {
        return TestRows.of(bakery.site(), report, filters);
    }

    @Test
    void the_trial_balance_adds_up_groups_and_carries_the_result_of_earlier_years() {
        List<Map<String, Object>> rows =
                run("trial-balance", filters("from_date", "2026-01-01", "to_date", "2026-02-28"));

        assertThat(table(
                        rows,
                        "account_number",
                        "opening_debit",
                        "opening_credit",
                        "debit",
                        "credit",
                        "closing_debit",
                        "closing_credit"))
                .containsExactly(
                        "1 | - | 1000 | - | - | - | 1000",
                        "101000 | - | 1000 | - | - | - | 1000",
                        "4 | 100 | - | 300 | 60 | 340 | -",
                        "41 | 100 | - | 300 | 60 | 340 | -",
                        "411000 | 100 | - | 300 | 60 | 340 | -",
                        "5 | 1000 | - | 60 | 50 | 1010 | -",
                        "512000 | 1000 | - | 60 | 50 | 1010 | -",
                        "6 | - | - | 50 | - | 50 | -",
                        "613000 | - | - | 50 | - | 50 | -",
                        "7 | - | - | - | 300 | - | 300",
                        "706000 | - | - | - | 300 | - | 300",
                        "- | - | 100 | - | - | - | 100");
        assertThat(rows.getLast()).containsEntry("account_name", "Résultat des exercices antérieurs à affecter");
        assertThat(table(rows, "account_number", "_level", "_total"))
                .contains("4 | 0 | true", "41 | 1 | true", "411000 | 2 | false");
    }

    @Test
    void the_trial_balance_sums_to_zero_whatever_the_dates() {
        for (String until : List.of("2025-01-01", "2025-12-31", "2026-01-15", "2026-12-31")) {
            List<Map<String, Object>> rows = run("trial-balance", filters("from_date", "2025-07-01", "to_date", until));
            for (String side : List.of("opening_", "", "closing_")) {
                assertThat(total(rows, side + "debit")).isEqualByComparingTo(total(rows, side + "credit"));
            }
        }
    }

    private static BigDecimal total(List<Map<String, Object>> rows, String column) {
        return rows.stream()
                .filter(row -> !Boolean.TRUE.equals(row.get("_total")))
                .map(row -> row.get(column) instanceof BigDecimal amount ? amount : BigDecimal.ZERO)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void accounts_without_movement_are_shown_when_asked() {
        Map<String, Object> filters = filters("from_date", "2026-01-01", "to_date", "2026-12-31");
        filters.put("show_zero", true);

        assertThat(table(run("trial-balance", filters), "account_number")).contains("530000", "445710");
    }

    @Test
    void accounts_come_in_the_order_of_their_numbers_whatever_branch_the_chart_hangs_them_on() {
        Map<String, Object> filters = filters("from_date", "2026-01-01", "to_date", "2026-12-31");
        filters.put("show_zero", true);

        assertThat(table(run("trial-balance", filters), "account_number", "_level"))
                .containsSubsequence(
                        "1 | 0",
                        "101000 | 1",
                        "4 | 0",
                        "40 | 1",
                        "401000 | 2",
                        "41 | 1",
                        "411000 | 2",
                        "445660 | 1",
                        "445710 | 1",
                        "5 | 0",
                        "512000 | 1");
    }

    @Test
    void a_class_adds_up_what_is_owned_and_what_is_owed_and_its_ledger_holds_the_same_accounts() {
        try (Bakery own = Bakery.open()) {
            own.sell("FA-1", "2026-01-15", "Ada", "300", "2026-02-14");
            own.book("AC-1", "2026-01-20", own.debit("613000", "50"), own.credit("445710", "50"));
            Map<String, Object> filters = filters("from_date", "2026-01-01", "to_date", "2026-12-31");

            assertThat(table(TestRows.of(own.site(), "trial-balance", filters), "account_number", "debit", "credit"))
                    .contains("4 | 300 | 50");

            filters.put("account", own.account("4"));
            assertThat(table(TestRows.of(own.site(), "general-ledger", filters), "debit", "credit"))
                    .contains("300 | -", "- | 50");
        }
    }

    @Test
    void a_line_of_the_trial_balance_opens_the_ledger_of_its_account() {
        Map<String, Object> row = run("trial-balance", filters("from_date", "2026-01-01", "to_date", "2026-02-28"))
                .get(4);
        Report report = bakery.site().registry().reports().get("trial-balance");

        assertThat(Objects.requireNonNull(report.link()).apply(row))
                .isEqualTo(new Report.Target.OfReport(
                        "general-ledger",
                        Map.of(
                                "company", Bakery.NAME,
                                "account", bakery.account("411000"),
                                "from_date", LocalDate.of(2026, 1, 1),
                                "to_date", LocalDate.of(2026, 2, 28))));
    }

    @Test
    void the_general_ledger_runs_from_the_opening_balance_to_the_closing_balance() {
        List<Map<String, Object>> rows = run(
                "general-ledger",
                filters("account", bakery.account("512000"), "from_date", "2026-01-01", "to_date", "2026-12-31"));

        assertThat(table(rows, "remarks", "debit", "credit", "balance"))
                .containsExactly(
                        "Solde initial | - | - | 1000",
                        "Pièce RE-1 | 60 | - | 1060",
                        "Pièce AC-1 | - | 50 | 1010",
                        "Solde final | 60 | 50 | 1010");
    }

    @Test
    void a_group_account_stands_for_its_accounts_and_income_starts_at_zero() {
        List<Map<String, Object>> rows = run(
                "general-ledger",
                filters("account", bakery.account("7"), "from_date", "2026-01-01", "to_date", "2026-01-31"));

        assertThat(table(rows, "account", "balance"))
                .containsExactly(
                        bakery.account("706000") + " | 0",
                        bakery.account("706000") + " | -300",
                        bakery.account("706000") + " | -300");
    }

    @Test
    void the_general_ledger_of_one_customer_holds_only_this_customer() {
        List<Map<String, Object>> rows = run(
                "general-ledger",
                filters("party", "Ada", "party_type", "Customer", "from_date", "2026-01-01", "to_date", "2026-12-31"));

        assertThat(table(rows, "remarks", "party", "balance"))
                .containsExactly(
                        "Solde initial | - | 100",
                        "Pièce FA-2 | M. Ada | 400",
                        "Pièce RE-1 | M. Ada | 340",
                        "Solde final | - | 340");
        assertThat(Objects.requireNonNull(bakery.site()
                                .registry()
                                .reports()
                                .get("general-ledger")
                                .link())
                        .apply(rows.get(1)))
                .isEqualTo(new Report.Target.OfDocument("Slip", "FA-2"));
    }

    @Test
    void the_general_ledger_of_all_accounts_agrees_with_the_trial_balance() {
        Map<String, Object> period = filters("from_date", "2026-01-01", "to_date", "2026-12-31");
        List<Map<String, Object>> ledger = run("general-ledger", period);

        assertThat(total(ledger, "debit"))
                .isEqualByComparingTo(total(run("trial-balance", period), "debit"))
                .isEqualByComparingTo("450");
    }

    @Test
    void the_journal_lists_entries_in_the_order_of_the_books() {
        List<Map<String, Object>> rows = run("journal", filters("from_date", "2026-02-01", "to_date", "2026-02-28"));

        assertThat(table(rows, "entry_number", "account_number", "debit", "credit"))
                .containsExactly(
                        "2 | 512000 | 60 | -",
                        "2 | 411000 | - | 60",
                        "3 | 613000 | 50 | -",
                        "3 | 512000 | - | 50",
                        "- | - | 110 | 110");
    }

    @Test
    void what_customers_owe_is_sorted_by_how_late_it_is() {
        List<Map<String, Object>> rows = run("accounts-receivable", filters("report_date", "2026-03-31"));

        assertThat(table(
                        rows,
                        "party",
                        "voucher_no",
                        "outstanding",
                        "not_due",
                        "late_30",
                        "late_60",
                        "late_90",
                        "late_more"))
                .containsExactly(
                        "M. Ada | - | 340 | - | - | 300 | 40 | -",
                        "M. Ada | FA-1 | 40 | - | - | - | 40 | -",
                        "M. Ada | FA-2 | 300 | - | - | 300 | - | -",
                        "M. Brice | - | 40 | 40 | - | - | - | -",
                        "M. Brice | FA-3 | 40 | 40 | - | - | - | -");
    }

    @Test
    void the_aged_balance_of_a_past_day_forgets_what_came_later() {
        assertThat(table(
                        run("accounts-receivable", filters("report_date", "2026-01-10")),
                        "voucher_no",
                        "outstanding",
                        "not_due"))
                .containsExactly("- | 100 | 100", "FA-1 | 100 | 100");
        assertThat(table(
                        run("accounts-receivable", filters("report_date", "2026-01-11", "party", "Ada")),
                        "voucher_no",
                        "late_30"))
                .containsExactly("- | 100", "FA-1 | 100");
        assertThat(run("accounts-payable", filters("report_date", "2026-12-31")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial-balance", "general-ledger", "journal", "accounts-receivable", "accounts-payable"})
    void a_report_selects_every_column_that_it_declares(String id) throws Exception {
        Report report = bakery.site().registry().reports().get(id);
        Map<String, Object> filters =
                filters("from_date", "2025-01-01", "to_date", "2026-12-31", "report_date", "2026-12-31");
        List<Map<String, Object>> rows = run(id, filters);

        if (!rows.isEmpty()) {
            assertThat(rows.getFirst().keySet())
                    .containsAll(report.columns().stream()
                            .map(column -> column.name())
                            .toList());
        }
        assertThat(report.label().fr()).isNotEqualTo(report.ownerLabel().fr());
    }

    @Test
    void a_document_shows_what_it_booked() {
        EntriesView view = bakery.site().registry().offers(EntriesView.class).getFirst();

        List<Map<String, Object>> rows = bakery.site().asSystem(unit -> view.entries(Slip.TYPE, "FA-2", unit)).stream()
                .map(row -> (Map<String, Object>) new LinkedHashMap<String, Object>(row))
                .toList();

        assertThat(table(rows, "label", "debit", "credit", "entry_number"))
                .containsExactly("Clients | 300 | - | 1", "Prestations | - | 300 | 1");
    }
}
