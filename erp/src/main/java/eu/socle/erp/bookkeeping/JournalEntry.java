package eu.socle.erp.bookkeeping;

import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.ModeOfPayment;
import eu.socle.erp.ledger.YesNo;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A journal entry: debits and credits that balance, typed straight into a journal. */
public final class JournalEntry extends Document<JournalEntry> {

    public static final DocType<JournalEntry> TYPE = DocType.of(
                    JournalEntry.class, "Journal Entry", "Écriture comptable", "Journal entry")
            .plural("Écritures comptables", "Journal entries")
            .describedAs(
                    "Écriture équilibrée saisie directement dans un journal, souvent une opération diverse.",
                    "Balanced entry typed straight into a journal, often a miscellaneous operation.")
            .submittable();

    public static final Link<JournalEntry, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required().fetch(JournalEntryRules::usualCompany);
    public static final Input<JournalEntry, EntryKind> VOUCHER_TYPE = TYPE.choice(
                    "voucher_type", EntryKind.class, "Nature de l’écriture", "Entry kind")
            .required()
            .defaultsTo(EntryKind.JOURNAL_ENTRY);
    public static final Input<JournalEntry, LocalDate> POSTING_DATE = TYPE.date(
                    "posting_date", "Date de l’écriture", "Entry date")
            .required()
            .indexed()
            .fetch((entry, lookup) -> lookup.context().today())
            .notCopied();
    public static final Input<JournalEntry, YesNo> IS_OPENING = TYPE.choice(
                    "is_opening", YesNo.class, "À-nouveau", "Opening entry")
            .help("Reprise de solde, hors activité de l’exercice.", "Carried balance, outside the year’s activity.")
            .fetch(
                    VOUCHER_TYPE,
                    (entry, lookup) -> YesNo.of(entry.get(JournalEntry.VOUCHER_TYPE) == EntryKind.OPENING));
    public static final Input<JournalEntry, String> USER_REMARK =
            TYPE.text("user_remark", 250, "Libellé", "Remark").width(6).searchable();
    public static final Input<JournalEntry, String> CHEQUE_NO = TYPE.text(
                    "cheque_no", "Numéro de pièce ou de chèque", "Reference or cheque number")
            .searchable()
            .notCopied();
    public static final Input<JournalEntry, LocalDate> CHEQUE_DATE = TYPE.date(
                    "cheque_date", "Date de la pièce ou du chèque", "Reference or cheque date")
            .notCopied();
    public static final Rows<JournalEntry, JournalEntryAccount> ACCOUNTS =
            TYPE.rows("accounts", JournalEntryAccount.class, "Lignes", "Lines").required();
    public static final Link<JournalEntry, AccountingJournal> ACCOUNTING_JOURNAL = TYPE.link(
                    "accounting_journal", AccountingJournal.class, "Journal", "Journal")
            .sharing("company", COMPANY)
            .fetch(VOUCHER_TYPE, JournalEntryRules::usualJournal)
            .fetch(IS_OPENING, JournalEntryRules::usualJournal);
    public static final Input<JournalEntry, String> TITLE = TYPE.text("title", 250, "Intitulé", "Title")
            .fetch(USER_REMARK, JournalEntryRules::usualTitle)
            .fetch(VOUCHER_TYPE, JournalEntryRules::usualTitle)
            .searchable();
    public static final Computed<JournalEntry, BigDecimal> TOTAL_DEBIT =
            TYPE.money("total_debit", "Total débit", "Total debit").computed();
    public static final Computed<JournalEntry, BigDecimal> TOTAL_CREDIT =
            TYPE.money("total_credit", "Total crédit", "Total credit").computed();
    public static final Computed<JournalEntry, BigDecimal> DIFFERENCE = TYPE.money(
                    "difference", "Écart débit-crédit", "Difference")
            .computed()
            .help("Doit être nul pour valider.", "Must be zero to submit.");
    public static final Computed<JournalEntry, BigDecimal> TOTAL_AMOUNT = TYPE.money(
                    "total_amount", "Montant total", "Total amount")
            .computed()
            .hidden();
    public static final Input<JournalEntry, Boolean> MULTI_CURRENCY =
            TYPE.check("multi_currency", "Écriture en devises", "Multi-currency");
    public static final Input<JournalEntry, String> BILL_NO = TYPE.text(
                    "bill_no", "Numéro de la facture fournisseur", "Supplier invoice number")
            .notCopied();
    public static final Input<JournalEntry, LocalDate> BILL_DATE = TYPE.date(
                    "bill_date", "Date de la facture fournisseur", "Supplier invoice date")
            .notCopied();
    public static final Input<JournalEntry, LocalDate> DUE_DATE =
            TYPE.date("due_date", "Échéance", "Due date").notCopied();
    public static final Link<JournalEntry, ModeOfPayment> MODE_OF_PAYMENT = TYPE.link(
                    "mode_of_payment", ModeOfPayment.class, "Mode de règlement", "Payment method")
            .among(ModeOfPayment::usable);
    public static final Input<JournalEntry, LocalDate> CLEARANCE_DATE = TYPE.date(
                    "clearance_date", "Date de passage en banque", "Bank date")
            .help("Date lue sur le relevé.", "Date read on the statement.")
            .editableOnSubmitted()
            .notCopied();
    public static final Link<JournalEntry, JournalEntry> REVERSAL_OF = TYPE.link(
                    "reversal_of", JournalEntry.class, "Extourne de", "Reversal of")
            .sharing("company", COMPANY)
            .notCopied()
            .indexed();
    public static final Link<JournalEntry, JournalEntry> AMENDED_FROM = TYPE.link(
                    "amended_from", JournalEntry.class, "Rectifie", "Amended from")
            .notCopied()
            .visibleWhen(TYPE.nameField().isEmpty().not());

