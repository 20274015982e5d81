package eu.socle.platform.core;

import org.jspecify.annotations.Nullable;

/**
 * Where a person comes from.
 *
 * @param agent how the browser or program calls itself; it may call itself anything
 */
public record Visit(@Nullable String agent, String address) {

    private static final int LONGEST = 200;

    /** What happens without a request: jobs, the command line. */
    public static final Visit LOCAL = new Visit(null, "");

    /** The beginning of what the program calls itself, or the empty text. */
    public String shownAgent() {
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST));
    }
}
