package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One line of an accounting entry, as booked: it is never changed nor deleted, only reversed by another. */
public final class GlEntry extends Document<GlEntry> {

    public static final DocType<GlEntry> TYPE = DocType.of(
                    GlEntry.class, "GL Entry", "Ligne d’écriture", "Ledger entry")
            .plural("Lignes d’écriture", "Ledger entries")
            .describedAs(
                    "Ligne d’une écriture comptable enregistrée\u00a0: elle ne se modifie ni ne se supprime.",
                    "Line of a booked accounting entry: it is neither changed nor deleted.")
            .appendOnly();

    public static final Link<GlEntry, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Link<GlEntry, FiscalYear> FISCAL_YEAR = TYPE.link(
                    "fiscal_year", FiscalYear.class, "Exercice", "Fiscal year")
            .required();
    public static final Input<GlEntry, Integer> ENTRY_NUMBER =
            TYPE.whole("entry_number", "Numéro d’ordre", "Entry number").required();
    public static final Input<GlEntry, Integer> LINE_NUMBER =
            TYPE.whole("line_number", "Ligne", "Line").required();
    public static final Input<GlEntry, String> ACCOUNTING_ENTRY_NUMBER =
            TYPE.text("accounting_entry_number", "Numéro d’écriture", "Accounting entry number");
    public static final Link<GlEntry, AccountingJournal> ACCOUNTING_JOURNAL =
            TYPE.link("accounting_journal", AccountingJournal.class, "Journal", "Journal");
    public static final Input<GlEntry, LocalDate> POSTING_DATE =
            TYPE.date("posting_date", "Date comptable", "Posting date").required();
    public static final Input<GlEntry, LocalDate> TRANSACTION_DATE =
            TYPE.date("transaction_date", "Date de la pièce", "Document date");
    public static final Input<GlEntry, LocalDate> VALID_DATE =
            TYPE.date("valid_date", "Date de validation", "Validation date").required();
    public static final Link<GlEntry, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required();
    public static final Input<GlEntry, String> PARTY_TYPE = TYPE.text("party_type", "Nature du tiers", "Party type");
    public static final Input<GlEntry, String> PARTY = TYPE.dynamicLink("party", PARTY_TYPE, "Tiers", "Party");
    public static final Input<GlEntry, String> PARTY_LABEL =
            TYPE.text("party_label", 250, "Libellé du tiers", "Party label");
    public static final Link<GlEntry, CostCenter> COST_CENTER =
            TYPE.link("cost_center", CostCenter.class, "Centre de coûts", "Cost centre");
    public static final Link<GlEntry, Currency> ACCOUNT_CURRENCY =
            TYPE.link("account_currency", Currency.class, "Devise", "Currency");
    public static final Input<GlEntry, BigDecimal> DEBIT = TYPE.money("debit", "Débit", "Debit");
    public static final Input<GlEntry, BigDecimal> CREDIT = TYPE.money("credit", "Crédit", "Credit");
    public static final Input<GlEntry, BigDecimal> DEBIT_IN_ACCOUNT_CURRENCY = TYPE.money(
                    "debit_in_account_currency", "Débit en devise", "Debit in account currency")
            .in(() -> GlEntry.ACCOUNT_CURRENCY);
    public static final Input<GlEntry, BigDecimal> CREDIT_IN_ACCOUNT_CURRENCY = TYPE.money(
                    "credit_in_account_currency", "Crédit en devise", "Credit in account currency")
            .in(() -> GlEntry.ACCOUNT_CURRENCY);
    public static final Input<GlEntry, String> AGAINST =
            TYPE.longText("against", "Contrepartie", "Against").width(6);
    public static final Input<GlEntry, String> VOUCHER_TYPE =
            TYPE.text("voucher_type", "Nature de la pièce", "Document type");
    public static final Input<GlEntry, String> VOUCHER_NO =
            TYPE.dynamicLink("voucher_no", VOUCHER_TYPE, "Pièce", "Document").indexed();
    public static final Input<GlEntry, String> VOUCHER_DETAIL_NO =
            TYPE.text("voucher_detail_no", "Ligne de la pièce", "Document row").hidden();
    public static final Input<GlEntry, String> AGAINST_VOUCHER_TYPE =
            TYPE.text("against_voucher_type", "Nature de la pièce réglée", "Settled document type");
    public static final Input<GlEntry, String> AGAINST_VOUCHER =
            TYPE.dynamicLink("against_voucher", AGAINST_VOUCHER_TYPE, "Pièce réglée", "Settled document");
    public static final Input<GlEntry, String> PIECE_REF =
            TYPE.text("piece_ref", "Référence de la pièce", "Document reference");
    public static final Input<GlEntry, LocalDate> DUE_DATE = TYPE.date("due_date", "Échéance", "Due date");
    public static final Input<GlEntry, String> REMARKS =
            TYPE.longText("remarks", "Libellé", "Description").width(6);
    public static final Input<GlEntry, YesNo> IS_OPENING =
            TYPE.choice("is_opening", YesNo.class, "À-nouveau", "Opening").defaultsTo(YesNo.NO);
    public static final Input<GlEntry, YesNo> IS_ADVANCE =
            TYPE.choice("is_advance", YesNo.class, "Acompte", "Advance").defaultsTo(YesNo.NO);
    public static final Input<GlEntry, Boolean> IS_CANCELLED = TYPE.check("is_cancelled", "Annulée", "Cancelled");
    public static final Input<GlEntry, Integer> REVERSAL_OF =
            TYPE.whole("reversal_of", "Extourne de l’écriture", "Reversal of entry");
    public static final Input<GlEntry, String> HASH =
            TYPE.text("hash", "Empreinte", "Hash").width(6);

    static {
        TYPE.uniqueTogether(COMPANY, FISCAL_YEAR, ENTRY_NUMBER, LINE_NUMBER);
        TYPE.form()
                .section(COMPANY, FISCAL_YEAR, ACCOUNTING_JOURNAL, ACCOUNTING_ENTRY_NUMBER, POSTING_DATE, VALID_DATE)
                .section(ACCOUNT, DEBIT, CREDIT, PARTY_TYPE, PARTY, PARTY_LABEL, COST_CENTER)
                .section(ACCOUNT_CURRENCY, DEBIT_IN_ACCOUNT_CURRENCY, CREDIT_IN_ACCOUNT_CURRENCY)
                .section("Pièce", "Document", VOUCHER_TYPE, VOUCHER_NO, PIECE_REF, TRANSACTION_DATE, DUE_DATE, REMARKS)
                .section(AGAINST, AGAINST_VOUCHER_TYPE, AGAINST_VOUCHER, IS_OPENING, IS_ADVANCE, IS_CANCELLED)
                .section("Preuve", "Proof", ENTRY_NUMBER, LINE_NUMBER, REVERSAL_OF, HASH);
        TYPE.list(
                        POSTING_DATE,
                        ACCOUNTING_JOURNAL,
                        ACCOUNTING_ENTRY_NUMBER,
                        ACCOUNT,
                        PARTY,
                        REMARKS,
                        DEBIT,
                        CREDIT,
                        VOUCHER_NO)
                .sortedBy(POSTING_DATE.descending());
        TYPE.access(Role.ACCOUNTS_MANAGER, Grants.audit())
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public GlEntry() {
        super(TYPE);
    }
}
