package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The general ledger: the entries of each account in order, with the balance before them, after each of them and at the end.
 * A group account stands for all its accounts. Income and expenses start at zero with the fiscal year.
 */
final class GeneralLedger {

    /** Whether only some lines of an account are asked for. All lines are read in the order of an index, as far as needed. */
    private static final String PARTIAL = """
            (coalesce(cast(:party as text), cast(:party_type as text), cast(:voucher_no as text), cast(:cost_center as text))
             is not null)""";

    private static final String SQL = """
            with recursive accounts as (
                select a.name, a.above from (#ACCOUNTS#) a
                where exists (select from {Account} s where s.name = cast(:account as text) and s.is_group)),
            below as (
                select cast(:account as text) as name
                union
                select a.name from accounts a join below b on a.above = b.name),
            chosen as (
                select a.name, a.root_type in ('Income', 'Expense') as is_result,
                       row_number() over (order by a.account_number, a.name) as place
                from {Account} a
                where a.company = cast(:company as text) and not a.is_group
                  and (cast(:account as text) is null or a.name in (select name from below))),
            entries as (
                select c.place, e.*
                from chosen c
                cross join lateral (
                    select #COLUMNS#
                    from {GL Entry} g
                    where g.company = cast(:company as text) and g.account = c.name
                      and g.posting_date between cast(:from_date as date) and cast(:to_date as date)
                    order by g.posting_date, g.fiscal_year, g.entry_number, g.line_number
                    limit cast(:rows as bigint)) e
                where not #PARTIAL#
                union all
                select c.place, #COLUMNS#
                from {GL Entry} g
                join chosen c on c.name = g.account
                where #PARTIAL# and g.company = cast(:company as text)
                  and g.posting_date between cast(:from_date as date) and cast(:to_date as date)
                  and (cast(:account as text) is null or g.account = any(array(select name from chosen)))
                  and (cast(:party as text) is null or g.party = cast(:party as text))
                  and (cast(:party_type as text) is null or g.party_type = cast(:party_type as text))
                  and (cast(:voucher_no as text) is null or g.voucher_no = cast(:voucher_no as text))
                  and (cast(:cost_center as text) is null or g.cost_center = cast(:cost_center as text))),
            earlier as (
                select v.account, v.posting_date, v.debit - v.credit as amount
                from #MOVES# v
                where cast(:party as text) is null and cast(:party_type as text) is null and cast(:voucher_no as text) is null
                  and v.posting_date < cast(:from_date as date)
                  and (cast(:account as text) is null or v.account = any(array(select name from chosen)))
                  and (cast(:cost_center as text) is null or v.cost_center = cast(:cost_center as text))
                union all
                select g.account, g.posting_date, g.debit - g.credit
                from {GL Entry} g
                where (cast(:party as text) is not null or cast(:party_type as text) is not null)
                  and cast(:voucher_no as text) is null
                  and g.company = cast(:company as text) and g.posting_date < cast(:from_date as date)
                  and (cast(:party as text) is null or g.party = cast(:party as text))
                  and (cast(:party_type as text) is null or g.party_type = cast(:party_type as text))
                  and (cast(:account as text) is null or g.account = any(array(select name from chosen)))
                  and (cast(:cost_center as text) is null or g.cost_center = cast(:cost_center as text))),
            opening as (
                select c.name as account, sum(e.amount) as amount
                from earlier e
                join chosen c on c.name = e.account
                where not c.is_result or e.posting_date >= #YEAR_START#
                group by c.name),
            closing as (
                select v.account, sum(v.debit) as debit, sum(v.credit) as credit
                from #MOVES# v
                where not #PARTIAL# and v.posting_date between cast(:from_date as date) and cast(:to_date as date)
                  and (cast(:account as text) is null or v.account = any(array(select name from chosen)))
                group by v.account
                union all
                select e.account, sum(e.debit), sum(e.credit) from entries e where #PARTIAL# group by e.account),
            lines as (
                select e.place, e.account, 1 as part, e.posting_date, e.fiscal_year, e.entry_number, e.line_number,
                       e.accounting_journal as journal, e.voucher_no, e.piece_ref, coalesce(e.party_label, e.party) as party,
                       e.remarks, e.against, e.debit, e.credit,
                       coalesce(o.amount, 0) + sum(e.debit - e.credit) over (
                           in_order rows unbounded preceding) as balance,
                       e.voucher_type, row_number() over in_order as nth
                from entries e
                left join opening o on o.account = e.account
                window in_order as (
                    partition by e.place order by e.posting_date, e.fiscal_year, e.entry_number, e.line_number)
                union all
                select c.place, c.name, 0, cast(:from_date as date), null, null, null, null, null, null, null,
                       case when cast(:language as text) = 'fr' then 'Solde initial' else 'Opening balance' end, null,
                       null, null, coalesce(o.amount, 0), null, 0
                from chosen c
                left join opening o on o.account = c.name
                left join closing k on k.account = c.name
                where o.amount <> 0 or k.account is not null
                union all
                select c.place, c.name, 2, cast(:to_date as date), null, null, null, null, null, null, null,
                       case when cast(:language as text) = 'fr' then 'Solde final' else 'Closing balance' end, null,
                       coalesce(k.debit, 0), coalesce(k.credit, 0),
                       coalesce(o.amount, 0) + coalesce(k.debit, 0) - coalesce(k.credit, 0), null, 0
                from chosen c
                left join opening o on o.account = c.name
                left join closing k on k.account = c.name
                where o.amount <> 0 or k.account is not null)
            select l.account, l.posting_date, l.journal, l.entry_number, l.voucher_no, l.piece_ref, l.party, l.remarks,
                   l.against, nullif(l.debit, 0) as debit, nullif(l.credit, 0) as credit, l.balance,
                   case when l.part = 1 then 1 else 0 end as _level, l.part <> 1 as _total, l.part = 2 as _adds,
                   l.voucher_type as _voucher_type
            from lines l
            order by l.place, l.part, l.nth
            """.replace("#ACCOUNTS#", Classes.ACCOUNTS)
            .replace("#COLUMNS#", """
                    g.account, g.posting_date, g.fiscal_year, g.entry_number, g.line_number, g.accounting_journal,
                    g.voucher_type, g.voucher_no, g.piece_ref, g.party_type, g.party, g.party_label, g.remarks, g.against,
                    g.debit, g.credit""")
            .replace("#PARTIAL#", PARTIAL)
            .replace("#MOVES#", Balances.MOVES)
            .replace("#YEAR_START#", Balances.YEAR_START);

