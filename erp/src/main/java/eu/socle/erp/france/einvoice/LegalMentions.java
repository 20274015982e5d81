package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
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
