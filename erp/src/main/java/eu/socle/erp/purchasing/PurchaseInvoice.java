package eu.socle.erp.purchasing;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.PurchaseTaxesAndChargesTemplate;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.erp.commerce.Amounts;
import eu.socle.erp.commerce.Returns;
import eu.socle.erp.commerce.ScheduleFields;
import eu.socle.erp.commerce.TaxFields;
import eu.socle.erp.commerce.TotalFields;
import eu.socle.erp.commerce.Trade;
import eu.socle.erp.party.Address;
import eu.socle.erp.party.PriceList;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A purchase invoice: what we owe a supplier, line by line, and the VAT we deduct. A credit note received is one with negative quantities. */
public final class PurchaseInvoice extends Document<PurchaseInvoice>
        implements Trade<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> {

    public static final DocType<PurchaseInvoice> TYPE = DocType.of(
                    PurchaseInvoice.class, "Purchase Invoice", "Facture d’achat", "Purchase invoice")
            .plural("Factures d’achat", "Purchase invoices")
            .describedAs(
                    "Facture reçue d’un fournisseur, avec la TVA déductible qu’elle porte.",
                    "Invoice received from a supplier, with the input VAT it carries.")
            .submittable();

    public static final Link<PurchaseInvoice, Company> COMPANY = TYPE.link(
                    "company", Company.class, "Société", "Company")
            .required()
            .fetch(PurchaseInvoiceRules::usualCompany);
    public static final Link<PurchaseInvoice, Supplier> SUPPLIER = TYPE.link(
                    "supplier", Supplier.class, "Fournisseur", "Supplier")
            .required()
            .width(6)
            .indexed();
    public static final Input<PurchaseInvoice, String> SUPPLIER_NAME = TYPE.text(
                    "supplier_name", 250, "Nom du fournisseur", "Supplier name")
            .fetch(SUPPLIER, PurchaseInvoiceRules::supplierName)
            .searchable()
            .hidden();
    public static final Link<PurchaseInvoice, Address> SUPPLIER_ADDRESS = TYPE.link(
                    "supplier_address", Address.class, "Adresse du fournisseur", "Supplier address")
            .fetch(SUPPLIER, PurchaseInvoiceRules::supplierAddress)
            .width(6);
    public static final Input<PurchaseInvoice, String> TAX_ID =
            TYPE.text("tax_id", 20, "Numéro de TVA", "VAT number").fetch(SUPPLIER, PurchaseInvoiceRules::supplierTaxId);
    public static final Input<PurchaseInvoice, String> BILL_NO = TYPE.text(
                    "bill_no", "Numéro de la facture fournisseur", "Supplier invoice number")
            .help("Tel qu’imprimé par le fournisseur.", "As printed by the supplier.")
            .searchable()
            .notCopied();
    public static final Input<PurchaseInvoice, LocalDate> BILL_DATE = TYPE.date(
                    "bill_date", "Date de la facture fournisseur", "Supplier invoice date")
            .notCopied();
    public static final Input<PurchaseInvoice, LocalDate> POSTING_DATE = TYPE.date(
                    "posting_date", "Date de comptabilisation", "Posting date")
            .help("Peut suivre la date de la facture fournisseur.", "May follow the supplier’s invoice date.")
            .required()
            .indexed()
            .fetch((invoice, lookup) -> lookup.context().today())
            .notCopied();
    public static final ScheduleFields<PurchaseInvoice> SCHEDULE =
            new ScheduleFields<>(TYPE, BILL_DATE, POSTING_DATE, PurchaseInvoiceRules::usualTerms);
    public static final Input<PurchaseInvoice, Boolean> IS_RETURN = TYPE.check(
                    "is_return", "Avoir reçu", "Supplier credit note")
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Link<PurchaseInvoice, PurchaseInvoice> RETURN_AGAINST = TYPE.link(
                    "return_against", PurchaseInvoice.class, "Facture d’origine", "Original invoice")
            .requiredWhen(IS_RETURN.is(true))
            .visibleWhen(IS_RETURN.is(true))
            .sharing("supplier", SUPPLIER)
            .indexed();

    public static final Link<PurchaseInvoice, Currency> CURRENCY = TYPE.link(
                    "currency", Currency.class, "Devise", "Currency")
            .required()
            .fetch(SUPPLIER, PurchaseInvoiceRules::usualCurrency)
            .width(2);
    public static final Link<PurchaseInvoice, PriceList> BUYING_PRICE_LIST = TYPE.link(
                    "buying_price_list", PriceList.class, "Tarif d’achat", "Buying price list")
            .fetch(SUPPLIER, PurchaseInvoiceRules::usualPriceList);
    public static final Link<PurchaseInvoice, TaxCategory> TAX_CATEGORY = TYPE.link(
                    "tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category")
            .fetch(SUPPLIER, PurchaseInvoiceRules::supplierTaxCategory);
    public static final Link<PurchaseInvoice, PurchaseTaxesAndChargesTemplate> TAXES_AND_CHARGES = TYPE.link(
                    "taxes_and_charges", PurchaseTaxesAndChargesTemplate.class, "Modèle de taxes", "Tax template")
            .sharing("company", COMPANY)
            .fetch(SUPPLIER, PurchaseInvoiceRules::usualTaxes);

    public static final TotalFields<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> TOTALS =
            new TotalFields<>(
                    TYPE,
                    COMPANY,
                    CURRENCY,
                    PurchaseInvoiceItem.class,
                    PurchaseInvoiceItem.LINE,
                    PurchaseTaxesAndCharges.class,
                    TaxFields.purchase());

    static final Returns<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> RETURNS =
            new Returns<>(TOTALS, IS_RETURN, RETURN_AGAINST, PurchaseInvoiceItem.PURCHASE_INVOICE_ITEM);

    public static final Computed<PurchaseInvoice, BigDecimal> OUTSTANDING_AMOUNT = TYPE.money(
                    "outstanding_amount", "Reste dû", "Outstanding")
            .in(() -> CURRENCY)
            .computed();
    public static final Computed<PurchaseInvoice, Status> STATUS =
            TYPE.choice("status", Status.class, "Statut", "Status").computed();
    public static final Input<PurchaseInvoice, Boolean> ON_HOLD = TYPE.check("on_hold", "Paiement suspendu", "On hold")
            .editableOnSubmitted()
            .notCopied();
    public static final Input<PurchaseInvoice, LocalDate> RELEASE_DATE = TYPE.date(
                    "release_date", "Fin du blocage", "Release date")
            .visibleWhen(ON_HOLD.is(true))
            .editableOnSubmitted()
            .notCopied();
    public static final Input<PurchaseInvoice, String> HOLD_COMMENT = TYPE.text(
                    "hold_comment", 250, "Motif du blocage", "Reason for hold")
            .visibleWhen(ON_HOLD.is(true))
            .editableOnSubmitted()
            .notCopied();
    public static final Link<PurchaseInvoice, Account> CREDIT_TO = TYPE.link(
                    "credit_to", Account.class, "Compte fournisseur", "Payable account")
            .required()
            .among(() -> Account.posting(Account.Type.PAYABLE))
            .fetch(SUPPLIER, PurchaseInvoiceRules::usualPayable);
    public static final Link<PurchaseInvoice, AccountingJournal> ACCOUNTING_JOURNAL = TYPE.link(
                    "accounting_journal", AccountingJournal.class, "Journal", "Journal")
            .fetch(PurchaseInvoiceRules::usualJournal);
    public static final Input<PurchaseInvoice, String> REMARKS = TYPE.text(
                    "remarks", 250, "Libellé comptable", "Accounting description")
            .width(6)
            .notCopied();
    public static final Link<PurchaseInvoice, PurchaseInvoice> AMENDED_FROM = TYPE.link(
                    "amended_from", PurchaseInvoice.class, "Rectifie", "Amended from")
            .notCopied()
            .visibleWhen(TYPE.nameField().isEmpty().not());

    static {
        TYPE.numbered(PurchaseInvoiceRules::series, invoice -> invoice.text(COMPANY), POSTING_DATE)
                .titled(SUPPLIER_NAME);
        TOTALS.taxes.fetch(TAXES_AND_CHARGES, PurchaseInvoiceRules::taxesOfTemplate);
        TYPE.compute(PurchaseInvoice::complete)
                .check(PurchaseInvoiceChecks::onSave)
                .checkOnSubmit(PurchaseInvoiceChecks::onSubmit);
        arrange();
        steps();
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.values())
                .access(
                        Role.ACCOUNTS_USER,
                        Right.READ,
                        Right.WRITE,
                        Right.CREATE,
                        Right.DELETE,
                        Right.SUBMIT,
                        Right.CANCEL,
                        Right.AMEND,
                        Right.PRINT,
                        Right.REPORT,
                        Right.EXPORT,
                        Right.IMPORT)
                .access(
                        Role.PURCHASE_MANAGER,
                        Right.READ,
                        Right.WRITE,
                        Right.CREATE,
                        Right.DELETE,
                        Right.PRINT,
                        Right.REPORT,
                        Right.EXPORT)
                .access(Role.PURCHASE_USER, Right.READ, Right.WRITE, Right.CREATE, Right.PRINT)
                .access(Role.SYSTEM_MANAGER, Right.READ, Right.REPORT)
                .access(Role.AUDITOR, Right.READ, Right.PRINT, Right.REPORT, Right.EXPORT);
    }

    private static void arrange() {
        TYPE.form()
                .tab("Facture", "Invoice")
                .section(
                        SUPPLIER,
                        SUPPLIER_ADDRESS,
                        BILL_NO,
                        BILL_DATE,
                        POSTING_DATE,
                        SCHEDULE.paymentTermsTemplate,
                        SCHEDULE.dueDate)
                .section(IS_RETURN, RETURN_AGAINST)
                .section(TOTALS.items)
                .section(TOTALS.netTotal, TOTALS.totalTaxes, TOTALS.grandTotal, OUTSTANDING_AMOUNT)
                .tab("Taxes et remise", "Taxes and discount")
                .section(TAX_CATEGORY, TAXES_AND_CHARGES)
                .section(TOTALS.taxes)
                .section(
                        TOTALS.applyDiscountOn,
                        TOTALS.additionalDiscountPercentage,
                        TOTALS.discountAmount,
                        TOTALS.total)
                .tab("Réglages", "Settings")
                .section(COMPANY, CURRENCY, TOTALS.conversionRate, BUYING_PRICE_LIST, TAX_ID)
                .section("Blocage du paiement", "Payment hold", ON_HOLD, RELEASE_DATE, HOLD_COMMENT)
                .section("Comptabilité", "Accounting", CREDIT_TO, ACCOUNTING_JOURNAL, REMARKS, STATUS, AMENDED_FROM)
                .section(SCHEDULE.paymentSchedule);
        TYPE.list(
                        TYPE.nameField(),
                        SUPPLIER,
                        BILL_NO,
                        POSTING_DATE,
                        SCHEDULE.dueDate,
                        TOTALS.grandTotal,
                        OUTSTANDING_AMOUNT,
                        STATUS)
                .sortedBy(POSTING_DATE.descending())
                .tab("À payer", "To pay", STATUS.in(List.of(Status.UNPAID, Status.PARTLY_PAID, Status.OVERDUE)))
                .tab("En retard", "Overdue", STATUS.is(Status.OVERDUE))
                .tab("Brouillons", "Drafts", TYPE.isDraft());
    }

    private static void steps() {
        TYPE.restep(Step.SUBMIT)
                .labelled("Comptabiliser la facture", "Book invoice")
                .confirmed(
                        "Comptabiliser la facture\u202f? Elle recevra son numéro définitif et ne pourra plus être modifiée.",
                        "Book the invoice? It gets its final number and can no longer be changed.");
        TYPE.restep(Step.CANCEL)
                .labelled("Annuler la facture", "Cancel invoice")
                .confirmed(
                        "Annuler la facture\u202f? L’écriture inverse sera passée et le numéro reste attribué.",
                        "Cancel the invoice? The opposite entry is booked and the number stays taken.");
    }

    public PurchaseInvoice() {
        super(TYPE);
    }

    /** Invoices that are still to be paid to the supplier. */
    public static Cond<PurchaseInvoice> owed() {
        return TYPE.isSubmitted().and(OUTSTANDING_AMOUNT.above(BigDecimal.ZERO));
    }

    /** Credit notes, and invoices credited after payment, of which the supplier is to give something back. */
    public static Cond<PurchaseInvoice> refundable() {
        return TYPE.isSubmitted().and(OUTSTANDING_AMOUNT.below(BigDecimal.ZERO));
    }

    /** The credit note of the whole invoice, for a person to lower and to give the supplier's number. */
    static PurchaseInvoice creditNote(PurchaseInvoice invoice, Lookup lookup) {
        PurchaseInvoice note = RETURNS.copy(invoice);
        note.set(POSTING_DATE, lookup.context().today());
        note.set(SCHEDULE.dueDate, lookup.context().today());
        note.set(SCHEDULE.paymentTermsTemplate, null);
        return note;
    }

    /** Whether the payment of this invoice is suspended on a day. */
    public boolean isHeld(LocalDate day) {
        LocalDate release = get(RELEASE_DATE);
        return flag(ON_HOLD) && (release == null || day.isBefore(release));
    }

    private void complete(Lookup lookup) {
        if (!isDraft()) {
            return;
        }
        Amounts.compute(this, lookup);
        Map<String, BigDecimal> costs = Amounts.costs(this, lookup);
        for (PurchaseInvoiceItem line : rows(TOTALS.items)) {
            line.compute(PurchaseInvoiceItem.ITEM_TAX_AMOUNT, costs.get(Integer.toString(line.idx())));
        }
        compute(OUTSTANDING_AMOUNT, amount(TOTALS.grandTotal));
        compute(STATUS, Status.DRAFT);
        SCHEDULE.fill(this, amount(TOTALS.grandTotal), amount(TOTALS.baseGrandTotal), get(CURRENCY), lookup);
    }

    @Override
    public TotalFields<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> totals() {
        return TOTALS;
    }

    @Override
    public boolean isSelling() {
        return false;
    }

    @Override
    public @Nullable String priceList() {
        return get(BUYING_PRICE_LIST);
    }

    @Override
    public @Nullable String partyName() {
        return get(SUPPLIER);
    }

    @Override
    public @Nullable String taxCategory(Lookup lookup) {
        return get(TAX_CATEGORY);
    }

    @Override
    public @Nullable LocalDate tradeDate() {
        LocalDate printed = get(BILL_DATE);
        return printed == null ? get(POSTING_DATE) : printed;
    }

    @Override
    public boolean isReturn() {
        return flag(IS_RETURN);
    }

    @Override
    public @Nullable Company company(Lookup lookup) {
        return lookup.follow(this, COMPANY);
    }
}
