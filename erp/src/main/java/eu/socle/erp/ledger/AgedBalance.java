package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.Label;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What parties owe us, or we owe them, instalment by instalment as it stood on any date, by how late it is: counted in days
 * from the due date, one due that very day being on time. A payment not yet tied to an invoice stands for itself, below zero.
 * What settles a document without naming a day fills its oldest instalments first, as {@link Instalment} does.
 */
final class AgedBalance {

    private static final String CONCERNED = """
            p.company = cast(:company as text) and p.account_type = '#SIDE#' and p.posting_date <= cast(:report_date as date)
            and (cast(:party as text) is null or (p.party = cast(:party as text) and p.party_type = '#PARTY#'))""";

    /** What is settled is left out first: it is nearly everything after some years. */
    private static final String SQL = """
            with moves as (
                select p.party_type, p.party, p.against_voucher_type, p.against_voucher_no, p.due_date, p.amount,
                       p.voucher_no = p.against_voucher_no and p.voucher_type = p.against_voucher_type as own,
                       sum(p.amount) over document as whole, min(p.posting_date) over document as since
                from {Payment Ledger Entry} p
                where #CONCERNED#
                window document as (partition by p.against_voucher_no, p.against_voucher_type, p.party, p.party_type)),
            marked as (
                select m.*, bool_or(m.own) over document as has_own, bool_or(m.own) over day as of_own_day
                from moves m
                where m.whole <> 0
                window document as (partition by m.party_type, m.party, m.against_voucher_type, m.against_voucher_no),
                       day as (partition by m.party_type, m.party, m.against_voucher_type, m.against_voucher_no, m.due_date)),
            instalments as (
                select m.party_type, m.party, m.against_voucher_type, m.against_voucher_no, m.since as posting_date, m.whole,
                       coalesce(m.due_date, m.since) as due_date, sum(m.amount) as open
                from marked m
                where m.own or not m.has_own or m.of_own_day and m.due_date is not null
                group by m.party_type, m.party, m.against_voucher_type, m.against_voucher_no, m.since, m.whole,
                         coalesce(m.due_date, m.since)),
            ranked as (
                select i.*, sum(i.open) over document as named,
                       sum(i.open) over (document order by i.due_date desc) - i.open as later,
                       row_number() over (document order by i.due_date desc) as rank
                from instalments i
                window document as (partition by i.party_type, i.party, i.against_voucher_type, i.against_voucher_no)),
            shares as (
                select r.*, case when r.named < 0 then least(greatest(r.whole - r.later, r.open), 0)
                                 else greatest(least(r.whole - r.later, r.open), 0) end as share
                from ranked r),
            due as (
                select s.*, case when s.rank = 1
                                 then s.whole - sum(s.share) over document + s.share else s.share end as outstanding
                from shares s
                window document as (partition by s.party_type, s.party, s.against_voucher_type, s.against_voucher_no)),
            aged as (
                select d.*, cast(:report_date as date) - d.due_date as late from due d where d.outstanding <> 0),
            sorted as (
                select a.party_type, a.party, a.against_voucher_type, a.against_voucher_no, a.posting_date, a.due_date,
                       a.outstanding,
                       case when late <= 0 then outstanding end as not_due,
                       case when late between 1 and 30 then outstanding end as late_30,
                       case when late between 31 and 60 then outstanding end as late_60,
                       case when late between 61 and 90 then outstanding end as late_90,
                       case when late > 90 then outstanding end as late_more
                from aged a),
            totalled as (
                select s.party_type, s.party, s.against_voucher_type, s.against_voucher_no, s.posting_date, s.due_date,
                       sum(outstanding) as outstanding, sum(not_due) as not_due, sum(late_30) as late_30,
                       sum(late_60) as late_60, sum(late_90) as late_90, sum(late_more) as late_more,
                       grouping(s.against_voucher_no) = 1 as of_party
                from sorted s
                group by grouping sets (
                    (s.party_type, s.party),
                    (s.party_type, s.party, s.against_voucher_type, s.against_voucher_no, s.posting_date, s.due_date))),
            labelled as (
                select t.*, case when t.of_party then (
                                select g.party_label from {GL Entry} g
                                where g.party = t.party and g.party_type = t.party_type and g.party_label is not null
                                order by g.posting_date desc, g.entry_number desc limit 1) end as label
                from totalled t)
            select coalesce(max(l.label) over (partition by l.party_type, l.party), l.party) as party,
                   l.against_voucher_no as voucher_no, l.posting_date, l.due_date, l.outstanding, l.not_due, l.late_30,
                   l.late_60, l.late_90, l.late_more, case when l.of_party then 0 else 1 end as _level, l.of_party as _total,
                   l.against_voucher_type as _voucher_type, l.party as _party, l.party_type as _party_type,
                   case when l.of_party then cast(:company as text) end as _company,
                   case when l.of_party then cast(:report_date as date) end as _to_date
            from labelled l
            order by 1, _party, _level, l.due_date, voucher_no
            """;

    private AgedBalance() {}

    static Report receivable() {
        return report(
                "accounts-receivable",
                new Label("Balance âgée clients", "Accounts receivable"),
                new Label("Argent dû par vos clients", "Money your customers owe you"),
                AccountType.RECEIVABLE,
                Filter.link("party", Customer.class, "Client", "Customer"),
                "Customer");
    }

    static Report payable() {
        return report(
                "accounts-payable",
                new Label("Balance âgée fournisseurs", "Accounts payable"),
                new Label("Ce que vous devez à vos fournisseurs", "What you owe your suppliers"),
                AccountType.PAYABLE,
                Filter.link("party", Supplier.class, "Fournisseur", "Supplier"),
                "Supplier");
    }

    private static Report report(
            String id, Label label, Label owner, AccountType side, Filter party, String partyType) {
        return new Report(
                id,
                label,
                owner,
                PaymentLedgerEntry.TYPE,
                List.of(
                        Filter.link("company", Company.class, "Société", "Company")
                                .needed()
                                .initially("company"),
                        Filter.date("report_date", "Situation au", "As of")
                                .needed()
                                .initially("today"),
                        party),
                List.of(
                        Column.text("party", party.label()),
                        Column.text("voucher_no", "Pièce", "Document"),
                        Column.date("posting_date", "Date", "Date"),
                        Column.date("due_date", "Échéance", "Due date"),
                        Column.money("outstanding", "Reste dû", "Outstanding"),
                        Column.money("not_due", "Non échu", "Not due"),
                        Column.money("late_30", "0 à 30\u00a0jours", "0–30 days"),
                        Column.money("late_60", "31 à 60\u00a0jours", "31–60 days"),
                        Column.money("late_90", "61 à 90\u00a0jours", "61–90 days"),
                        Column.money("late_more", "Plus de 90\u00a0jours", "Over 90 days")),
                SQL.replace("#CONCERNED#", CONCERNED)
                        .replace("#SIDE#", side.value())
                        .replace("#PARTY#", partyType),
                AgedBalance::open);
    }

    /** A document opens itself, a party opens its ledger. */
    private static Report.@Nullable Target open(Map<String, Object> row) {
        Object type = row.get("_voucher_type");
        Object name = row.get("voucher_no");
        if (type != null && name != null) {
            return new Report.Target.OfDocument(type.toString(), name.toString());
        }
        Object company = row.get("_company");
        Object day = row.get("_to_date");
        Object party = row.get("_party");
        Object kind = row.get("_party_type");
        return company == null || day == null || party == null || kind == null
                ? null
                : new Report.Target.OfReport(
                        "general-ledger",
                        Map.of("company", company, "party", party, "party_type", kind, "to_date", day));
    }
}
