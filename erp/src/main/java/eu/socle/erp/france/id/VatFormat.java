package eu.socle.erp.france.id;

import java.util.Map;
import java.util.regex.Pattern;

/** How each member state writes what follows its two letters, as the European VIES service lists it. */
final class VatFormat {

    private static final Map<String, Pattern> BY_COUNTRY = Map.ofEntries(
            country("AT", "U[0-9]{8}"),
            country("BE", "[01][0-9]{9}"),
            country("BG", "[0-9]{9,10}"),
            country("CY", "[0-9]{8}[A-Z]"),
            country("CZ", "[0-9]{8,10}"),
            country("DE", "[0-9]{9}"),
            country("DK", "[0-9]{8}"),
            country("EE", "[0-9]{9}"),
            country("EL", "[0-9]{9}"),
            country("ES", "[A-Z][0-9]{7}[0-9A-Z]|[0-9]{8}[A-Z]"),
            country("FI", "[0-9]{8}"),
            country("FR", "[0-9A-HJ-NP-Z]{2}[0-9]{9}"),
            country("HR", "[0-9]{11}"),
            country("HU", "[0-9]{8}"),
            country("IE", "[0-9][0-9A-Z+*][0-9]{5}[A-Z]{1,2}"),
            country("IT", "[0-9]{11}"),
            country("LT", "[0-9]{9}|[0-9]{12}"),
            country("LU", "[0-9]{8}"),
            country("LV", "[0-9]{11}"),
            country("MT", "[0-9]{8}"),
            country("NL", "[0-9A-Z+*]{10}[0-9]{2}"),
            country("PL", "[0-9]{10}"),
            country("PT", "[0-9]{9}"),
            country("RO", "[0-9]{2,10}"),
            country("SE", "[0-9]{12}"),
            country("SI", "[0-9]{8}"),
            country("SK", "[0-9]{10}"),
            country("XI", "[0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3}"));

    private VatFormat() {}

    static boolean accepts(String country, String number) {
        Pattern form = BY_COUNTRY.get(country);
        return form != null && form.matcher(number).matches();
    }

    private static Map.Entry<String, Pattern> country(String letters, String form) {
        return Map.entry(letters, Pattern.compile(form));
    }
}
