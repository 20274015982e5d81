package eu.socle.platform.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be started; says what happened, where, and what to do, in both languages. */
public final class PostgresRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String french;
    private final String english;

    PostgresRefusal(String french, String english) {
        this(french, english, null);
    }

    PostgresRefusal(String french, String english, @Nullable Throwable cause) {
        super(french + System.lineSeparator() + english, cause);
        this.french = french;
        this.english = english;
    }

    /** The explanation in French. */
    public String french() {
        return french;
    }

    /** The explanation in English. */
    public String english() {
        return english;
    }
}
