package eu.socle.platform.frappe;

import eu.socle.kernel.Label;
import eu.socle.kernel.Patterns;
import eu.socle.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows that are already in memory, listed as any other: the descriptions of types, the lines of documents.
 *
 * @param holder what the rows are, for people
 */
record Table(Label holder, List<Map<String, @Nullable Object>> rows) {

    /** What is longer is compared as a text, in characters. */
    private static final int LONGEST_NUMBER = 40;

    private static final Comparator<Object> VALUES =
            (a, b) -> number(a) instanceof BigDecimal x && number(b) instanceof BigDecimal y
                    ? x.compareTo(y)
                    : a.toString().compareToIgnoreCase(b.toString());

    Listed list(ListAsk ask, int most) {
        refuseUnknown(ask);
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows) {
            if (fits(row, ask)) {
                found.add(row);
            }
        }
        sort(found, ask.orderBy());
        int from = Math.min(ask.start(), found.size());
        int to = Math.min(found.size(), from + (ask.limit() == 0 ? most : Math.min(most, ask.limit())));
        List<String> keys = keys(ask.fields());
        List<List<@Nullable Object>> values = new ArrayList<>();
        for (Map<String, @Nullable Object> row : found.subList(from, to)) {
            List<@Nullable Object> cells = new ArrayList<>();
            keys.forEach(key -> cells.add(row.get(key)));
            values.add(cells);
        }
        return new Listed(keys, values, to < found.size());
    }

    /** A filter on a name that is neither held nor of the data contract would quietly leave nothing or everything. */
    private void refuseUnknown(ListAsk ask) {
        Stream.concat(ask.all().stream(), ask.any().stream())
                .map(clause -> plain(clause.field()))
                .forEach(name -> {
                    boolean held = rows.isEmpty() || rows.getFirst().containsKey(name) || ContractNames.contains(name);
                    if (!held) {
                        throw Refusal.of("unknown_field")
                                .with("field", name)
                                .with("doctype", holder)
                                .asRefused();
                    }
                });
    }

    private List<String> keys(@Nullable Object fields) {
        List<?> asked = switch (fields) {
            case null -> List.of("name");
            case List<?> list -> list;
            case String text -> List.of(text.split(","));
            default -> throw Clause.bad(fields);
        };
        List<String> keys = new ArrayList<>();
        for (Object each : asked) {
            String name = plain(String.valueOf(each));
            if (name.equals("*")) {
                rows.stream().findFirst().ifPresent(row -> row.forEach((key, value) -> keys.add(key)));
            } else {
                keys.add(name);
            }
        }
        return keys;
    }

    private static String plain(String name) {
        return name.strip().replace("`", "").replaceFirst("^tab[^.]*\\.", "");
    }

    private static boolean fits(Map<String, @Nullable Object> row, ListAsk ask) {
        return ask.all().stream().allMatch(clause -> fits(row, clause))
                && (ask.any().isEmpty() || ask.any().stream().anyMatch(clause -> fits(row, clause)));
    }

    private static boolean fits(Map<String, @Nullable Object> row, Clause clause) {
        Object value = row.get(plain(clause.field()));
        Object wanted = clause.value();
        return switch (clause.op()) {
            case "=" -> same(value, wanted);
            case "!=" -> !same(value, wanted);
            case "in" -> clause.values().stream().anyMatch(each -> same(value, each));
            case "not in" -> clause.values().stream().noneMatch(each -> same(value, each));
            case "like" -> Patterns.like(value, String.valueOf(wanted));
            case "not like" -> !Patterns.like(value, String.valueOf(wanted));
            case "is" -> (value != null && !value.toString().isEmpty()) == "set".equals(wanted);
            case ">" -> value != null && wanted != null && VALUES.compare(value, wanted) > 0;
            case "<" -> value != null && wanted != null && VALUES.compare(value, wanted) < 0;
            case ">=" -> value != null && wanted != null && VALUES.compare(value, wanted) >= 0;
            case "<=" -> value != null && wanted != null && VALUES.compare(value, wanted) <= 0;
            default -> throw clause.bad();
        };
    }

    private static boolean same(@Nullable Object value, @Nullable Object wanted) {
        String a = value == null ? "" : value.toString();
        String b = wanted == null ? "" : wanted instanceof Boolean ticked ? (ticked ? "1" : "0") : wanted.toString();
        return a.isEmpty() || b.isEmpty() ? a.equals(b) : VALUES.compare(a, b) == 0;
    }

    private static @Nullable Object number(Object value) {
        String text = value.toString();
        try {
            return text.length() > LONGEST_NUMBER ? null : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static void sort(List<Map<String, @Nullable Object>> rows, @Nullable String orderBy) {
        if (orderBy == null || orderBy.isBlank()) {
            return;
        }
        for (String part : List.of(orderBy.split(",")).reversed()) {
            String[] words = part.strip().split("\\s+(?=(?i:asc|desc)$)");
            String key = plain(words[0]);
            Comparator<Map<String, @Nullable Object>> by =
                    Comparator.comparing(row -> row.get(key), Comparator.nullsFirst(VALUES));
            rows.sort(words.length > 1 && words[1].equalsIgnoreCase("desc") ? by.reversed() : by);
        }
    }
}
