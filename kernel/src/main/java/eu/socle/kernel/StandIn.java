package eu.socle.kernel;

import org.jspecify.annotations.Nullable;

/**
 * What holds where a value is left empty, for people to see it: the VAT of the document, on a line without one of its own.
 * Offered by modules under this class; computed when a document is shown, never stored.
 */
public record StandIn<D extends Document<D>>(DocType<D> type, Field<D, ?> field, Words<D> words) {

    /** Reads a document or a line; changes nothing. */
    @FunctionalInterface
    public interface Words<D extends Document<D>> {
        /** Null when nothing holds, or nothing that a few words can tell. */
        @Nullable
        Label of(D document, Lookup lookup);
    }
}
