package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The legal mentions of French invoices, as dated data: VAT moved from the CGI to the CIBS on 2026-09-01 (ordonnance
 * 2025-1247) and old article numbers may be cited until 2027-12-31, so wording depends on the day of the invoice.
 */
public final class LegalMentions {

    private static final class Shipped {
        private static final LegalMentions MENTIONS = new LegalMentions(CsvTable.read("legal-mentions.csv").stream()
                .map(LegalMentions::mention)
                .toList());
    }

    private static final Set<String> BETWEEN_PROFESSIONALS = Set.of("PMT", "PMD");

    private final List<LegalMention> mentions;

    LegalMentions(List<LegalMention> mentions) {
        this.mentions = List.copyOf(mentions);
    }

    /** The mentions shipped with the product. */
    public static LegalMentions french() {
        return Shipped.MENTIONS;
    }

    public List<LegalMention> all() {
        return mentions;
    }

    /** The wording of a mention on a day; {@link NoSuchElementException} when the law has none that day. */
    public LegalMention at(String code, LocalDate day) {
        return find(code, day).orElseThrow(() -> new NoSuchElementException("No mention " + code + " on " + day));
    }

    public Optional<LegalMention> find(String code, LocalDate day) {
        return mentions.stream()
                .filter(mention -> mention.code().equals(code) && mention.isValidOn(day))
                .findFirst();
    }

    /** The mention that gives an exemption its reason, by VATEX code. */
    public Optional<LegalMention> ofVatex(String vatex, LocalDate day) {
        return mentions.stream()
                .filter(mention -> vatex.equals(mention.vatex()) && mention.isValidOn(day))
                .findFirst();
    }

    /**
     * What the foot of an invoice prints: nature of the operation, « débits », self-billing, reasons of exemption, then
     * the payment terms. A consumer owes neither the recovery fee nor penalties between professionals, so a page for one
     * does not show them.
     *
     * @param terms the mentions on early payment, penalties and recovery that the seller chose
     */
    public List<LegalMention> printed(EInvoice invoice, List<LegalMention> terms) {
        LocalDate day = invoice.issueDate();
        List<LegalMention> printed = new ArrayList<>();
        printed.add(at(nature(invoice.process()), day));
        if (invoice.vatPoint() == VatPoint.INVOICE_DATE && !invoice.process().startsWith("B")) {
            printed.add(at("DEBITS", day));
        }
        if (invoice.vatPoint() == VatPoint.PAYMENT) {
            printed.add(at("RECEIPTS", day));
        }
        if (invoice.type().isSelfBilled()) {
            printed.add(at("SELF_BILLING", day));
        }
        for (VatSubtotal row : invoice.vat()) {
            mentions.stream()
                    .filter(each -> each.isValidOn(day) && each.fr().equals(row.reason()))
                    .filter(each -> !printed.contains(each))
                    .forEach(printed::add);
        }
        boolean consumer = invoice.notes("BAR").contains(Treatment.B2C.name());
        terms.stream()
                .filter(each -> !consumer || !BETWEEN_PROFESSIONALS.contains(String.valueOf(each.subject())))
                .forEach(printed::add);
        return printed;
    }

    private static String nature(String process) {
        return switch (process.charAt(0)) {
            case 'S' -> "NATURE_SERVICES";
            case 'M' -> "NATURE_MIXED";
            default -> "NATURE_GOODS";
        };
    }

    private static LegalMention mention(Map<String, String> row) {
        return new LegalMention(
                row.getOrDefault("code", ""),
                emptyToNull(row.get("subject")),
                emptyToNull(row.get("vatex")),
                date(row.get("valid_from")),
                date(row.get("valid_to")),
                row.getOrDefault("fr", ""),
                row.getOrDefault("en", ""),
                row.getOrDefault("source", ""));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
