package eu.socle.kernel;

/**
 * Makes a new document from another one, for a person to review before it is stored: a credit note from an invoice, a
 * payment from an invoice. Offered by modules under this class.
 *
 * @param key the name in the API, for example {@code credit-note}
 * @param when on which documents it is proposed; on others it is refused
 * @param next whether it is what usually comes next, which the client shows first
 */
public record Maker<S extends Document<S>, T extends Document<T>>(
        DocType<S> source,
        DocType<T> target,
        String key,
        Label label,
        Cond<S> when,
        boolean next,
        Making<S, T> making) {

    /** Fills a new document; stores nothing. */
    @FunctionalInterface
    public interface Making<S extends Document<S>, T extends Document<T>> {
        T make(S source, Lookup lookup);
    }

    public static <S extends Document<S>, T extends Document<T>> Maker<S, T> of(
            DocType<S> source, DocType<T> target, String key, String fr, String en, Cond<S> when, Making<S, T> making) {
        return new Maker<>(source, target, key, new Label(fr, en), when, false, making);
    }

    public Maker<S, T> asNextStep() {
        return new Maker<>(source, target, key, label, when, true, making);
    }

    public T make(S document, Lookup lookup) {
        return making.make(document, lookup);
    }
}
