package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as the plain map the printed template reads: the values of the electronic file, so that page and file can
 * never disagree. Amounts stay {@link BigDecimal} and dates {@link java.time.LocalDate}; the printer formats them.
 */
public final class InvoiceView {

    /** Subjects that only machines read, or that the legal mentions print in the reader's language. */
    private static final Set<String> HIDDEN = Set.of("BAR", "PMT", "PMD", "AAB", "TXD");

    private InvoiceView() {}

    /**
     * @param language "fr" or "en"
     * @param draft true while the document has no legal number
     * @param mentions the legal mentions of the foot of the page, in the order they are printed, see
     *     {@link LegalMentions#printed}
     */
    public static Map<String, Object> of(
            EInvoice invoice, String language, boolean draft, List<LegalMention> mentions) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", invoice.type().title(language));
        put(view, "number", draft ? null : invoice.number());
        view.put("draft", draft);
        view.put("credit_note", invoice.type().isCreditNote());
        view.put("corrective", invoice.type().isCorrective());
        view.put("issue_date", invoice.issueDate());
        put(view, "due_date", invoice.payment().dueDate());
        view.put("currency", invoice.currency());
        put(view, "order_reference", invoice.orderReference());
        put(view, "contract_reference", invoice.contractReference());
        put(view, "buyer_reference", invoice.buyerReference());
        view.put("seller", party(invoice.seller()));
        view.put("buyer", party(invoice.buyer()));
        addDelivery(view, invoice);
        view.put(
                "preceding",
                invoice.preceding().stream().map(InvoiceView::reference).toList());
        view.put(
                "lines",
                invoice.lines().stream().map(line -> line(line, language)).toList());
        view.put(
                "adjustments",
                invoice.adjustments().stream().map(InvoiceView::adjustment).toList());
        view.put(
                "vat",
                invoice.vat().stream().map(row -> vat(row, mentions, language)).toList());
        view.put("totals", totals(invoice.totals()));
        view.put("payment", payment(invoice.payment(), draft));
        view.put(
                "mentions",
                mentions.stream().map(mention -> mention.text(language)).toList());
        view.put("messages", messages(invoice));
        return view;
    }

    /** Free notes: those that no legal mention prints. */
    private static List<String> messages(EInvoice invoice) {
        return invoice.notes().stream()
                .filter(note -> note.subject() == null || !HIDDEN.contains(note.subject()))
                .map(Note::text)
                .toList();
    }

    private static Map<String, Object> party(Party party) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", party.name());
        put(map, "trading_name", party.tradingName());
        put(map, "legal_text", party.legalText());
        put(map, "siren", party.siren());
        put(map, "siret", party.siret());
        put(map, "vat_number", party.vatNumber());
        map.put("address", address(party.address()));
        Contact contact = party.contact();
        if (contact != null) {
            put(map, "contact", contact.name());
            put(map, "phone", contact.phone());
            put(map, "email", contact.email());
        }
        return map;
    }

    private static Map<String, Object> address(Address address) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "line1", address.line1());
        put(map, "line2", address.line2());
        put(map, "postcode", address.postcode());
        put(map, "city", address.city());
        map.put("country", address.country());
        return map;
    }

    private static void addDelivery(Map<String, Object> view, EInvoice invoice) {
        Delivery delivery = invoice.delivery();
        if (delivery != null) {
            put(view, "delivery_date", delivery.date());
            put(view, "delivery_name", delivery.name());
            if (delivery.address() != null
                    && !delivery.address().equals(invoice.buyer().address())) {
                view.put("delivery_address", address(delivery.address()));
            }
        }
        Period period = invoice.period();
        if (period != null) {
            view.put("period_start", period.start());
            view.put("period_end", period.end());
        }
    }

    private static Map<String, Object> reference(DocumentReference earlier) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("number", earlier.number());
        put(map, "date", earlier.date());
        return map;
    }

    private static Map<String, Object> line(Line line, String language) {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, "code", line.itemCode());
        map.put("name", line.name());
        put(map, "description", line.description());
        map.put("quantity", line.quantity());
        map.put("unit", Units.label(line.unit(), language));
        map.put("price", line.grossPrice() == null ? line.netPrice() : line.grossPrice());
        put(map, "discount_percent", line.discountPercent());
        map.put("amount", line.netAmount());
        put(map, "vat_rate", line.category() == VatCategory.O ? null : line.rate());
        if (line.period() != null) {
            map.put("period_start", line.period().start());
            map.put("period_end", line.period().end());
        }
        map.put(
                "adjustments",
                line.adjustments().stream().map(InvoiceView::adjustment).toList());
        return map;
    }

    private static Map<String, Object> adjustment(Adjustment each) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("reason", each.reason());
        map.put("amount", each.signed());
        put(map, "percent", each.percent());
        return map;
    }

    private static Map<String, Object> vat(VatSubtotal row, List<LegalMention> mentions, String language) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("taxed", row.category().isTaxed());
        map.put("rate", row.rate());
        map.put("base", row.base());
        map.put("vat", row.vat());
        put(map, "reason", reason(row, mentions, language));
        return map;
    }

    /** The reason in the reader's language when it is one of the printed mentions, else as the file has it. */
    private static @Nullable String reason(VatSubtotal row, List<LegalMention> mentions, String language) {
        return mentions.stream()
                .filter(mention -> mention.fr().equals(row.reason()))
                .map(mention -> mention.text(language))
                .findFirst()
                .orElse(row.reason());
    }

    private static Map<String, Object> totals(Totals totals) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("lines", totals.lines());
        map.put("net", totals.net());
        map.put("vat", totals.vat());
        put(map, "vat_in_euro", totals.vatInEuro());
        map.put("gross", totals.gross());
        map.put("prepaid", totals.prepaid());
        map.put("due", totals.due());
        return map;
    }

    private static Map<String, Object> payment(Payment payment, boolean draft) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean debit = payment.mandate() != null;
        String iban = payment.iban();
        put(map, "means", payment.meansText());
        put(map, "iban", debit || iban == null || iban.isEmpty() ? null : iban);
        put(map, "bic", debit ? null : payment.bic());
        put(map, "reference", draft ? null : payment.reference());
        put(map, "terms", payment.terms());
        if (payment.mandate() != null) {
            map.put("mandate", payment.mandate().reference());
            map.put("creditor_id", payment.mandate().creditorId());
        }
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
