package eu.socle.erp.ledger;

import eu.socle.kernel.Guard;
import java.util.List;

/**
 * What the database itself refuses, whoever writes: an entry that does not balance, a line with both or neither of debit and
 * credit, a line put beside the chain or added to an entry that is already there. Changing and deleting are refused because
 * the type is append-only.
 */
final class LedgerGuards {

    private static final Guard BALANCED = new Guard("balanced_gl_entry", """
            do $guard$ begin
            create or replace function check_gl_entry() returns trigger language plpgsql as $body$
            declare fault record;
            begin
                select a.company, a.fiscal_year, a.entry_number into fault from added a
                where least(coalesce(a.debit, 0), coalesce(a.credit, 0)) <> 0
                   or greatest(coalesce(a.debit, 0), coalesce(a.credit, 0)) <= 0
                limit 1;
                if found then
                    raise exception 'Entry % of % (%): each line has a debit or a credit, positive, and not both',
                        fault.entry_number, fault.company, fault.fiscal_year using errcode = '23514';
                end if;
                select a.company, a.fiscal_year, a.entry_number into fault from added a
                group by a.company, a.fiscal_year, a.entry_number
                having sum(coalesce(a.debit, 0)) <> sum(coalesce(a.credit, 0))
                limit 1;
                if found then
                    raise exception 'Entry % of % (%): debit and credit differ',
                        fault.entry_number, fault.company, fault.fiscal_year using errcode = '23514';
                end if;
                select e.company, e.fiscal_year, e.entry_number into fault
                from (select a.company, a.fiscal_year, a.entry_number, count(*) as lines,
                             max(a.entry_number) over chained as last, count(*) over chained as entries
                      from added a group by a.company, a.fiscal_year, a.entry_number
                      window chained as (partition by a.company, a.fiscal_year)) e
                where e.last is distinct from
                          (select c.number from chain c where c.key = 'ledger/' || e.company || '/' || e.fiscal_year)
                   or e.entry_number <= e.last - e.entries
                   or e.lines <> (select count(*) from gl_entry g where g.company = e.company
                                    and g.fiscal_year = e.fiscal_year and g.entry_number = e.entry_number)
                limit 1;
                if found then
                    raise exception 'Entry % of % (%): only the next numbers of the chain are booked, and once',
                        fault.entry_number, fault.company, fault.fiscal_year using errcode = '23514';
                end if;
                return null;
            end $body$;
            create trigger balanced_gl_entry after insert on gl_entry
                referencing new table as added for each statement execute function check_gl_entry();
            end $guard$
            """);

    private static final Guard BY_ACCOUNT = new Guard(
            "ix_gl_entry_account_day",
            "create index ix_gl_entry_account_day on gl_entry (account, posting_date, fiscal_year, entry_number, line_number)");

    private static final Guard BY_PARTY = new Guard(
            "ix_gl_entry_party_day",
            "create index ix_gl_entry_party_day on gl_entry (party, posting_date) where party is not null");

    private static final Guard SUMS = new Guard(
            "ix_daily_balance_by_account",
            "create index ix_daily_balance_by_account on daily_balance (company, account, posting_date)"
                    + " include (debit, credit)");

    private static final Guard DAYS = new Guard(
            "ix_daily_balance_by_day", "create index ix_daily_balance_by_day on daily_balance (company, posting_date)");

    /** The months that days were added to are added up again; at first, all of them. */
    private static final Guard MONTHS = new Guard("monthly_balance_added", """
            do $guard$ begin
            create or replace function add_up_months() returns trigger language plpgsql as $body$
            begin
                insert into monthly_balance as m (id, name, owner, creation, modified_by, modified, version,
                                                  company, account, month, debit, credit)
                select nextval('monthly_balance_id_seq'), concat_ws(chr(31), a.company, a.account, a.month),
                       'Administrator', now(), 'Administrator', now(), 1, a.company, a.account, a.month,
                       sum(d.debit), sum(d.credit)
                from (select distinct company, account, cast(date_trunc('month', posting_date) as date) as month
                      from added) a
                join daily_balance d on d.company = a.company and d.account = a.account
                     and d.posting_date >= a.month and d.posting_date < a.month + interval '1 month'
                group by a.company, a.account, a.month
                order by a.company, a.account, a.month
                on conflict (name) do update
                    set debit = excluded.debit, credit = excluded.credit,
                        version = m.version + 1, modified = excluded.modified;
                return null;
            end $body$;
            create trigger monthly_balance_added after insert on daily_balance
                referencing new table as added for each statement execute function add_up_months();
            create trigger monthly_balance_changed after update on daily_balance
                referencing new table as added for each statement execute function add_up_months();
            update daily_balance set version = version;
            end $guard$
            """);

    private LedgerGuards() {}

    static List<Guard> all() {
        return List.of(BALANCED, BY_ACCOUNT, BY_PARTY, SUMS, DAYS, MONTHS);
    }
}
