package eu.socle.erp.france.einvoice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** UN/ECE recommendation 20 codes for the units people use, both ways. */
public final class Units {

    /** « Pièce », when a unit has no code of its own. */
    public static final String ONE = "C62";

    private record Unit(String fr, String en) {}

    private static final Map<String, Unit> LABELS = new LinkedHashMap<>();
    private static final Map<String, String> CODES = new LinkedHashMap<>();

    static {
        for (Map<String, String> row : CsvTable.read("units.csv")) {
            String code = row.getOrDefault("code", ONE);
            LABELS.putIfAbsent(code, new Unit(row.getOrDefault("short_fr", ""), row.getOrDefault("short_en", "")));
            for (String name : row.getOrDefault("names", "").split("\\|")) {
                CODES.put(name.toLowerCase(Locale.ROOT), code);
            }
        }
    }

    private Units() {}

    /** The code of a unit of measure by its name in French or English (Unité, Nos, Heure…). */
    public static Optional<String> codeOf(String unitName) {
        return Optional.ofNullable(CODES.get(unitName.strip().toLowerCase(Locale.ROOT)));
    }

    /** A short printed form, « h », « kg »; empty for plain pieces, whose unit says nothing. */
    public static String label(String code, String language) {
        Unit unit = LABELS.getOrDefault(code, new Unit("", ""));
        return "en".equals(language) ? unit.en() : unit.fr();
    }
}
