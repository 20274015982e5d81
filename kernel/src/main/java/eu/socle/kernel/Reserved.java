package eu.socle.kernel;

import java.util.function.Predicate;

/**
 * Documents that nobody below {@link Role#ALL_POWERS} changes, deletes, renames nor takes through a step, whatever their rights
 * on the type: what would give them those powers.
 *
 * @param which the documents, as they are before and after a change
 */
public record Reserved<D extends Document<D>>(DocType<D> type, Predicate<D> which) {

    /** Whether someone must keep away from a document. */
    public boolean keepsAway(Document<?> document, Context context) {
        return document.type() == type
                && which.test(type.documentClass().cast(document))
                && !context.system()
                && !context.has(Role.ALL_POWERS);
    }
}
