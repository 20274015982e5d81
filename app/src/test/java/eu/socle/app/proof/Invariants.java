package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;

/** What must hold whatever happened before. */
record Invariants(FinalRead read) {

    private static final String UNBALANCED = """
            select company, fiscal_year, entry_number from {GL Entry}
            group by company, fiscal_year, entry_number
            having sum(debit) <> sum(credit)
                or count(distinct account_currency) = 1
                   and sum(debit_in_account_currency) <> sum(credit_in_account_currency)
            """;
    private static final String NOTHING_OR_BOTH =
            "select name from {GL Entry} where debit < 0 or credit < 0 or (debit > 0) = (credit > 0)";
    private static final String HOLES = """
            select company, fiscal_year from {GL Entry} group by company, fiscal_year
            having min(entry_number) <> 1 or max(entry_number) <> count(distinct entry_number)
            """;

    /** Every issued invoice has one entry, for its amount; a draft has none, and an invoice worth nothing may do without. */
    private static final String BOOKED_OTHERWISE = """
            select i.name, i.docstatus, i.base_grand_total, count(distinct g.entry_number), sum(g.debit - g.credit)
            from {Sales Invoice} i
            left join {GL Entry} g on g.voucher_type = 'Sales Invoice' and g.voucher_no = i.name and g.account = i.debit_to
            group by i.id
            having case when i.docstatus = 0 then count(g.name) > 0
                   when i.base_grand_total = 0 and count(g.name) = 0 then false
                   else count(distinct g.entry_number) <> 1 or sum(g.debit - g.credit) <> i.base_grand_total end
            """;

    private static final String ORPHANS = """
            select g.voucher_no from {GL Entry} g
            where g.voucher_type = 'Sales Invoice' and not exists (select from {Sales Invoice} i where i.name = g.voucher_no)
            """;

    /** Numbers of a series follow the order in which entries were booked, and dates never go back. */
    private static final String OUT_OF_ORDER = """
            select name from (
                select i.name, g.entry_number, i.posting_date,
                       lag(g.entry_number) over series as before, lag(i.posting_date) over series as day_before
                from {Sales Invoice} i
                join {GL Entry} g on g.voucher_no = i.name and g.voucher_type = 'Sales Invoice' and g.line_number = 1
                window series as (partition by i.company, i.is_return, g.fiscal_year order by i.name)) s
            where entry_number <= before or posting_date < day_before
            """;

    void booksHold() {
        assertThat(read.rows(UNBALANCED)).as("entries that do not balance").isEmpty();
        assertThat(read.rows(NOTHING_OR_BOTH))
                .as("lines of zero, or of both sides")
                .isEmpty();
        assertThat(read.rows(HOLES)).as("holes in entry numbers").isEmpty();
        assertThat(read.problems()).as("what ./socle verify finds").isEmpty();
    }

    void invoicesAreBookedOnce() {
        assertThat(read.rows(BOOKED_OTHERWISE))
                .as("invoices not booked, or twice, or for another amount")
                .isEmpty();
        assertThat(read.rows(ORPHANS)).as("entries of no invoice").isEmpty();
        assertThat(read.rows(OUT_OF_ORDER)).as("numbers out of order").isEmpty();
    }

    /** The series is 1 to its count, each once. */
    List<String> withoutGap(String prefix) {
        List<String> numbers = read.series(prefix);
        assertThat(numbers.stream()
                        .map(name -> Integer.parseInt(name.substring(prefix.length())))
                        .toList())
                .as("numbers of " + prefix)
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
        return numbers;
    }
}
