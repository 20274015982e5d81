package eu.socle.kernel;

/**
 * One value of a choice field. Enums of choices implement it: {@link #value()} is what the API and the database hold,
 * the label is what people read.
 */
public interface Option {

    /** The value in the data contract, for example {@code "On Net Total"}. */
    String value();

    Label label();

    /** What a status tells: it picks a colour and a shape, never more. */
    default Meaning meaning() {
        return Meaning.NEUTRAL;
    }

    enum Meaning {
        NEUTRAL,
        PROGRESS,
        SUCCESS,
        WARNING,
        DANGER
    }
}
