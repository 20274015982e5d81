package eu.socle.erp.banking;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.ModeOfPayment;
import eu.socle.erp.commerce.Parties;
import eu.socle.erp.commerce.PartyFields;
import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
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
import java.util.List;

/** A payment: money received, paid or moved between own accounts, and the documents that it settles. */
public final class PaymentEntry extends Document<PaymentEntry> {

    public static final DocType<PaymentEntry> TYPE = DocType.of(
                    PaymentEntry.class, "Payment Entry", "Règlement", "Payment")
            .plural("Règlements", "Payments")
            .describedAs(
                    "Encaissement, décaissement ou virement interne, affecté aux factures qu’il solde.",
                    "Money received, paid or moved between own accounts, allocated to the invoices it settles.")
            .submittable();

    public static final Link<PaymentEntry, Company> COMPANY = TYPE.link("company", Company.class, "Société", "Company")
            .required()
            .fetch((payment, lookup) -> PartyFields.usualCompany(lookup));
    public static final Input<PaymentEntry, PaymentType> PAYMENT_TYPE = TYPE.choice(
                    "payment_type", PaymentType.class, "Sens du règlement", "Payment type")
            .help("Encaissement, décaissement ou virement interne.", "Receive, pay or internal transfer.")
            .required()
            .defaultsTo(PaymentType.RECEIVE);
    static final Cond<PaymentEntry> WITH_PARTY = PAYMENT_TYPE.isNot(PaymentType.INTERNAL_TRANSFER);
    public static final Input<PaymentEntry, LocalDate> POSTING_DATE = TYPE.date(
                    "posting_date", "Date du règlement", "Payment date")
            .required()
            .indexed()
            .fetch((payment, lookup) -> lookup.context().today())
            .notCopied();
    public static final Link<PaymentEntry, ModeOfPayment> MODE_OF_PAYMENT = TYPE.link(
                    "mode_of_payment", ModeOfPayment.class, "Mode de règlement", "Payment method")
            .among(ModeOfPayment::usable);
    public static final Input<PaymentEntry, String> PARTY_TYPE = TYPE.text("party_type", "Type de tiers", "Party type")
            .typeName(Parties::areOf)
            .help("Client, fournisseur, salarié…", "Customer, supplier, employee…")
            .requiredWhen(WITH_PARTY)
            .visibleWhen(WITH_PARTY)
            .fetch(PAYMENT_TYPE, PaymentRules::usualPartyType);
    public static final Input<PaymentEntry, String> PARTY = TYPE.dynamicLink("party", PARTY_TYPE, "Tiers", "Party")
            .requiredWhen(WITH_PARTY)
            .visibleWhen(WITH_PARTY)
            .indexed()
            .width(6);
    public static final Input<PaymentEntry, String> PARTY_NAME = TYPE.text(
                    "party_name", 250, "Nom du tiers", "Party name")
            .fetch(PARTY, PaymentRules::partyName)
            .searchable()
            .hidden();
    public static final Link<PaymentEntry, Account> PAID_FROM = TYPE.link(
                    "paid_from", Account.class, "Compte d’origine", "Account paid from")
            .help("D’où vient l’argent.", "Where the money comes from.")
            .required()
            .sharing("company", COMPANY)
            .among(Account::posting)
            .fetch(PARTY, PaymentRules::usualSource)
            .fetch(PAYMENT_TYPE, PaymentRules::usualSource)
            .fetch(MODE_OF_PAYMENT, PaymentRules::usualSource);
    public static final Link<PaymentEntry, Account> PAID_TO = TYPE.link(
                    "paid_to", Account.class, "Compte de destination", "Account paid to")
            .help("Où va l’argent.", "Where the money goes.")
            .required()
            .sharing("company", COMPANY)
            .among(Account::posting)
            .fetch(PARTY, PaymentRules::usualTarget)
            .fetch(PAYMENT_TYPE, PaymentRules::usualTarget)
            .fetch(MODE_OF_PAYMENT, PaymentRules::usualTarget);
    public static final Rows<PaymentEntry, PaymentEntryReference> REFERENCES = TYPE.rows(
                    "references", PaymentEntryReference.class, "Pièces réglées", "Settled documents")
            .visibleWhen(WITH_PARTY)
            .notCopied();
    public static final Rows<PaymentEntry, PaymentEntryDeduction> DEDUCTIONS =
            TYPE.rows("deductions", PaymentEntryDeduction.class, "Écarts et frais", "Differences and fees");

