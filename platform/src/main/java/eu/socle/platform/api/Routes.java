package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All routes of the server, and the finding of the one that a request asks for. */
public final class Routes {

    private final List<Route> all;
    private final Map<String, List<Route>> byStart = new HashMap<>();

    /**
     * A route found for a path.
     *
     * @param variables values of the segments that the pattern leaves open
     */
    public record Match(Route route, Map<String, String> variables) {}

    /** A known path asked with another method. */
    static final class WrongMethod extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Set<String> allowed;

        WrongMethod(Set<String> allowed) {
            super(allowed.toString());
            this.allowed = allowed;
        }

        Set<String> allowed() {
            return allowed;
        }
    }

    public Routes(List<RouteSource> sources) {
        List<Route> found = new ArrayList<>();
        sources.forEach(source -> found.addAll(source.routes()));
        found.sort(Comparator.comparing(Routes::weight).reversed());
        Set<String> seen = new HashSet<>();
        found.forEach(route -> {
            if (!seen.add(route.method() + " " + route.pattern().replaceAll("\\{[^}]*}", "*"))) {
                throw new IllegalStateException("Two routes answer " + route);
            }
            byStart.computeIfAbsent(start(route.segments()), k -> new ArrayList<>())
                    .add(route);
        });
        all = List.copyOf(found);
    }

    /** Literal segments win over open ones, from the left. */
    private static String weight(Route route) {
        StringBuilder weight = new StringBuilder();
        route.segments()
                .forEach(
                        segment -> weight.append(segment.endsWith("...}") ? 'a' : segment.startsWith("{") ? 'b' : 'c'));
        return weight.toString();
    }

    public List<Route> all() {
        return all;
    }

    private static String start(List<String> segments) {
        return segments.getFirst() + "/"
                + (segments.size() > 1 && !segments.get(1).startsWith("{") ? segments.get(1) : "*");
    }

    /**
     * Finds the route of a path.
     *
     * @throws eu.socle.kernel.Refused {@code not_found} for a path that nobody answers
     */
    Match find(String method, List<String> path) {
        Set<String> allowed = new LinkedHashSet<>();
        for (Route route : candidates(path)) {
            Map<String, String> variables = match(route.segments(), path);
            if (variables != null && fits(route.method(), method)) {
                return new Match(route, variables);
            }
            if (variables != null) {
                allowed.add(route.method());
            }
        }
        if (allowed.isEmpty()) {
            throw Refusal.of("unknown_path").asRefused();
        }
        throw new WrongMethod(allowed);
    }

    /** How refusals on a path are told: as its routes say, whatever the method; as problems where nobody answers. */
    Errors errorsOf(List<String> path) {
        return candidates(path).stream()
                .filter(route -> match(route.segments(), path) != null)
                .map(Route::errors)
                .findFirst()
                .orElse(Problems::answer);
    }

    /** Who may call the route; a path that nobody answers is for those who are logged in. */
    Policy policy(String method, List<String> path) {
        return candidates(path).stream()
                .filter(route -> fits(route.method(), method) && match(route.segments(), path) != null)
                .findFirst()
                .map(Route::policy)
                .orElse(Policy.LOGGED_IN);
    }

    private List<Route> candidates(List<String> path) {
        List<Route> candidates = new ArrayList<>(byStart.getOrDefault(start(path), List.of()));
        candidates.addAll(byStart.getOrDefault(path.getFirst() + "/*", List.of()));
        return candidates;
    }

    private static boolean fits(String declared, String asked) {
        return declared.equals(asked) || declared.equals("GET") && asked.equals("HEAD");
    }

    private static @Nullable Map<String, String> match(List<String> pattern, List<String> path) {
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < pattern.size(); i++) {
            String segment = pattern.get(i);
            if (i >= path.size()) {
                return null;
            }
            if (segment.endsWith("...}")) {
                variables.put(
                        segment.substring(1, segment.length() - 4), String.join("/", path.subList(i, path.size())));
                return variables;
            }
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return null;
            }
        }
        return pattern.size() == path.size() ? variables : null;
    }
}
