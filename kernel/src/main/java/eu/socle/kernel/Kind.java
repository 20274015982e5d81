package eu.socle.kernel;

import java.util.List;

/**
 * What a field holds. Renderers switch over it exhaustively, so that a new kind does not compile until the table, the
 * API, the form and the import know it.
 */
public sealed interface Kind {

    /** One line of text of at most {@code max} characters. */
    record Text(int max) implements Kind {}

    /** Several lines of text, never interpreted as HTML, of at most {@code max} characters. */
    record LongText(int max) implements Kind {}

    record Whole() implements Kind {}

    /** A number with {@code scale} decimals: quantities, exchange rates. */
    record Decimal(int scale) implements Kind {}

    /** A unit price: up to six decimals are kept, those that count are shown. */
    record Price() implements Kind {}

    /** An amount of money, rounded to the decimals of its currency. */
    record Money() implements Kind {}

    /** A percentage: 20 means 20 %. */
    record Percent() implements Kind {}

    record Check() implements Kind {}

    record Date() implements Kind {}

    record DateTime() implements Kind {}

    record Time() implements Kind {}

    record Choice(List<? extends Option> options) implements Kind {}

    /** The name of a document of another type. */
    record LinkTo(Class<? extends Document<?>> target) implements Kind {}

    /** The name of a document whose type is held by another field. */
    record DynamicLink(String typeField) implements Kind {}

    record RowsOf(Class<? extends Document<?>> row) implements Kind {}

    /** Structured data kept as text. */
    record Json() implements Kind {}

    /** A text that is written but never read back through the API. */
    record Secret() implements Kind {}

    /** The address of a file. */
    record Attach() implements Kind {}
}
