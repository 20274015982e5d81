package eu.socle.platform.postgres;

/** What the server promises about a committed transaction. */
public enum Durability {
    /** A committed transaction survives a power cut. The only choice for real data. */
    DURABLE("on"),
    /** Nothing survives a power cut, commits are cheap. For tests only. */
    FAST("off");

    private final String onOrOff;

    Durability(String onOrOff) {
        this.onOrOff = onOrOff;
    }

    /** The value of {@code fsync}, {@code full_page_writes} and {@code synchronous_commit}. */
    String onOrOff() {
        return onOrOff;
    }
}
