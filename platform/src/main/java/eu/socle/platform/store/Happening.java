package eu.socle.platform.store;

import eu.socle.kernel.Document;
import java.util.Set;

/**
 * What happened to one document in one unit of work.
 *
 * @param document as it is at the end
 */
public record Happening(Document<?> document, Set<Event> events) {

    /** What may happen to a document. */
    public enum Event {
        CREATED,
        /** Stored as a draft or at the moment of its submission. */
        SAVED,
        SUBMITTED,
        CANCELLED,
        DELETED,
        /** Changed after its submission, in the fields that stay open or by a step. */
        SAVED_AFTER_SUBMIT,
        /** Anything of the above, and figures that rules keep. */
        TOUCHED
    }
}
