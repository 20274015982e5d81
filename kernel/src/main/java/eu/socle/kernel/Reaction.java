package eu.socle.kernel;

/** What happens when a document takes a step, in the same transaction. Kept short: check, compute, record. */
@FunctionalInterface
public interface Reaction<D extends Document<D>> {

    void run(D document, Unit unit);
}
