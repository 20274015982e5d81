package eu.socle.kernel;

import java.util.function.BiFunction;
import java.util.function.Function;

/** How a document gets its name. */
public sealed interface Naming<D extends Document<D>> {

    /** The name is a value that people type. */
    record ByField<D extends Document<D>>(Field<D, String> field) implements Naming<D> {}

    /** The name is made from values. */
    record Composed<D extends Document<D>>(Function<D, String> rule) implements Naming<D> {}

    /** A series of numbers with gaps allowed: customers, suppliers. Pattern as {@link Numbered}. */
    record Serial<D extends Document<D>>(String pattern) implements Naming<D> {}

    /**
     * The legal number, gapless in its series, drawn when the document is submitted; until then a provisional name.
     *
     * @param pattern gives the pattern for a document: {@code FA-.YYYY.-.#####}, where {@code YYYY} is the year of the
     *     date and {@code #####} the number
     * @param scope what the series belongs to, usually the company
     */
    record Numbered<D extends Document<D>>(
            BiFunction<D, Lookup, String> pattern, Function<D, String> scope, Field<D, java.time.LocalDate> date)
            implements Naming<D> {}

    /** A name nobody reads. */
    record Random<D extends Document<D>>() implements Naming<D> {}
}
