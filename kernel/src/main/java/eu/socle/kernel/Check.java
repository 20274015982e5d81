package eu.socle.kernel;

/** A rule that a document must satisfy. It reports every fault it finds and throws none. */
@FunctionalInterface
public interface Check<D extends Document<D>> {

    void run(D document, Lookup lookup, Refusals refusals);
}
