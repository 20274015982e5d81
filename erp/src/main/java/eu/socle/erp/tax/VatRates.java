package eu.socle.erp.tax;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The French rates of VAT as dated data: a rate changes by a line of a table, never by a line of code. */
public final class VatRates {

    private static final String EVERYWHERE = "any";
    private static final List<VatRate> ALL = DatedCsv.read("vat-rates.csv", VatRates::rate);

    private VatRates() {}

    /** Every rate on record, of any time and place. */
    public static List<VatRate> all() {
        return ALL;
    }

    /** The rates in force on that day in that territory, exemptions that hold everywhere included. */
    public static List<VatRate> at(LocalDate date, String territory) {
        return ALL.stream()
                .filter(rate ->
                        rate.territory().equals(territory) || rate.territory().equals(EVERYWHERE))
                .filter(rate -> rate.isInForce(date))
                .toList();
    }

    private static VatRate rate(NamedCsvRecord line) {
        return new VatRate(
                line.getField("territory"),
                line.getField("kind"),
                new BigDecimal(line.getField("rate")),
                date(line.getField("from")),
                date(line.getField("to")),
                line.getField("en16931_category"),
                line.getField("note"));
    }

    private static @Nullable LocalDate date(String text) {
        return text.isBlank() ? null : LocalDate.parse(text);
    }
}
