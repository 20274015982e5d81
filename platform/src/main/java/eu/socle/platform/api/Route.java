package eu.socle.platform.api;

import java.util.List;
import java.util.Objects;

/**
 * A method and a path that the server answers.
 *
 * @param pattern segments; {@code {type}} stands for one, {@code {name...}} at the end for all that remain
 * @param policy who may call it; a route without one cannot be built
 * @param summary what it does, in a few words, for the OpenAPI description
 * @param errors how refusals are told, those of login and policy included
 */
public record Route(String method, String pattern, Policy policy, String summary, Handler handler, Errors errors) {

    public Route(String method, String pattern, Policy policy, String summary, Handler handler) {
        this(method, pattern, policy, summary, handler, Problems::answer);
    }

    public Route {
        Objects.requireNonNull(policy, "A route without a policy: " + pattern);
        if (!pattern.startsWith("/") || summary.isBlank()) {
            throw new IllegalArgumentException(pattern);
        }
    }

    /** The segments of the pattern. */
    public List<String> segments() {
        return List.of(pattern.substring(1).split("/"));
    }

    boolean isOpenEnded() {
        return pattern.endsWith("...}");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
