package eu.socle.platform.postgres;

import org.jspecify.annotations.Nullable;

/** The embedded server cannot be started; says what happened, where, and what to do, in both languages. */
public final class PostgresRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Reasons that callers tell apart. */
    public enum Reason {
        HOME_IN_USE,
        DISK_FULL,
        OTHER
    }

    private final String french;
    private final String english;
    private final Reason reason;

    PostgresRefusal(String french, String english) {
        this(Reason.OTHER, french, english, null);
    }

    PostgresRefusal(Reason reason, String french, String english) {
        this(reason, french, english, null);
    }

    PostgresRefusal(Reason reason, String french, String english, @Nullable Throwable cause) {
        super(french + System.lineSeparator() + english, cause);
        this.french = french;
        this.english = english;
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
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
