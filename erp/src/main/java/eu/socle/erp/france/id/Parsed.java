package eu.socle.erp.france.id;

/**
 * The outcome of reading a number: either the value, or the sentence that says what is wrong.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T> {

    /** The number is right. */
    record Valid<T>(T value) implements Parsed<T> {}

    /** The number is wrong. */
    record Refused<T>(Refusal refusal) implements Parsed<T> {}

    default boolean isValid() {
        return this instanceof Valid<T>;
    }

    /** The value, or {@link InvalidIdentifier} with both sentences. */
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Refused<T>(Refusal refusal) -> throw new InvalidIdentifier(refusal);
        };
    }
}
