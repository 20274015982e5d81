package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate of VAT in force somewhere for some time.
 *
 * @param territory {@code metropole}, {@code corse}, {@code dom-971-972-974}, {@code dom-973-976}, or {@code any}
 * @param kind normal, intermediaire, reduit, particulier, or the reason why there is no VAT
 * @param rate in percent
 * @param from first day, null when the start is not recorded
 * @param to last day, null while in force
 * @param category the EN 16931 category: S, E, AE, K, G or O
 * @param note what it applies to
 */
public record VatRate(
        String territory,
        String kind,
        BigDecimal rate,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String category,
        String note) {

    boolean isInForce(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
}
