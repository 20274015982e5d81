package eu.socle.erp.sales;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.SalesTaxesAndChargesTemplate;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.erp.commerce.Amounts;
import eu.socle.erp.commerce.Returns;
import eu.socle.erp.commerce.ScheduleFields;
import eu.socle.erp.commerce.TaxFields;
import eu.socle.erp.commerce.TotalFields;
import eu.socle.erp.commerce.Trade;
import eu.socle.erp.party.Address;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.PriceList;
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
import org.jspecify.annotations.Nullable;

/** A sales invoice: what a customer owes us, line by line, and the VAT we collect on it. A credit note is one with negative quantities. */
public final class SalesInvoice extends Document<SalesInvoice>
        implements Trade<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> {

    public static final DocType<SalesInvoice> TYPE = DocType.of(
                    SalesInvoice.class, "Sales Invoice", "Facture de vente", "Sales invoice")
            .plural("Factures de vente", "Sales invoices")
            .describedAs(
                    "Ce qu’un client nous doit, ligne par ligne, et la TVA que nous collectons.",
                    "What a customer owes us, line by line, and the VAT we collect on it.")
            .submittable()
            .printable();

    public static final Link<SalesInvoice, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required().fetch(SalesInvoiceRules::usualCompany);
    public static final Link<SalesInvoice, Customer> CUSTOMER = TYPE.link(
                    "customer", Customer.class, "Client", "Customer")
            .required()
            .width(6)
            .indexed();
    public static final Input<SalesInvoice, String> CUSTOMER_NAME = TYPE.text(
                    "customer_name", 250, "Nom du client", "Customer name")
            .fetch(CUSTOMER, SalesInvoiceRules::customerName)
            .searchable()
            .hidden();
    public static final Link<SalesInvoice, Address> CUSTOMER_ADDRESS = TYPE.link(
                    "customer_address", Address.class, "Adresse de facturation", "Billing address")
            .fetch(CUSTOMER, SalesInvoiceRules::customerAddress)
            .width(6);
    public static final Input<SalesInvoice, String> TAX_ID =
            TYPE.text("tax_id", 20, "Numéro de TVA", "VAT number").fetch(CUSTOMER, SalesInvoiceRules::customerTaxId);
    public static final Input<SalesInvoice, LocalDate> POSTING_DATE = TYPE.date(
                    "posting_date", "Date de facture", "Invoice date")
            .required()
            .indexed()
            .fetch((invoice, lookup) -> lookup.context().today())
            .notCopied();
    public static final ScheduleFields<SalesInvoice> SCHEDULE =
            new ScheduleFields<>(TYPE, POSTING_DATE, SalesInvoiceRules::usualTerms);
    public static final Input<SalesInvoice, String> PO_NO = TYPE.text(
                    "po_no", "Votre bon de commande", "Customer’s order reference")
            .searchable()
            .width(3);
    public static final Input<SalesInvoice, LocalDate> DELIVERY_DATE =
            TYPE.date("delivery_date", "Date de livraison", "Delivery date").notCopied();
    public static final Input<SalesInvoice, Boolean> IS_RETURN = TYPE.check("is_return", "Avoir", "Credit note")
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Link<SalesInvoice, SalesInvoice> RETURN_AGAINST = TYPE.link(
                    "return_against", SalesInvoice.class, "Facture d’origine", "Original invoice")
            .requiredWhen(IS_RETURN.is(true))
            .visibleWhen(IS_RETURN.is(true))
            .sharing("customer", CUSTOMER)
            .indexed();
    public static final Input<SalesInvoice, Boolean> IS_DOWN_PAYMENT_INVOICE =
            TYPE.check("is_down_payment_invoice", "Facture d’acompte", "Down payment invoice");
    public static final Link<SalesInvoice, SalesInvoice> DOWN_PAYMENT_AGAINST = TYPE.link(
                    "down_payment_against", SalesInvoice.class, "Acompte déduit", "Down payment deducted")
            .sharing("customer", CUSTOMER)
            .among(() -> SalesInvoice.IS_DOWN_PAYMENT_INVOICE.is(true))
            .notCopied();

    public static final Link<SalesInvoice, Currency> CURRENCY = TYPE.link(
                    "currency", Currency.class, "Devise", "Currency")
            .required()
            .fetch(CUSTOMER, SalesInvoiceRules::usualCurrency)
            .width(2);
    public static final Link<SalesInvoice, PriceList> SELLING_PRICE_LIST = TYPE.link(
                    "selling_price_list", PriceList.class, "Tarif de vente", "Selling price list")
            .fetch(CUSTOMER, SalesInvoiceRules::usualPriceList);
    public static final Link<SalesInvoice, TaxCategory> TAX_CATEGORY = TYPE.link(
                    "tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category")
            .fetch(CUSTOMER, SalesInvoiceRules::customerTaxCategory);
    public static final Link<SalesInvoice, SalesTaxesAndChargesTemplate> TAXES_AND_CHARGES = TYPE.link(
                    "taxes_and_charges", SalesTaxesAndChargesTemplate.class, "Modèle de taxes", "Tax template")
            .sharing("company", COMPANY)
            .fetch(CUSTOMER, SalesInvoiceRules::usualTaxes);

    public static final TotalFields<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> TOTALS = new TotalFields<>(
            TYPE,
            COMPANY,
            CURRENCY,
            SalesInvoiceItem.class,
            SalesInvoiceItem.LINE,
            SalesTaxesAndCharges.class,
            TaxFields.sales());

    static final Returns<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> RETURNS =
            new Returns<>(TOTALS, IS_RETURN, RETURN_AGAINST, SalesInvoiceItem.SALES_INVOICE_ITEM);

    public static final Computed<SalesInvoice, BigDecimal> TOTAL_ADVANCE = TYPE.money(
                    "total_advance", "Acomptes imputés", "Advances allocated")
            .in(() -> CURRENCY)
            .computed()
            .visibleWhen(DOWN_PAYMENT_AGAINST.isSet());
    public static final Computed<SalesInvoice, BigDecimal> OUTSTANDING_AMOUNT = TYPE.money(
                    "outstanding_amount", "Reste dû", "Outstanding")
            .in(() -> CURRENCY)
            .computed();
    public static final Computed<SalesInvoice, Status> STATUS =
            TYPE.choice("status", Status.class, "Statut", "Status").computed();
    public static final Link<SalesInvoice, Account> DEBIT_TO = TYPE.link(
                    "debit_to", Account.class, "Compte client", "Receivable account")
            .required()
            .among(() -> Account.posting(Account.Type.RECEIVABLE))
            .fetch(CUSTOMER, SalesInvoiceRules::usualReceivable);
    public static final Link<SalesInvoice, AccountingJournal> ACCOUNTING_JOURNAL = TYPE.link(
                    "accounting_journal", AccountingJournal.class, "Journal", "Journal")
            .fetch(SalesInvoiceRules::usualJournal);
    public static final Input<SalesInvoice, String> TERMS =
            TYPE.longText("terms", "Message sur la facture", "Message on the invoice");
    public static final Input<SalesInvoice, String> REMARKS = TYPE.text(
                    "remarks", 250, "Libellé comptable", "Accounting description")
            .width(6);
    public static final Input<SalesInvoice, String> LANGUAGE = TYPE.text("language", 5, "Langue", "Language")
            .fetch(CUSTOMER, SalesInvoiceRules::customerLanguage)
            .width(2);
    public static final Link<SalesInvoice, SalesInvoice> AMENDED_FROM = TYPE.link(
                    "amended_from", SalesInvoice.class, "Rectifie", "Amended from")
            .notCopied()
            .visibleWhen(TYPE.nameField().isEmpty().not());

    static {
        TYPE.numbered(SalesInvoiceRules::series, invoice -> invoice.text(COMPANY), POSTING_DATE)
                .titled(CUSTOMER_NAME);
        TOTALS.taxes.fetch(TAXES_AND_CHARGES, SalesInvoiceRules::taxesOfTemplate);
        TYPE.compute(SalesInvoice::complete)
                .check(SalesInvoiceChecks::onSave)
                .checkOnSubmit(SalesInvoiceChecks::onSubmit);
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
                        Role.SALES_MANAGER,
                        Right.READ,
                        Right.WRITE,
                        Right.CREATE,
                        Right.DELETE,
                        Right.SUBMIT,
                        Right.PRINT,
                        Right.REPORT,
                        Right.EXPORT)
                .access(Role.SALES_USER, Right.READ, Right.WRITE, Right.CREATE, Right.PRINT)
                .access(Role.SYSTEM_MANAGER, Right.READ, Right.REPORT)
                .access(Role.AUDITOR, Right.READ, Right.PRINT, Right.REPORT, Right.EXPORT);
    }

    private static void arrange() {
        TYPE.form()
                .tab("Facture", "Invoice")
                .section(
                        CUSTOMER,
                        CUSTOMER_ADDRESS,
                        POSTING_DATE,
                        SCHEDULE.paymentTermsTemplate,
                        SCHEDULE.dueDate,
                        PO_NO)
                .section(RETURN_AGAINST)
                .section(TOTALS.items)
                .section(TERMS)
                .section(TOTALS.netTotal, TOTALS.totalTaxes, TOTALS.grandTotal, TOTAL_ADVANCE, OUTSTANDING_AMOUNT)
                .tab("Taxes et remise", "Taxes and discount")
                .section(TAX_CATEGORY, TAXES_AND_CHARGES)
                .section(TOTALS.taxes)
                .section(
                        TOTALS.applyDiscountOn,
                        TOTALS.additionalDiscountPercentage,
                        TOTALS.discountAmount,
                        TOTALS.total)
                .tab("Réglages", "Settings")
                .section(IS_RETURN, IS_DOWN_PAYMENT_INVOICE, DOWN_PAYMENT_AGAINST)
                .section(COMPANY, CURRENCY, TOTALS.conversionRate, SELLING_PRICE_LIST, LANGUAGE, TAX_ID, DELIVERY_DATE)
                .section("Comptabilité", "Accounting", DEBIT_TO, ACCOUNTING_JOURNAL, REMARKS, STATUS, AMENDED_FROM)
                .section(SCHEDULE.paymentSchedule);
        TYPE.list(
                        TYPE.nameField(),
                        CUSTOMER,
                        POSTING_DATE,
                        SCHEDULE.dueDate,
                        TOTALS.netTotal,
                        TOTALS.grandTotal,
                        OUTSTANDING_AMOUNT,
                        STATUS)
                .sortedBy(POSTING_DATE.descending())
                .tab("À encaisser", "To collect", STATUS.in(List.of(Status.UNPAID, Status.PARTLY_PAID, Status.OVERDUE)))
                .tab("En retard", "Overdue", STATUS.is(Status.OVERDUE))
                .tab("Brouillons", "Drafts", TYPE.isDraft());
    }

    private static void steps() {
        TYPE.restep(Step.SUBMIT)
                .labelled("Valider la facture", "Submit invoice")
                .confirmed(
                        "Valider la facture\u202f? Elle recevra son numéro définitif et ne pourra plus être modifiée.",
                        "Submit the invoice? It gets its final number and can no longer be changed.");
        TYPE.restep(Step.CANCEL)
                .labelled("Annuler par un avoir", "Cancel with a credit note")
                .confirmed(
                        "Annuler la facture\u202f? Un avoir du même montant sera émis.",
                        "Cancel the invoice? A credit note of the same amount will be issued.")
                .when(IS_RETURN
                        .is(false)
                        .and(STATUS.isNot(Status.CREDIT_NOTE_ISSUED))
                        .and(DOWN_PAYMENT_AGAINST.isEmpty()));
    }

    public SalesInvoice() {
        super(TYPE);
    }

    /** Invoices that the customer still owes. */
    public static Cond<SalesInvoice> owed() {
        return TYPE.isSubmitted().and(OUTSTANDING_AMOUNT.above(BigDecimal.ZERO));
    }

    /** Credit notes, and invoices credited after payment, of which something is to be given back to the customer. */
    public static Cond<SalesInvoice> refundable() {
        return TYPE.isSubmitted().and(OUTSTANDING_AMOUNT.below(BigDecimal.ZERO));
    }

    private void complete(Lookup lookup) {
        if (!isDraft()) {
            return;
        }
        Amounts.compute(this, lookup);
        BigDecimal deposit = SalesInvoiceRules.deposit(this, lookup);
        BigDecimal payable = amount(TOTALS.grandTotal).subtract(deposit);
        compute(TOTAL_ADVANCE, deposit);
        compute(OUTSTANDING_AMOUNT, payable);
        compute(STATUS, Status.DRAFT);
        SCHEDULE.fill(this, payable, amount(TOTALS.baseGrandTotal), get(CURRENCY), lookup);
    }

    @Override
    public TotalFields<SalesInvoice, SalesInvoiceItem, SalesTaxesAndCharges> totals() {
        return TOTALS;
    }

    @Override
    public boolean isSelling() {
        return true;
    }

    @Override
    public @Nullable String priceList() {
        return get(SELLING_PRICE_LIST);
    }

    @Override
    public @Nullable String partyName() {
        return get(CUSTOMER);
    }

    @Override
    public @Nullable String taxCategory(Lookup lookup) {
        return get(TAX_CATEGORY);
    }

    @Override
    public @Nullable LocalDate tradeDate() {
        return get(POSTING_DATE);
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
