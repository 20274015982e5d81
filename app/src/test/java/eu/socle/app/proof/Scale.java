package eu.socle.app.proof;

/** How long a proof may last: at each commit, in half an hour ({@code ./socle prove --short}), or before a release. */
public enum Scale {
    COMMIT,
    SHORT,
    FULL;

    /** What {@code ./socle prove} asks for; a commit otherwise. */
    public static Scale now() {
        return valueOf(System.getProperty("proof.scale", "commit").toUpperCase(java.util.Locale.ROOT));
    }

    /** How many, at the present scale. */
    public static int of(int commit, int brief, int full) {
        return switch (now()) {
            case COMMIT -> commit;
            case SHORT -> brief;
            case FULL -> full;
        };
    }
}
