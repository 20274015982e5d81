package eu.socle.erp.ledger;

/** Pieces of SQL that reports share. */
final class Balances {

    /**
     * What moved on each account and day of {@code :company}: the daily balances and the few entries that are not in them yet.
     * Used as a table with the columns account, posting_date, cost_center, debit and credit.
     */
    static final String MOVES = """
            (select d.account, d.posting_date, d.cost_center, d.debit, d.credit
             from {Daily Balance} d
             where d.company = cast(:company as text)
             union all
             select e.account, e.posting_date, e.cost_center, e.debit, e.credit
             from {Fiscal Year} y
             left join {Balance Mark} m on m.company = cast(:company as text) and m.fiscal_year = y.name
             cross join lateral (
                 select g.account, g.posting_date, g.cost_center, g.debit, g.credit
                 from {GL Entry} g
                 where g.company = cast(:company as text) and g.fiscal_year = y.name
                   and g.entry_number > coalesce(m.entry_number, 0)
                 offset 0) e)
            """.strip();

    /** The first day of the fiscal year of {@code :company} that contains {@code :from_date}. */
    static final String YEAR_START = """
            coalesce((select max(y.year_start_date) from {Fiscal Year} y
                      where cast(:from_date as date) between y.year_start_date and y.year_end_date and not y.disabled
                        and (exists (select from {Fiscal Year.companies} c
                                     where c.parent = y.name and c.company = cast(:company as text))
                             or not exists (select from {Fiscal Year.companies} c where c.parent = y.name))),
                     cast(:from_date as date))
            """.strip();

    private Balances() {}
}