    public static final Link<PaymentEntry, Currency> PAID_FROM_ACCOUNT_CURRENCY = TYPE.link(
                    "paid_from_account_currency",
                    Currency.class,
                    "Devise du compte d’origine",
                    "Source account currency")
            .required()
            .fetch(PAID_FROM, PaymentRules::sourceCurrency)
            .width(2);
    public static final Link<PaymentEntry, Currency> PAID_TO_ACCOUNT_CURRENCY = TYPE.link(
                    "paid_to_account_currency",
                    Currency.class,
                    "Devise du compte de destination",
                    "Target account currency")
            .required()
            .fetch(PAID_TO, PaymentRules::targetCurrency)
            .width(2);
    public static final Input<PaymentEntry, BigDecimal> PAID_AMOUNT = TYPE.money(
                    "paid_amount", "Montant versé", "Amount paid")
            .in(() -> PAID_FROM_ACCOUNT_CURRENCY)
            .required()
            .fetch(PaymentRules::usualAmount);
    public static final Input<PaymentEntry, BigDecimal> RECEIVED_AMOUNT = TYPE.money(
                    "received_amount", "Montant reçu", "Received amount")
            .in(() -> PAID_TO_ACCOUNT_CURRENCY)
            .required()
            .fetch(PAID_AMOUNT, PaymentAmounts::usualReceived);
    public static final Input<PaymentEntry, BigDecimal> SOURCE_EXCHANGE_RATE = TYPE.decimal(
                    "source_exchange_rate", "Taux de change d’origine", "Source exchange rate")
            .fetch(PAID_FROM_ACCOUNT_CURRENCY, PaymentAmounts::sourceRate)
            .fetch(PAID_AMOUNT, PaymentAmounts::sourceRate)
            .fetch(RECEIVED_AMOUNT, PaymentAmounts::sourceRate);
    public static final Input<PaymentEntry, BigDecimal> TARGET_EXCHANGE_RATE = TYPE.decimal(
                    "target_exchange_rate", "Taux de change de destination", "Target exchange rate")
            .fetch(PAID_TO_ACCOUNT_CURRENCY, PaymentAmounts::targetRate)
            .fetch(PAID_AMOUNT, PaymentAmounts::targetRate)
            .fetch(RECEIVED_AMOUNT, PaymentAmounts::targetRate);
    public static final Computed<PaymentEntry, BigDecimal> BASE_PAID_AMOUNT = TYPE.money(
                    "base_paid_amount", "Montant réglé (devise société)", "Paid amount (company currency)")
            .computed()
            .hidden();
    public static final Computed<PaymentEntry, BigDecimal> BASE_RECEIVED_AMOUNT = TYPE.money(
                    "base_received_amount", "Montant reçu (devise société)", "Received amount (company currency)")
            .computed()
            .hidden();
    public static final Computed<PaymentEntry, String> PARTY_ACCOUNT_CURRENCY = TYPE.link(
                    "party_account_currency", Currency.class, "Devise du compte de tiers", "Party account currency")
            .computed()
            .hidden();
    public static final Computed<PaymentEntry, BigDecimal> TOTAL_ALLOCATED_AMOUNT = TYPE.money(
                    "total_allocated_amount", "Total affecté", "Total allocated")
            .in(() -> PARTY_ACCOUNT_CURRENCY)
            .computed();
    public static final Computed<PaymentEntry, BigDecimal> UNALLOCATED_AMOUNT = TYPE.money(
                    "unallocated_amount", "Reste à affecter", "Unallocated amount")
            .in(() -> PARTY_ACCOUNT_CURRENCY)
            .computed();
    public static final Computed<PaymentEntry, BigDecimal> DIFFERENCE_AMOUNT = TYPE.money(
                    "difference_amount", "Écart", "Difference")
            .computed()
            .help("Doit être nul pour valider.", "Must be zero to submit.");

