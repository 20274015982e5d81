package eu.socle.erp.banking;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.PaymentTerm;
import eu.socle.erp.ledger.Instalment;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document to which part of a payment is allocated. Amounts are in the currency of the document, negative on a credit note. */
public final class PaymentEntryReference extends Document<PaymentEntryReference> {

    public static final DocType<PaymentEntryReference> TYPE = DocType.row(
                    PaymentEntryReference.class, "Payment Entry Reference", "Pièce réglée", "Settled document")
            .plural("Pièces réglées", "Settled documents")
            .describedAs(
                    "Facture, commande ou écriture à laquelle une part du règlement est affectée.",
                    "Invoice, order or entry to which part of the payment is allocated.");

    public static final Input<PaymentEntryReference, String> REFERENCE_DOCTYPE = TYPE.text(
                    "reference_doctype", "Type de document lié", "Reference document type")
            .typeName(DocType::isSubmittable)
            .required()
            .fetch((row, lookup) -> usualType(row));
    public static final Input<PaymentEntryReference, String> REFERENCE_NAME = TYPE.dynamicLink(
                    "reference_name", REFERENCE_DOCTYPE, "Pièce liée", "Reference")
            .required();
    public static final Computed<PaymentEntryReference, String> BILL_NO = TYPE.text(
                    "bill_no", "Numéro de la facture fournisseur", "Supplier invoice number")
            .computed()
            .hidden();
    public static final Link<PaymentEntryReference, PaymentTerm> PAYMENT_TERM = TYPE.link(
                    "payment_term", PaymentTerm.class, "Condition de règlement", "Payment term")
            .help(
                    "Vide\u00a0: les échéances les plus anciennes sont réglées d’abord.",
                    "Empty: the oldest instalments are settled first.");
    public static final Input<PaymentEntryReference, LocalDate> INSTALMENT_DATE = TYPE.date(
                    "instalment_date", "Échéance réglée", "Settled instalment")
            .help("Vide\u00a0: la plus ancienne d’abord.", "Empty: the oldest first.");
    public static final Computed<PaymentEntryReference, LocalDate> DUE_DATE =
            TYPE.date("due_date", "Échéance", "Due date").computed();
    public static final Computed<PaymentEntryReference, BigDecimal> TOTAL_AMOUNT = TYPE.money(
                    "total_amount", "Montant total", "Total amount")
            .in(() -> PaymentEntry.PARTY_ACCOUNT_CURRENCY)
            .computed();
    public static final Computed<PaymentEntryReference, BigDecimal> OUTSTANDING_AMOUNT = TYPE.money(
                    "outstanding_amount", "Reste à régler", "Left to settle")
            .in(() -> PaymentEntry.PARTY_ACCOUNT_CURRENCY)
            .computed();
    public static final Input<PaymentEntryReference, BigDecimal> ALLOCATED_AMOUNT = TYPE.money(
                    "allocated_amount", "Montant affecté", "Allocated amount")
            .in(() -> PaymentEntry.PARTY_ACCOUNT_CURRENCY)
            .fetch((row, lookup) -> PaymentRules.usualAllocation(row, lookup));
    public static final Computed<PaymentEntryReference, BigDecimal> EXCHANGE_RATE = TYPE.decimal(
                    "exchange_rate", "Taux de change", "Exchange rate")
            .computed()
            .hidden();
    public static final Computed<PaymentEntryReference, BigDecimal> EXCHANGE_GAIN_LOSS = TYPE.money(
                    "exchange_gain_loss", "Écart de change", "Exchange difference")
            .computed()
            .hidden();
    public static final Computed<PaymentEntryReference, String> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").computed().hidden();

    static {
        TYPE.compute(PaymentEntryReference::complete);
        TYPE.form()
                .section(
                        REFERENCE_DOCTYPE,
                        REFERENCE_NAME,
                        PAYMENT_TERM,
                        INSTALMENT_DATE,
                        DUE_DATE,
                        TOTAL_AMOUNT,
                        OUTSTANDING_AMOUNT,
                        ALLOCATED_AMOUNT);
        TYPE.list(REFERENCE_DOCTYPE, REFERENCE_NAME, DUE_DATE, TOTAL_AMOUNT, OUTSTANDING_AMOUNT, ALLOCATED_AMOUNT);
    }

