package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.List;

/**
 * Everything that decides the totals of a commercial document, and nothing else.
 *
 * <p>Lines that must not count, such as the alternatives of a quotation, are left out by the caller.
 *
 * @param kind what a line without quantity means
 * @param lines what is sold or bought
 * @param taxes the tax table, in the order in which rows may refer to one another
 * @param conversionRate company currency for one unit of document currency
 * @param discount the discount on the whole document
 * @param precision decimals of both currencies and of prices
 * @param taxRounding where taxes are rounded
 * @param smallestUnit what the payable total is rounded to, such as 0.05; 0 for no rounding, the default in France
 */
public record Sheet(
        Kind kind,
        List<SheetLine> lines,
        List<TaxRow> taxes,
        BigDecimal conversionRate,
        Discount discount,
        Precision precision,
        TaxRounding taxRounding,
        BigDecimal smallestUnit) {

    /** What a line without quantity means in this document. */
    public enum Kind {
        ORDINARY,
        RETURN,
        DEBIT_NOTE
    }

    /** Where taxes are rounded. */
    public enum TaxRounding {
        /** Once for each rate, on the sum of its bases: EN 16931 and the rule in France. */
        PER_RATE,
        /** On each line, as some suppliers do. */
        PER_LINE
    }

    public Sheet {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** An ordinary document in euros. */
    public static Sheet of(List<SheetLine> lines, List<TaxRow> taxes) {
        return new Sheet(
                Kind.ORDINARY,
                lines,
                taxes,
                BigDecimal.ONE,
                Discount.NONE,
                Precision.EURO,
                TaxRounding.PER_RATE,
                BigDecimal.ZERO);
    }

    public Sheet as(Kind other) {
        return new Sheet(other, lines, taxes, conversionRate, discount, precision, taxRounding, smallestUnit);
    }

    public Sheet with(Discount other) {
        return new Sheet(kind, lines, taxes, conversionRate, other, precision, taxRounding, smallestUnit);
    }

    public Sheet with(List<SheetLine> others) {
        return new Sheet(kind, others, taxes, conversionRate, discount, precision, taxRounding, smallestUnit);
    }

    public Sheet in(Precision other, BigDecimal rate) {
        return new Sheet(kind, lines, taxes, rate, discount, other, taxRounding, smallestUnit);
    }

    public Sheet rounding(TaxRounding other) {
        return new Sheet(kind, lines, taxes, conversionRate, discount, precision, other, smallestUnit);
    }

    public Sheet roundedTo(BigDecimal unit) {
        return new Sheet(kind, lines, taxes, conversionRate, discount, precision, taxRounding, unit);
    }

    /** The credit note that cancels this document to the cent, or the document that cancels this credit note. */
    public Sheet opposite() {
        return new Sheet(
                kind == Kind.RETURN ? Kind.DEBIT_NOTE : Kind.RETURN,
                lines.stream().map(line -> line.opposite(kind)).toList(),
                taxes.stream().map(TaxRow::opposite).toList(),
                conversionRate,
                discount.opposite(),
                precision,
                taxRounding,
                smallestUnit);
    }
}
