package eu.socle.erp.france.fec;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a FEC besides its content.
 *
 * @param fileName the name of the file, null when it has none yet
 * @param from the first day of the fiscal year, null when unknown
 * @param to its last day, null when unknown
 * @param decimals decimals of the currency of the books
 */
public record FecScope(
        @Nullable String fileName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int decimals) {

    /** Nothing is known: only the content is checked. */
    public static FecScope unknown() {
        return new FecScope(null, null, null, 2);
    }

    /** The name is known; the closing date is taken from it. */
    public static FecScope ofFile(String fileName) {
        return new FecScope(fileName, null, null, 2);
    }

    /** The same, for a known fiscal year: dates outside it are errors. */
    public FecScope ofYear(LocalDate firstDay, LocalDate lastDay) {
        return new FecScope(fileName, firstDay, lastDay, decimals);
    }

    /** The same, for books in a currency with another number of decimals. */
    public FecScope withDecimals(int number) {
        return new FecScope(fileName, from, to, number);
    }

    /** The closing date the file name gives, null without one. */
    @Nullable
    LocalDate closing() {
        return fileName == null
                ? null
                : FecFileName.parse(fileName).map(FecFileName::closing).orElse(null);
    }
}