    public PaymentEntryReference() {
        super(TYPE);
    }

    private static @Nullable String usualType(PaymentEntryReference row) {
        return switch (row.in(PaymentEntry.class).text(PaymentEntry.PARTY_TYPE)) {
            case "Customer" -> "Sales Invoice";
            case "Supplier" -> "Purchase Invoice";
            default -> null;
        };
    }

    Posting.Reference document() {
        String type = get(REFERENCE_DOCTYPE) == null ? usualType(this) : get(REFERENCE_DOCTYPE);
        return new Posting.Reference(type == null ? "" : type, text(REFERENCE_NAME));
    }

    /** What the party of the payment owes on this document, or is owed. */
    Optional<OpenItem> item(Lookup lookup) {
        PaymentEntry payment = in(PaymentEntry.class);
        return OpenItem.find(
                document(), payment.text(PaymentEntry.PARTY_TYPE), payment.text(PaymentEntry.PARTY), lookup);
    }

    /** Whether it says which instalments it settles; else the oldest are settled first. */
    boolean namesInstalment() {
        return get(INSTALMENT_DATE) != null || get(PAYMENT_TERM) != null;
    }

    /** The instalments that it may settle, the oldest first. */
    List<Instalment> chosen(OpenItem item, Lookup lookup) {
        LocalDate day = get(INSTALMENT_DATE);
        String term = get(PAYMENT_TERM);
        Set<LocalDate> days = term == null ? Set.of() : daysOf(term, lookup);
        return item.instalments().stream()
                .filter(each -> day == null || day.equals(each.dueDate()))
                .filter(each -> term == null || each.dueDate() != null && days.contains(each.dueDate()))
                .toList();
    }

    private Set<LocalDate> daysOf(String term, Lookup lookup) {
        String name = document().name();
        return switch (document().type()) {
            case "Sales Invoice" ->
                lookup.find(SalesInvoice.TYPE, name)
                        .map(each -> SalesInvoice.SCHEDULE.daysOf(each, term))
                        .orElse(Set.of());
            case "Purchase Invoice" ->
                lookup.find(PurchaseInvoice.TYPE, name)
                        .map(each -> PurchaseInvoice.SCHEDULE.daysOf(each, term))
                        .orElse(Set.of());
            default -> Set.of();
        };
    }

    /** What is left of what it may settle. */
    Optional<BigDecimal> open(Lookup lookup) {
        return item(lookup)
                .map(item -> namesInstalment()
                        ? chosen(item, lookup).stream()
                                .map(Instalment::outstanding)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                        : item.outstanding());
    }

    private static @Nullable LocalDate first(List<Instalment> chosen) {
        return chosen.stream()
                .filter(each -> each.outstanding().signum() != 0)
                .findFirst()
                .or(() -> chosen.stream().findFirst())
                .map(Instalment::dueDate)
                .orElse(null);
    }

    private @Nullable String bill(Lookup lookup) {
        return document().type().equals(PurchaseInvoice.TYPE.name())
                ? lookup.find(PurchaseInvoice.TYPE, document().name())
                        .map(each -> each.get(PurchaseInvoice.BILL_NO))
                        .orElse(null)
                : null;
    }

    private void complete(Lookup lookup) {
        if (!in(PaymentEntry.class).isDraft()) {
            return;
        }
        OpenItem item = item(lookup).orElse(null);
        compute(BILL_NO, bill(lookup));
        compute(DUE_DATE, item == null ? null : first(chosen(item, lookup)));
        compute(TOTAL_AMOUNT, item == null ? null : item.total());
        compute(OUTSTANDING_AMOUNT, item == null ? null : item.outstanding());
        compute(EXCHANGE_RATE, item == null ? null : item.rate().setScale(6, RoundingMode.HALF_UP));
        compute(ACCOUNT, item == null ? null : item.account());
    }
}