    public static final Input<PaymentEntry, String> REFERENCE_NO = TYPE.text(
                    "reference_no", "Référence du règlement", "Payment reference")
            .help("Numéro de chèque, de virement ou de remise.", "Cheque, transfer or batch number.")
            .searchable()
            .notCopied();
    public static final Input<PaymentEntry, LocalDate> REFERENCE_DATE = TYPE.date(
                    "reference_date", "Date de la référence", "Reference date")
            .notCopied();
    public static final Input<PaymentEntry, LocalDate> CLEARANCE_DATE = TYPE.date(
                    "clearance_date", "Date de passage en banque", "Bank date")
            .help("Date lue sur le relevé.", "Date read on the statement.")
            .editableOnSubmitted()
            .notCopied();
    public static final Link<PaymentEntry, CostCenter> COST_CENTER = TYPE.link(
                    "cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
            .among(CostCenter::posting);
    public static final Link<PaymentEntry, AccountingJournal> ACCOUNTING_JOURNAL = TYPE.link(
                    "accounting_journal", AccountingJournal.class, "Journal", "Journal")
            .sharing("company", COMPANY)
            .fetch(PAID_TO, PaymentRules::usualJournal)
            .fetch(PAID_FROM, PaymentRules::usualJournal)
            .fetch(MODE_OF_PAYMENT, PaymentRules::usualJournal);
    public static final Input<PaymentEntry, String> REMARKS =
            TYPE.text("remarks", 250, "Libellé", "Remarks").width(6).notCopied();
    public static final Computed<PaymentEntry, Status> STATUS =
            TYPE.choice("status", Status.class, "Statut", "Status").computed();
    public static final Link<PaymentEntry, PaymentEntry> AMENDED_FROM = TYPE.link(
                    "amended_from", PaymentEntry.class, "Rectifie", "Amended from")
            .notCopied()
            .visibleWhen(TYPE.nameField().isEmpty().not());

    static {
        TYPE.numbered(PaymentRules::series, payment -> payment.text(COMPANY), POSTING_DATE)
                .titled(PARTY_NAME);
        RECEIVED_AMOUNT
                .fetch(SOURCE_EXCHANGE_RATE, PaymentAmounts::usualReceived)
                .fetch(TARGET_EXCHANGE_RATE, PaymentAmounts::usualReceived);
        TYPE.compute(PaymentEntry::complete).check(PaymentChecks::onSave).checkOnSubmit(PaymentChecks::onSubmit);
        arrange();
        TYPE.restep(Step.SUBMIT)
                .labelled("Enregistrer le règlement", "Record payment")
                .confirmed(
                        "Enregistrer le règlement\u202f? Il recevra son numéro définitif et soldera les pièces affectées.",
                        "Record the payment? It gets its final number and settles the allocated documents.");
        TYPE.restep(Step.CANCEL)
                .labelled("Annuler le règlement", "Cancel payment")
                .confirmed(
                        "Annuler le règlement\u202f? Les factures concernées redeviendront dues.",
                        "Cancel the payment? The invoices concerned become due again.");
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.values())
                .access(Role.ACCOUNTS_USER, Grants.book())
                .access(Role.SYSTEM_MANAGER, Right.READ, Right.REPORT)
                .access(Role.AUDITOR, Grants.audit());
    }

    private static void arrange() {
        TYPE.form()
                .tab("Règlement", "Payment")
                .section(PAYMENT_TYPE, POSTING_DATE, MODE_OF_PAYMENT, PARTY_TYPE, PARTY)
                .section(PAID_AMOUNT, RECEIVED_AMOUNT, REFERENCE_NO, REFERENCE_DATE)
                .section(REFERENCES)
                .section(TOTAL_ALLOCATED_AMOUNT, UNALLOCATED_AMOUNT, DIFFERENCE_AMOUNT)
                .section(DEDUCTIONS)
                .tab("Comptabilité", "Accounting")
                .section(COMPANY, PAID_FROM, PAID_TO, ACCOUNTING_JOURNAL, COST_CENTER, REMARKS)
                .section(
                        "Devises",
                        "Currencies",
                        PAID_FROM_ACCOUNT_CURRENCY,
                        SOURCE_EXCHANGE_RATE,
                        PAID_TO_ACCOUNT_CURRENCY,
                        TARGET_EXCHANGE_RATE)
                .section("Banque", "Bank", CLEARANCE_DATE, STATUS, AMENDED_FROM);
        TYPE.list(
                        TYPE.nameField(),
                        POSTING_DATE,
                        PAYMENT_TYPE,
                        PARTY,
                        MODE_OF_PAYMENT,
                        REFERENCE_NO,
                        PAID_AMOUNT,
                        UNALLOCATED_AMOUNT,
                        STATUS)
                .sortedBy(POSTING_DATE.descending())
                .tab("À rapprocher", "Unreconciled", STATUS.is(Status.UNRECONCILED))
                .tab("À affecter", "To allocate", TYPE.isSubmitted().and(UNALLOCATED_AMOUNT.above(BigDecimal.ZERO)))
                .tab("Brouillons", "Drafts", TYPE.isDraft());
    }

    public PaymentEntry() {
        super(TYPE);
    }

    boolean isTransfer() {
        return get(PAYMENT_TYPE) == PaymentType.INTERNAL_TRANSFER;
    }

    boolean isReceived() {
        return get(PAYMENT_TYPE) == PaymentType.RECEIVE;
    }

    /** Whether the party is one that owes us as a rule. */
    boolean isFromCustomer() {
        return "Customer".equals(get(PARTY_TYPE));
    }

    /** Whether it lowers what the party owes, or what we owe it; else it gives money back. */
    boolean isUsual() {
        return isReceived() == isFromCustomer();
    }

    /** The side of the entry that holds the party. */
    Link<PaymentEntry, Account> partyAccount() {
        return isReceived() ? PAID_FROM : PAID_TO;
    }

    Link<PaymentEntry, Account> bankAccount() {
        return isReceived() ? PAID_TO : PAID_FROM;
    }

    List<PaymentEntryReference> references() {
        return isTransfer() ? List.of() : rows(REFERENCES);
    }

    private void complete(Lookup lookup) {
        compute(STATUS, Status.of(this));
        if (isDraft()) {
            PaymentAmounts.complete(this, lookup);
        }
    }
}
