package eu.socle.platform.frappe;

import eu.socle.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a filter, as clients write it.
 *
 * @param type the type that has the field, or null for the one listed
 * @param op in lower case
 */
record Clause(
        @Nullable String type,
        String field,
        String op,
        @Nullable Object value) {

    private static final int MOST = 500;

    /** Reads the four shapes: triples, quadruples, values by field, operators and values by field. */
    static List<Clause> read(@Nullable Object raw) {
        List<Clause> clauses = new ArrayList<>();
        switch (raw) {
            case null -> {}
            case Map<?, ?> map -> map.forEach((field, value) -> clauses.add(ofPair(String.valueOf(field), value)));
            case List<?> list when !list.isEmpty() && list.getFirst() instanceof String -> clauses.add(ofList(list));
            case List<?> list ->
                list.forEach(each -> clauses.addAll(each instanceof List<?> one ? List.of(ofList(one)) : read(each)));
            default -> throw bad(raw);
        }
        if (clauses.size() > MOST) {
            throw bad(clauses.size());
        }
        return clauses;
    }

    private static Clause ofPair(String field, @Nullable Object value) {
        return value instanceof List<?> list && list.size() == 2 && list.getFirst() instanceof String op
                ? new Clause(null, field, normal(op), list.get(1))
                : new Clause(null, field, value instanceof List<?> ? "in" : "=", value);
    }

    private static Clause ofList(List<?> list) {
        return switch (list.size()) {
            case 2 -> ofPair(text(list, 0), list.get(1));
            case 3 -> new Clause(null, text(list, 0), normal(text(list, 1)), list.get(2));
            case 4, 5 -> new Clause(text(list, 0), text(list, 1), normal(text(list, 2)), list.get(3));
            default -> throw bad(list);
        };
    }

    private static String text(List<?> list, int at) {
        if (list.get(at) instanceof String text) {
            return text;
        }
        throw bad(list);
    }

    private static String normal(String op) {
        String lower = op.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (lower) {
            case "<>" -> "!=";
            case "==" -> "=";
            default -> lower;
        };
    }

    /** The values of a list, or of a text with commas. */
    List<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        switch (value) {
            case null -> {}
            case List<?> list -> values.addAll(list);
            case String text -> {
                for (String part : text.split(",")) {
                    values.add(part.strip());
                }
            }
            default -> values.add(value);
        }
        return values;
    }

    RuntimeException bad() {
        return bad(field + " " + op + " " + value);
    }

    static RuntimeException bad(Object reason) {
        String text = reason.toString();
        return Refusal.of("invalid_filter")
                .with("reason", text.substring(0, Math.min(120, text.length())))
                .asRefused();
    }
}
