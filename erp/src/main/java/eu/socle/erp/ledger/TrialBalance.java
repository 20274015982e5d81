package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Label;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trial balance: for each account, the balance on the eve, what moved, the balance at the end; groups add up their
 * accounts, debit balances and credit balances apart, because one does not pay for the other. They stand in the order of
 * their numbers, each group before its members. Income and expenses start at zero with the fiscal year: what earlier years
 * left and no entry has allocated yet stands in one line of its own.
 */
final class TrialBalance {

    private static final String SQL = """
            with recursive accounts as (#ACCOUNTS#),
            tree as (
                select a.*, 0 as level, array[a.name] as path, array[a.place] as places
                from accounts a
                where a.above is null
                union all
                select a.*, t.level + 1, t.path || a.name, t.places || a.place
                from accounts a
                join tree t on t.name = a.above),
            sums as (
                select v.account,
                       sum(v.debit - v.credit) filter (where v.posting_date < cast(:from_date as date)) as before,
                       sum(v.debit - v.credit) filter (where v.posting_date < #YEAR_START#) as earlier_years,
                       sum(v.debit) filter (where v.posting_date >= cast(:from_date as date)) as debit,
                       sum(v.credit) filter (where v.posting_date >= cast(:from_date as date)) as credit
                from #MONTHS# v
                where v.posting_date <= cast(:to_date as date)
                group by v.account),
            leaf as (
                select t.name, t.path, coalesce(s.debit, 0) as debit, coalesce(s.credit, 0) as credit,
                       coalesce(s.before, 0) - case when t.root_type in ('Income', 'Expense')
                           then coalesce(s.earlier_years, 0) else 0 end as opening
                from tree t
                left join sums s on s.account = t.name
                where not t.is_group),
            sided as (
                select l.path, greatest(l.opening, 0) as opening_debit, greatest(-l.opening, 0) as opening_credit,
                       l.debit, l.credit,
                       greatest(l.opening + l.debit - l.credit, 0) as closing_debit,
                       greatest(l.credit - l.debit - l.opening, 0) as closing_credit
                from leaf l
                where cast(:show_zero as boolean) or l.opening <> 0 or l.debit <> 0 or l.credit <> 0),
            added as (
                select above.name, sum(opening_debit) as opening_debit, sum(opening_credit) as opening_credit,
                       sum(debit) as debit, sum(credit) as credit,
                       sum(closing_debit) as closing_debit, sum(closing_credit) as closing_credit
                from sided
                cross join lateral unnest(path) as above (name)
                group by above.name),
            carried as (
                select coalesce(sum(s.earlier_years), 0) as amount
                from sums s
                join tree t on t.name = s.account and t.root_type in ('Income', 'Expense')),
            shown as (
                select t.account_number, t.account_name, nullif(a.opening_debit, 0) as opening_debit,
                       nullif(a.opening_credit, 0) as opening_credit, nullif(a.debit, 0) as debit,
                       nullif(a.credit, 0) as credit, nullif(a.closing_debit, 0) as closing_debit,
                       nullif(a.closing_credit, 0) as closing_credit,
                       t.level as _level, t.is_group as _total, t.name as _account, 0 as _last, t.places as _place
                from added a
                join tree t on t.name = a.name
                union all
                select null, case when cast(:language as text) = 'fr' then 'Résultat des exercices antérieurs à affecter'
                                  else 'Result of earlier years to allocate' end,
                       nullif(greatest(amount, 0), 0), nullif(greatest(-amount, 0), 0), null, null,
                       nullif(greatest(amount, 0), 0), nullif(greatest(-amount, 0), 0),
                       0, false, null, 1, null
                from carried
                where amount <> 0)
            select account_number, account_name, opening_debit, opening_credit, debit, credit, closing_debit,
                   closing_credit, _level, _total, _account, cast(:company as text) as _company,
                   cast(:from_date as date) as _from_date, cast(:to_date as date) as _to_date
            from shown
            order by _last, _place collate "C"
            """.replace("#ACCOUNTS#", Classes.ACCOUNTS)
            .replace("#MONTHS#", Balances.MONTHS)
            .replace("#YEAR_START#", Balances.YEAR_START);

    private TrialBalance() {}

    static Report report() {
        return new Report(
                "trial-balance",
                new Label("Balance générale", "Trial balance"),
                new Label("Soldes de tous les comptes", "Balances of all accounts"),
                GlEntry.TYPE,
                List.of(
                        Filter.link("company", Company.class, "Société", "Company")
                                .needed()
                                .initially("company"),
                        Filter.date("from_date", "Du", "From").needed().initially("year-start"),
                        Filter.date("to_date", "Au", "To").needed().initially("today"),
                        Filter.check("show_zero", "Comptes sans mouvement", "Accounts without movement")),
                List.of(
                        Column.text("account_number", "Compte", "Account"),
                        Column.text("account_name", "Libellé du compte", "Account label"),
                        Column.money("opening_debit", "Solde initial débiteur", "Opening debit"),
                        Column.money("opening_credit", "Solde initial créditeur", "Opening credit"),
                        Column.money("debit", "Mouvements débit", "Debit"),
                        Column.money("credit", "Mouvements crédit", "Credit"),
                        Column.money("closing_debit", "Solde final débiteur", "Closing debit"),
                        Column.money("closing_credit", "Solde final créditeur", "Closing credit")),
                SQL,
                TrialBalance::open);
    }

    private static Report.@Nullable Target open(Map<String, Object> row) {
        Object account = row.get("_account");
        return account == null
                ? null
                : new Report.Target.OfReport(
                        "general-ledger",
                        Map.of(
                                "company",
                                value(row, "_company"),
                                "account",
                                account,
                                "from_date",
                                value(row, "_from_date"),
                                "to_date",
                                value(row, "_to_date")));
    }

    private static Object value(Map<String, Object> row, String name) {
        return java.util.Objects.requireNonNull(row.get(name), name);
    }
}
