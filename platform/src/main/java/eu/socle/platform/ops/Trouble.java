package eu.socle.platform.ops;

import eu.socle.kernel.Label;
import org.jspecify.annotations.Nullable;

/** Why Socle cannot start or a command cannot do its work: a sentence for a person, which says what to do. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Kinds of trouble that a program which starts Socle may want to tell apart; each has its exit code. */
    public enum Kind {
        OTHER(1),
        USAGE(2),
        HOME_IN_USE(3),
        PORT_TAKEN(4),
        DATABASE_UNREACHABLE(5),
        NEWER_SCHEMA(6),
        DISK_FULL(7),
        DATA_DAMAGED(8);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient Label sentence;

    public Trouble(Kind kind, String fr, String en) {
        this(kind, fr, en, null);
    }

    public Trouble(Kind kind, String fr, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.kind = kind;
        this.sentence = new Label(fr, en);
    }

    public static Trouble other(String fr, String en) {
        return new Trouble(Kind.OTHER, fr, en);
    }

    public static Trouble usage(String fr, String en) {
        return new Trouble(Kind.USAGE, fr, en);
    }

    public Kind kind() {
        return kind;
    }

    public Label sentence() {
        return sentence;
    }
}
