package eu.socle.erp.france.einvoice;

import org.jspecify.annotations.Nullable;

/**
 * A postal address (BG-5, BG-8, BG-15).
 *
 * @param line1 street and number, absent when unknown
 * @param line2 building, floor, « lieu-dit »
 * @param country ISO 3166-1 alpha-2 code, in capitals
 */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String postcode,
        @Nullable String city,
        String country) {

    /** A one-line street in France. */
    public static Address france(String line1, String postcode, String city) {
        return new Address(line1, null, postcode, city, "FR");
    }
}
