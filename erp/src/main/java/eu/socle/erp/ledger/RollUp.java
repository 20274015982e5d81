package eu.socle.erp.ledger;

import eu.socle.kernel.Upkeep;
import java.time.Duration;
import java.util.List;

/**
 * Adds the latest entries to the daily balances. Numbers have no gap and become visible in order, so that one number says
 * which entries are in; sums and number change in one statement, from one view of the database.
 */
final class RollUp {

    private static final Duration EVERY = Duration.ofSeconds(15);

    /** Two nodes never add the same entries: the second waits here, and then sees the mark that the first left. */
    private static final String ALONE = "lock table balance_mark in share row exclusive mode";

    /** At most so many entries of a year at a time, for a transaction that stays short after an import. */
    private static final String ADD = """
            with fresh as materialized (
                select c.name as company, y.name as fiscal_year, e.entry_number, e.account, e.posting_date, e.cost_center,
                       e.debit, e.credit
                from company c
                cross join fiscal_year y
                left join balance_mark m on m.company = c.name and m.fiscal_year = y.name
                cross join lateral (
                    select g.entry_number, g.account, g.posting_date, g.cost_center, g.debit, g.credit
                    from gl_entry g
                    where g.company = c.name and g.fiscal_year = y.name
                      and g.entry_number > coalesce(m.entry_number, 0)
                      and g.entry_number <= coalesce(m.entry_number, 0) + 50000
                    offset 0) e),
            added as (
                insert into daily_balance as d (id, name, owner, creation, modified_by, modified, version,
                                                company, account, posting_date, cost_center, debit, credit)
                select nextval('daily_balance_id_seq'), s.name, 'Administrator', now(), 'Administrator', now(), 1,
                       s.company, s.account, s.posting_date, s.cost_center, s.debit, s.credit
                from (select concat_ws(chr(31), company, account, posting_date, cost_center) as name,
                             company, account, posting_date, cost_center, sum(debit) as debit, sum(credit) as credit
                      from fresh
                      group by company, account, posting_date, cost_center
                      order by 1) s
                on conflict (name) do update
                    set debit = d.debit + excluded.debit, credit = d.credit + excluded.credit,
                        version = d.version + 1, modified = excluded.modified)
            insert into balance_mark as m (id, name, owner, creation, modified_by, modified, version,
                                           company, fiscal_year, entry_number)
            select nextval('balance_mark_id_seq'), concat_ws(chr(31), company, fiscal_year), 'Administrator', now(),
                   'Administrator', now(), 1, company, fiscal_year, max(entry_number)
            from fresh
            group by company, fiscal_year
            on conflict (name) do update
                set entry_number = excluded.entry_number, version = m.version + 1, modified = excluded.modified
            """;

    private RollUp() {}

    static Upkeep upkeep() {
        return new Upkeep("ledger-daily-balance", List.of(ALONE, ADD), EVERY);
    }
}
