package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sentence the law wants on an invoice, valid between two dates, both included.
 *
 * @param code our stable name for it: {@code FRANCHISE}, {@code REVERSE_CHARGE}
 * @param subject note subject in the electronic file (PMT, PMD, AAB…), absent for a free note
 * @param vatex exemption reason code (BT-121), absent when it is not about VAT
 * @param source where the obligation comes from
 */
public record LegalMention(
        String code,
        @Nullable String subject,
        @Nullable String vatex,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String fr,
        String en,
        String source) {

    /** The sentence in "fr" or "en". */
    public String text(String language) {
        return "en".equals(language) ? en : fr;
    }

    /** The same mention with its {@code {placeholders}} filled. */
    public LegalMention with(Map<String, String> values) {
        String french = fr;
        String english = en;
        for (Map.Entry<String, String> value : values.entrySet()) {
            french = french.replace("{" + value.getKey() + "}", value.getValue());
            english = english.replace("{" + value.getKey() + "}", value.getValue());
        }
        return new LegalMention(code, subject, vatex, validFrom, validTo, french, english, source);
    }

    boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }
}
