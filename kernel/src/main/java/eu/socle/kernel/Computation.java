package eu.socle.kernel;

/** Fills computed fields from the others. The same computation serves saving and preview, so it stores nothing. */
@FunctionalInterface
public interface Computation<D extends Document<D>> {

    void run(D document, Lookup lookup);
}