    static {
        TYPE.numbered(JournalEntryRules::series, entry -> entry.text(COMPANY), POSTING_DATE)
                .titled(TITLE);
        TYPE.compute(JournalEntry::complete)
                .check(JournalEntryChecks::onSave)
                .checkOnSubmit(JournalEntryChecks::onSubmit);
        arrange();
        TYPE.restep(Step.SUBMIT)
                .labelled("Valider l’écriture", "Book entry")
                .confirmed(
                        "Valider l’écriture\u202f? Elle deviendra définitive et ne pourra être corrigée que par une extourne.",
                        "Book the entry? It becomes final and can only be corrected by a reversal.");
        TYPE.restep(Step.CANCEL)
                .labelled("Extourner", "Reverse")
                .confirmed(
                        "Extourner l’écriture\u202f? Une écriture inverse sera passée à la même date, ou aujourd’hui si la période est fermée.",
                        "Reverse the entry? The opposite entry is booked on the same date, or today if the period is closed.");
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.values())
                .access(Role.ACCOUNTS_USER, Grants.book())
                .access(Role.SYSTEM_MANAGER, Right.READ, Right.REPORT)
                .access(Role.AUDITOR, Grants.audit());
    }

    private static void arrange() {
        TYPE.form()
                .tab("Écriture", "Entry")
                .section(VOUCHER_TYPE, ACCOUNTING_JOURNAL, POSTING_DATE, CHEQUE_NO, CHEQUE_DATE, USER_REMARK)
                .section(ACCOUNTS)
                .section(TOTAL_DEBIT, TOTAL_CREDIT, DIFFERENCE)
                .tab("Réglages", "Settings")
                .section(COMPANY, TITLE, IS_OPENING, MULTI_CURRENCY, MODE_OF_PAYMENT, CLEARANCE_DATE)
                .section("Pièce d’origine", "Source document", BILL_NO, BILL_DATE, DUE_DATE, REVERSAL_OF, AMENDED_FROM);
        TYPE.list(TYPE.nameField(), POSTING_DATE, ACCOUNTING_JOURNAL, VOUCHER_TYPE, TITLE, TOTAL_DEBIT)
                .sortedBy(POSTING_DATE.descending())
                .tab("Au brouillard", "Drafts", TYPE.isDraft())
                .tab("Validées", "Booked", TYPE.isSubmitted());
    }

    public JournalEntry() {
        super(TYPE);
    }

    boolean isOpening() {
        return get(IS_OPENING) == YesNo.YES;
    }

    private void complete(Lookup lookup) {
        if (!isDraft()) {
            return;
        }
        BigDecimal debit = sum(row -> row.amount(JournalEntryAccount.DEBIT));
        BigDecimal credit = sum(row -> row.amount(JournalEntryAccount.CREDIT));
        compute(TOTAL_DEBIT, debit);
        compute(TOTAL_CREDIT, credit);
        compute(TOTAL_AMOUNT, debit);
        compute(DIFFERENCE, debit.subtract(credit));
        for (JournalEntryAccount row : rows(ACCOUNTS)) {
            row.compute(JournalEntryAccount.AGAINST_ACCOUNT, against(row));
        }
    }

    private BigDecimal sum(Function<JournalEntryAccount, BigDecimal> amount) {
        return rows(ACCOUNTS).stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The account on the other side, when there is only one to name. */
    private @Nullable String against(JournalEntryAccount row) {
        return rows(ACCOUNTS).stream()
                .filter(other -> other.balance().signum() == -row.balance().signum()
                        && other.balance().signum() != 0)
                .map(other -> other.get(JournalEntryAccount.ACCOUNT))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
