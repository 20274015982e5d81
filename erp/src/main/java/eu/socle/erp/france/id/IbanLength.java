package eu.socle.erp.france.id;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** How long an IBAN is in each country of the ISO 13616 register. */
final class IbanLength {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[0-9A-Z]{11,30}");

    private static final Map<String, Integer> BY_COUNTRY = table("""
            15 NO
            16 BE
            18 DK FI FO GL NL
            19 MK SI
            20 AT BA EE KZ LT LU XK
            21 CH HR LI LV
            22 BG BH CR DE GB GE IE ME RS VA
            23 AE GI IL IQ OM TL
            24 AD CZ ES MD PK RO SA SE SK TN VG
            25 LY PT ST
            26 IS TR
            27 FR GR IT MC MR SM
            28 AL AZ BY CY DO GT HU LB NI PL SV
            29 BR EG PS QA UA
            30 JO KW MU
            31 MT SC
            32 LC
            """);

    private IbanLength() {}

    static boolean accepts(String compact) {
        return FORM.matcher(compact).matches()
                && BY_COUNTRY.getOrDefault(compact.substring(0, 2), 0) == compact.length();
    }

    private static Map<String, Integer> table(String lines) {
        Map<String, Integer> lengths = new HashMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                lengths.put(words[i], Integer.parseInt(words[0]));
            }
        });
        return Map.copyOf(lengths);
    }
}
