package eu.socle.erp.ledger;

/** Pieces of SQL that reports share. */
final class Balances {

    /** The entries of {@code :company} that no sum contains yet. */
    private static final String LATEST = """
            select e.account, e.posting_date, e.cost_center, e.debit, e.credit
             from {Fiscal Year} y
             left join {Balance Mark} m on m.company = cast(:company as text) and m.fiscal_year = y.name
             cross join lateral (
                 select g.account, g.posting_date, g.cost_center, g.debit, g.credit
                 from {GL Entry} g
                 where g.company = cast(:company as text) and g.fiscal_year = y.name
                   and g.entry_number > coalesce(m.entry_number, 0)
                 offset 0) e\
            """;

    /**
     * What moved on each account and day of {@code :company}: the daily balances and the few entries that are not in them yet.
     * Used as a table with the columns account, posting_date, cost_center, debit and credit.
     */
    static final String MOVES = """
            (select d.account, d.posting_date, d.cost_center, d.debit, d.credit
             from {Daily Balance} d
             where d.company = cast(:company as text)
             union all
             #LATEST#)
            """.strip().replace("#LATEST#", LATEST);

    /** The first day of the fiscal year of {@code :company} that contains {@code :from_date}. */
    static final String YEAR_START = """
            coalesce((select max(y.year_start_date) from {Fiscal Year} y
                      where cast(:from_date as date) between y.year_start_date and y.year_end_date and not y.disabled
                        and (exists (select from {Fiscal Year.companies} c
                                     where c.parent = y.name and c.company = cast(:company as text))
                             or not exists (select from {Fiscal Year.companies} c where c.parent = y.name))),
                     cast(:from_date as date))
            """.strip();

    /**
     * The same as {@link #MOVES}, without cost centres, in a few rows to a month: whole months, dated by their first day, but
     * days for the months that the year start, {@code :from_date} or the day after {@code :to_date} cut in two.
     */
    static final String MONTHS = """
            (with cuts as materialized (
                 select distinct cast(date_trunc('month', c.day) as date) as month
                 from (values (cast(:from_date as date)), (#YEAR_START#), (cast(:to_date as date) + 1)) c (day)
                 where extract(day from c.day) <> 1)
             select m.account, m.month as posting_date, m.debit, m.credit
             from {Monthly Balance} m
             where m.company = cast(:company as text) and m.month not in (select month from cuts)
             union all
             select d.account, d.posting_date, d.debit, d.credit
             from cuts
             cross join lateral (
                 select b.account, b.posting_date, b.debit, b.credit
                 from {Daily Balance} b
                 where b.company = cast(:company as text) and b.posting_date >= cuts.month
                   and b.posting_date < cuts.month + interval '1 month') d
             union all
             select l.account, l.posting_date, l.debit, l.credit from (#LATEST#) l)
            """.strip().replace("#YEAR_START#", YEAR_START).replace("#LATEST#", LATEST);

    private Balances() {}
}
