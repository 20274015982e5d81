package eu.socle.erp.purchasing;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.PurchaseTaxesAndChargesTemplate;
import eu.socle.erp.commerce.Advances;
import eu.socle.erp.commerce.Amounts;
import eu.socle.erp.commerce.BookingFields;
import eu.socle.erp.commerce.Counterparty;
import eu.socle.erp.commerce.PartyFields;
import eu.socle.erp.commerce.PricingFields;
import eu.socle.erp.commerce.Returns;
import eu.socle.erp.commerce.ScheduleFields;
import eu.socle.erp.commerce.TotalFields;
import eu.socle.erp.commerce.Trade;
import eu.socle.erp.commerce.VatOnReceipts;
import eu.socle.erp.party.Address;
import eu.socle.erp.party.Supplier;
import eu.socle.erp.tax.Totals;
import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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

    public static final PartyFields<PurchaseInvoice, Supplier> PARTY = new PartyFields<>(
            TYPE,
            Counterparty.SUPPLIER,
            "supplier",
            new Label("Fournisseur", "Supplier"),
            new Label("Nom du fournisseur", "Supplier name"),
            new Label("Adresse du fournisseur", "Supplier address"));
    public static final Link<PurchaseInvoice, Company> COMPANY = PARTY.company;
    public static final Link<PurchaseInvoice, Supplier> SUPPLIER = PARTY.party;
    public static final Input<PurchaseInvoice, String> SUPPLIER_NAME = PARTY.partyName;
    public static final Link<PurchaseInvoice, Address> SUPPLIER_ADDRESS = PARTY.address;
    public static final Input<PurchaseInvoice, String> TAX_ID = PARTY.taxId;
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
            new ScheduleFields<>(TYPE, BILL_DATE, POSTING_DATE, PARTY::terms);
    public static final Input<PurchaseInvoice, Boolean> IS_RETURN = TYPE.check(
                    "is_return", "Avoir reçu", "Supplier credit note")
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Link<PurchaseInvoice, PurchaseInvoice> RETURN_AGAINST = TYPE.link(
                    "return_against", PurchaseInvoice.class, "Facture d’origine", "Original invoice")
            .requiredWhen(IS_RETURN.is(true))
            .visibleWhen(IS_RETURN.is(true))
            .sharing("supplier", SUPPLIER)
            .indexed();

    public static final PricingFields<PurchaseInvoice, PurchaseTaxesAndChargesTemplate, PurchaseTaxesAndCharges>
            PRICING = new PricingFields<>(
                    TYPE,
                    PARTY,
                    "buying_price_list",
                    new Label("Tarif d’achat", "Buying price list"),
                    PurchaseTaxesAndChargesTemplate.class,
                    PurchaseTaxesAndChargesTemplate.TEMPLATE);
    public static final Link<PurchaseInvoice, Currency> CURRENCY = PRICING.currency;

    public static final TotalFields<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> TOTALS =
            new TotalFields<>(
                    TYPE,
                    PARTY,
                    PRICING,
                    PurchaseInvoiceItem.class,
                    PurchaseInvoiceItem.LINE,
                    PurchaseTaxesAndCharges.class,
                    PurchaseTaxesAndCharges.TAX);

    /** The step that fetches payments to the supplier that wait. */
    static final String GET_ADVANCES = "get-advances";

    static final Returns<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> RETURNS =
            new Returns<>(TOTALS, IS_RETURN, RETURN_AGAINST, PurchaseInvoiceItem.PURCHASE_INVOICE_ITEM);

    /** VAT on services of a supplier on receipts is deducted when they are paid. */
    public static final VatOnReceipts<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> VAT =
            new VatOnReceipts<>(TYPE, RETURNS, Company.VAT_DEDUCTIBLE_PENDING_ACCOUNT);

    public static final Computed<PurchaseInvoice, BigDecimal> TAXES_AND_CHARGES_ADDED = TYPE.money(
                    "taxes_and_charges_added", "Taxes et frais ajoutés", "Taxes and charges added")
            .in(() -> CURRENCY)
            .computed()
            .hidden();
    public static final Computed<PurchaseInvoice, BigDecimal> TAXES_AND_CHARGES_DEDUCTED = TYPE.money(
                    "taxes_and_charges_deducted", "Taxes et frais déduits", "Taxes and charges deducted")
            .in(() -> CURRENCY)
            .computed()
            .hidden();
    public static final Computed<PurchaseInvoice, BigDecimal> TOTAL_ADVANCE = TYPE.money(
                    "total_advance", "Acomptes imputés", "Advances allocated")
            .in(() -> CURRENCY)
            .computed();
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
    public static final BookingFields<PurchaseInvoice> BOOKING =
            new BookingFields<>(TYPE, PARTY, "credit_to", new Label("Compte fournisseur", "Payable account"));
    public static final Link<PurchaseInvoice, Account> CREDIT_TO = BOOKING.account;
    public static final Link<PurchaseInvoice, AccountingJournal> ACCOUNTING_JOURNAL = BOOKING.journal;
    public static final Advances<PurchaseInvoice, PurchaseInvoiceAdvance> ADVANCES =
            new Advances<>(TYPE, PARTY, BOOKING, TOTALS, PurchaseInvoiceAdvance.class, PurchaseInvoiceAdvance.ADVANCE);
    public static final Input<PurchaseInvoice, String> REMARKS = TYPE.text(
                    "remarks", 250, "Libellé comptable", "Accounting description")
            .width(6)
            .notCopied();
    public static final Link<PurchaseInvoice, PurchaseInvoice> AMENDED_FROM = TYPE.link(
                    "amended_from", PurchaseInvoice.class, "Rectifie", "Amended from")
            .notCopied()
            .visibleWhen(TYPE.nameField().isEmpty().not());

    static {
        TOTAL_ADVANCE.visibleWhen(TOTAL_ADVANCE.isNot(BigDecimal.ZERO));
        ADVANCES.rows.visibleWhen(IS_RETURN.is(false));
        TYPE.numbered(PurchaseInvoice::series, invoice -> invoice.text(COMPANY), POSTING_DATE)
                .titled(SUPPLIER_NAME);
        TYPE.compute(PurchaseInvoice::complete)
                .check(PurchaseInvoiceChecks::onSave)
                .checkOnSubmit(PurchaseInvoiceChecks::onSubmit);
        arrange();
        steps();
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.values())
                .access(Role.ACCOUNTS_USER, Grants.book())
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
                .access(Role.AUDITOR, Grants.audit());
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
                .section(TOTALS.netTotal, TOTALS.totalTaxes, TOTALS.grandTotal, TOTAL_ADVANCE, OUTSTANDING_AMOUNT)
                .tab("Taxes et remise", "Taxes and discount")
                .section(PRICING.taxCategory, PRICING.taxesAndCharges)
                .section(TOTALS.taxes)
                .section(
                        TOTALS.applyDiscountOn,
                        TOTALS.additionalDiscountPercentage,
                        TOTALS.discountAmount,
                        TOTALS.total)
                .tab("Acomptes", "Advances")
                .section(ADVANCES.automatic)
                .section(ADVANCES.rows)
                .tab("Réglages", "Settings")
                .section(COMPANY, CURRENCY, TOTALS.conversionRate, PRICING.priceList, TAX_ID)
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
        TYPE.step(GET_ADVANCES, "Chercher les acomptes", "Get advances", 0, 0, Right.WRITE)
                .when(IS_RETURN.is(false));
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

    /** What there is to pay on it, before any payment that waits. */
    BigDecimal payable() {
        return isReturn() ? BigDecimal.ZERO : amount(TOTALS.grandTotal);
    }

    /** The taxes of one sign that count in the total. */
    private BigDecimal taxes(PurchaseTaxesAndCharges.AddDeduct sign) {
        return rows(TOTALS.taxes).stream()
                .filter(row -> row.get(PurchaseTaxesAndCharges.ADD_DEDUCT_TAX) == sign
                        && row.get(PurchaseTaxesAndCharges.CATEGORY) != PurchaseTaxesAndCharges.Category.VALUATION)
                .map(row -> row.amount(PurchaseTaxesAndCharges.TAX.afterDiscount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void complete(Lookup lookup) {
        if (!isDraft()) {
            return;
        }
        Totals computed = Amounts.compute(this, lookup);
        boolean onReceipts = PARTY.of(this, lookup)
                .filter(each -> each.flag(Supplier.VAT_ON_RECEIPTS))
                .isPresent();
        VAT.complete(this, onReceipts, computed, lookup);
        Map<String, BigDecimal> costs = Amounts.costs(this, lookup);
        for (PurchaseInvoiceItem line : rows(TOTALS.items)) {
            line.compute(PurchaseInvoiceItem.ITEM_TAX_AMOUNT, costs.get(Integer.toString(line.idx())));
        }
        compute(TAXES_AND_CHARGES_ADDED, taxes(PurchaseTaxesAndCharges.AddDeduct.ADD));
        compute(TAXES_AND_CHARGES_DEDUCTED, taxes(PurchaseTaxesAndCharges.AddDeduct.DEDUCT));
        BigDecimal advances = ADVANCES.complete(this, payable(), lookup);
        compute(TOTAL_ADVANCE, advances);
        compute(OUTSTANDING_AMOUNT, amount(TOTALS.grandTotal).subtract(advances));
        compute(STATUS, Status.DRAFT);
        SCHEDULE.fill(this, amount(TOTALS.grandTotal), amount(TOTALS.baseGrandTotal), get(CURRENCY), lookup);
    }

    @Override
    public TotalFields<PurchaseInvoice, PurchaseInvoiceItem, PurchaseTaxesAndCharges> totals() {
        return TOTALS;
    }

    @Override
    public ScheduleFields<PurchaseInvoice> schedule() {
        return SCHEDULE;
    }

    @Override
    public boolean isReturn() {
        return flag(IS_RETURN);
    }

    /** One gapless series of the company and year, whatever numbers suppliers print: {@code FF-2026-00001}. */
    private static String series(PurchaseInvoice invoice, Lookup lookup) {
        return lookup.need(invoice, COMPANY).series("FF");
    }
}
