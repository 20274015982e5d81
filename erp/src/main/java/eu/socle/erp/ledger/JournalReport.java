package eu.socle.erp.ledger;

import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Label;
import eu.socle.kernel.report.Column;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The livre-journal (Code de commerce, R123-174): entries by journal, in the order in which they were booked. */
final class JournalReport {

    private static final String SQL = """
            with entries as (
                select coalesce(j.journal_code, '') as journal, g.posting_date, g.fiscal_year, g.entry_number, g.line_number,
                       g.piece_ref, a.account_number, a.account_name, coalesce(g.party_label, g.party) as party, g.remarks,
                       g.debit, g.credit, g.voucher_type, g.voucher_no
                from {GL Entry} g
                join {Account} a on a.name = g.account
                left join {Accounting Journal} j on j.name = g.accounting_journal
                where g.company = cast(:company as text)
                  and g.posting_date between cast(:from_date as date) and cast(:to_date as date)
                  and (cast(:journal as text) is null or g.accounting_journal = cast(:journal as text)))
            select e.journal, e.posting_date, e.entry_number, e.piece_ref, e.account_number, e.account_name, e.party, e.remarks,
                   nullif(e.debit, 0) as debit, nullif(e.credit, 0) as credit, 1 as _level, false as _total,
                   e.voucher_type as _voucher_type, e.voucher_no as _voucher_no, e.fiscal_year as _year, e.line_number as _line
            from entries e
            union all
            select e.journal, null, null, null, null, null, null,
                   case when cast(:language as text) = 'fr' then 'Total du journal' else 'Journal total' end,
                   sum(e.debit), sum(e.credit), 0, true, null, null, null, null
            from entries e
            group by e.journal
            order by journal, _total, _year, entry_number, _line
            """;

    private JournalReport() {}

    static Report report() {
        return new Report(
                "journal",
                new Label("Livre-journal", "Journal"),
                new Label("Écritures par nature", "Entries by kind"),
                GlEntry.TYPE,
                List.of(
                        Filter.link("company", Company.class, "Société", "Company")
                                .needed()
                                .initially("company"),
                        Filter.date("from_date", "Du", "From").needed().initially("year-start"),
                        Filter.date("to_date", "Au", "To").needed().initially("today"),
                        Filter.link("journal", AccountingJournal.class, "Journal", "Journal")),
                List.of(
                        Column.text("journal", "Journal", "Journal"),
                        Column.date("posting_date", "Date", "Date"),
                        Column.whole("entry_number", "N°\u00a0d’écriture", "Entry no."),
                        Column.text("piece_ref", "Pièce", "Document"),
                        Column.text("account_number", "Compte", "Account"),
                        Column.text("account_name", "Libellé du compte", "Account label"),
                        Column.text("party", "Tiers", "Party").asMinor(),
                        Column.text("remarks", "Libellé", "Description"),
                        Column.money("debit", "Débit", "Debit"),
                        Column.money("credit", "Crédit", "Credit")),
                SQL,
                JournalReport::open);
    }

    private static Report.@Nullable Target open(Map<String, Object> row) {
        Object type = row.get("_voucher_type");
        Object name = row.get("_voucher_no");
        return type == null || name == null ? null : new Report.Target.OfDocument(type.toString(), name.toString());
    }
}