    private GeneralLedger() {}

    static Report report() {
        return new Report(
                "general-ledger",
                new Label("Grand livre", "General ledger"),
                new Label("Détail de chaque compte", "Detail of each account"),
                GlEntry.TYPE,
                filters(),
                List.of(
                        Column.text("account", "Compte", "Account"),
                        Column.date("posting_date", "Date", "Date"),
                        Column.text("journal", "Journal", "Journal"),
                        Column.whole("entry_number", "N°\u00a0d’écriture", "Entry no."),
                        Column.text("voucher_no", "Pièce", "Document"),
                        Column.text("piece_ref", "Référence", "Reference").asMinor(),
                        Column.text("party", "Tiers", "Party"),
                        Column.text("remarks", "Libellé", "Description"),
                        Column.text("against", "Contrepartie", "Against").asMinor(),
                        Column.money("debit", "Débit", "Debit"),
                        Column.money("credit", "Crédit", "Credit"),
                        Column.balance("balance", "Solde", "Balance")),
                SQL,
                GeneralLedger::open);
    }

    private static List<Filter> filters() {
        return List.of(
                Filter.link("company", Company.class, "Société", "Company")
                        .needed()
                        .initially("company"),
                Filter.link("account", Account.class, "Compte", "Account"),
                Filter.date("from_date", "Du", "From").needed().initially("year-start"),
                Filter.date("to_date", "Au", "To").needed().initially("today"),
                new Filter(
                        "party_type",
                        new Label("Nature du tiers", "Party type"),
                        new Kind.Choice(List.of(PartyKind.values())),
                        false,
                        null),
                new Filter("party", new Label("Tiers", "Party"), new Kind.DynamicLink("party_type"), false, null),
                Filter.text("voucher_no", "Pièce", "Document"),
                Filter.link("cost_center", CostCenter.class, "Centre de coûts", "Cost centre"));
    }

    private static Report.@Nullable Target open(Map<String, Object> row) {
        Object type = row.get("_voucher_type");
        Object name = row.get("voucher_no");
        return type == null || name == null ? null : new Report.Target.OfDocument(type.toString(), name.toString());
    }
}
