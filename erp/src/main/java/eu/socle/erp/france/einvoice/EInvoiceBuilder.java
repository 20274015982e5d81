package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assembles an {@link EInvoice}. What is not given is derived: the billing process from the kinds of items, the VAT
 * breakdown and the totals from the lines (EN 16931 BR-CO-10 to 17). A document that already has authoritative amounts
 * gives them with {@link #vat} and {@link #totals}.
 */
public final class EInvoiceBuilder {

    private final String number;
    private final LocalDate issueDate;
    private InvoiceType type = InvoiceType.INVOICE;
    private BillingProcess process = BillingProcess.PLAIN;
    private String currency = "EUR";
    private @Nullable VatPoint vatPoint;
    private @Nullable BigDecimal euroRate;
    private @Nullable String buyerReference;
    private @Nullable String orderReference;
    private @Nullable String contractReference;
    private @Nullable Party seller;
    private @Nullable Party buyer;
    private @Nullable Delivery delivery;
    private @Nullable Period period;
    private final List<Note> notes = new ArrayList<>();
    private final List<DocumentReference> preceding = new ArrayList<>();
    private Payment payment = Payment.transfer("", null, null);
    private final List<Line> lines = new ArrayList<>();
    private final List<Adjustment> adjustments = new ArrayList<>();
    private final Map<VatCategory, LegalMention> exemptions = new EnumMap<>(VatCategory.class);
    private BigDecimal prepaid = VatArithmetic.ZERO;
    private @Nullable List<VatSubtotal> vat;
    private @Nullable Totals totals;

    EInvoiceBuilder(String number, LocalDate issueDate) {
        this.number = number;
        this.issueDate = issueDate;
    }

    public EInvoiceBuilder type(InvoiceType value) {
        type = value;
        return this;
    }

    public EInvoiceBuilder process(BillingProcess value) {
        process = value;
        return this;
    }

    /** A foreign currency, and how many euros one unit of it is worth on the invoice date. */
    public EInvoiceBuilder currency(String code, BigDecimal eurosPerUnit) {
        currency = code;
        euroRate = eurosPerUnit;
        return this;
    }

    public EInvoiceBuilder vatPoint(VatPoint value) {
        vatPoint = value;
        return this;
    }

    public EInvoiceBuilder buyerReference(@Nullable String value) {
        buyerReference = value;
        return this;
    }

    public EInvoiceBuilder orderReference(@Nullable String value) {
        orderReference = value;
        return this;
    }

    public EInvoiceBuilder contractReference(@Nullable String value) {
        contractReference = value;
        return this;
    }

    public EInvoiceBuilder seller(Party value) {
        seller = value;
        return this;
    }

    public EInvoiceBuilder buyer(Party value) {
        buyer = value;
        return this;
    }

    public EInvoiceBuilder delivery(@Nullable Delivery value) {
        delivery = value;
        return this;
    }

    public EInvoiceBuilder period(@Nullable Period value) {
        period = value;
        return this;
    }

    public EInvoiceBuilder note(@Nullable String subject, String text) {
        notes.add(new Note(subject, text));
        return this;
    }

    /** The circuit of the invoice, as the note BAR. */
    public EInvoiceBuilder treatment(Treatment value) {
        return note("BAR", value.name());
    }

    /** A legal mention as a note, in French. */
    public EInvoiceBuilder mention(LegalMention mention) {
        return note(mention.subject(), mention.fr());
    }

    public EInvoiceBuilder preceding(String invoice, @Nullable LocalDate date) {
        preceding.add(new DocumentReference(invoice, date));
        return this;
    }

    public EInvoiceBuilder payment(Payment value) {
        payment = value;
        return this;
    }

    public EInvoiceBuilder line(Line value) {
        lines.add(value);
        return this;
    }

    public EInvoiceBuilder adjustment(Adjustment value) {
        adjustments.add(value);
        return this;
    }

    /** Why the lines of this category carry no VAT. */
    public EInvoiceBuilder exemption(VatCategory category, LegalMention mention) {
        exemptions.put(category, mention);
        return this;
    }

    public EInvoiceBuilder prepaid(BigDecimal value) {
        prepaid = value;
        return this;
    }

    public EInvoiceBuilder vat(List<VatSubtotal> value) {
        vat = List.copyOf(value);
        return this;
    }

    public EInvoiceBuilder totals(Totals value) {
        totals = value;
        return this;
    }

    /** The invoice; an {@link IllegalStateException} when seller or buyer is missing. */
    public EInvoice build() {
        if (seller == null || buyer == null) {
            throw new IllegalStateException("An invoice has a seller and a buyer");
        }
        List<VatSubtotal> breakdown = vat != null ? vat : VatArithmetic.breakdown(lines, adjustments, exemptions);
        Totals sums = totals != null
                ? totals
                : VatArithmetic.totals(lines, adjustments, breakdown, prepaid, currency, euroRate);
        Set<ItemKind> kinds = lines.stream().map(Line::kind).collect(Collectors.toSet());
        return new EInvoice(
                number,
                issueDate,
                type,
                process.code(kinds),
                currency,
                vatPoint,
                buyerReference,
                orderReference,
                contractReference,
                seller,
                buyer,
                delivery,
                period,
                notes,
                preceding,
                payment,
                lines,
                adjustments,
                breakdown,
                sums);
    }
}
