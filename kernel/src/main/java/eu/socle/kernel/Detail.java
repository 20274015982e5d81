package eu.socle.kernel;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a computed amount is made of, for people to see where it comes from: the VAT of each rate. Offered by modules
 * under this class; computed when a document is shown, never stored.
 */
public record Detail<D extends Document<D>>(DocType<D> type, Field<D, BigDecimal> field, Parts<D> parts) {

    /** Reads a document; changes nothing. */
    @FunctionalInterface
    public interface Parts<D extends Document<D>> {
        List<Part> of(D document, Lookup lookup);
    }

    /**
     * One part of the amount.
     *
     * @param base the amount that it is computed on, or null
     */
    public record Part(Label label, @Nullable BigDecimal base, BigDecimal amount) {}
}
