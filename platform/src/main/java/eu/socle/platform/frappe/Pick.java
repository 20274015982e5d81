package eu.socle.platform.frappe;

import eu.socle.kernel.Document;
import eu.socle.platform.store.Grouping;
import org.jspecify.annotations.Nullable;

/** One column that a list asks for, under the name that it has in the answer. */
sealed interface Pick<D extends Document<D>> {

    String alias();

    record Value<D extends Document<D>>(Spot<D> spot, String alias) implements Pick<D> {}

    /** A figure over documents; no spot counts them. */
    record Figure<D extends Document<D>>(Grouping.Figure figure, Spot.@Nullable Own<D> of, String alias)
            implements Pick<D> {}

    /** A name of the data contract that this type does not hold. */
    record Blank<D extends Document<D>>(String alias) implements Pick<D> {}
}
