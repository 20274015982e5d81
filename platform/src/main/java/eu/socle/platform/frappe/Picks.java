package eu.socle.platform.frappe;

import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Right;
import eu.socle.platform.store.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the fields that a list asks for. */
record Picks<D extends Document<D>>(Spots<D> spots, Exchange exchange) {

    private static final Pattern AS = Pattern.compile("(?i)(.+?)\\s+as\\s+[`'\"]?([\\w ]+?)[`'\"]?");
    private static final Pattern FIGURE =
            Pattern.compile("(?i)(count|sum|min|max|avg)\\s*\\((?:\\s*distinct\\s)?\\s*(.+?)\\s*\\)");

    /** Longest name of a column, in characters: the patterns above take the cube of it in time. */
    private static final int LONGEST = 300;

    private static final List<String> HEAD =
            List.of("name", "owner", "creation", "modified", "modified_by", "docstatus");

    /** The columns of {@code fields}: a list, its JSON, or names with commas; the name alone when nothing is asked. */
    List<Pick<D>> read(@Nullable Object fields) {
        List<Pick<D>> picks = new ArrayList<>();
        switch (fields) {
            case null -> picks.add(named("name"));
            case List<?> list when list.isEmpty() -> picks.add(named("name"));
            case List<?> list -> list.forEach(each -> add(each, picks));
            case String text when text.contains("(") -> add(text, picks);
            case String text -> List.of(text.split(",")).forEach(each -> add(each, picks));
            default -> throw Clause.bad(fields);
        }
        return picks;
    }

    private void add(@Nullable Object each, List<Pick<D>> picks) {
        switch (each) {
            case String text when text.length() > LONGEST -> throw Clause.bad(text);
            case String text when isAll(text) -> all(picks);
            case String text -> picks.add(named(text.strip()));
            case Map<?, ?> map -> picks.add(figured(map));
            case null, default -> throw Clause.bad(String.valueOf(each));
        }
    }

    private boolean isAll(String text) {
        String plain = text.strip().replace("`", "");
        return plain.equals("*") || plain.equalsIgnoreCase("tab" + spots.type().name() + ".*");
    }

    /** Every value that the document itself holds and the person may read. */
    private void all(List<Pick<D>> picks) {
        HEAD.forEach(name -> picks.add(named(name)));
        for (Field<D, ?> field : spots.unit().schema().fields(spots.type())) {
            boolean held = !(field.kind() instanceof Kind.RowsOf) && !(field.kind() instanceof Kind.Secret);
            if (held && spots.unit().rights().mayField(Right.READ, spots.type(), field)) {
                picks.add(new Pick.Value<>(new Spot.Own<>(field), field.name()));
            }
        }
    }

    /** {@code status}, {@code customer as who}, {@code count(name) as n}. */
    private Pick<D> named(String text) {
        Matcher as = AS.matcher(text);
        String what = as.matches() ? as.group(1).strip() : text;
        String alias = as.matches() ? as.group(2).strip() : null;
        Matcher figure = FIGURE.matcher(what);
        if (figure.matches()) {
            return figure(figure.group(1), figure.group(2), alias == null ? what : alias);
        }
        String plain = what.replaceFirst("(?i)^distinct\\s+", "");
        String shown = alias == null ? plain.replace("`", "").replaceFirst("^.*\\.", "") : alias;
        Spot<D> spot = spots.look(null, plain);
        if (spot == null && ContractNames.contains(shown)) {
            if (!shown.equals("idx") && !shown.equals("doctype")) {
                exchange.ignore(plain);
            }
            return new Pick.Blank<>(shown);
        }
        return new Pick.Value<>(spot == null ? spots.find(null, plain) : spot, shown);
    }

    private Pick<D> figure(String function, String of, String alias) {
        Grouping.Figure figure = Grouping.Figure.valueOf(function.toUpperCase(Locale.ROOT));
        if (figure == Grouping.Figure.COUNT
                && (of.equals("*") || of.equals("1") || of.replace("`", "").endsWith("name"))) {
            return new Pick.Figure<>(figure, null, alias);
        }
        if (!(spots.find(null, of) instanceof Spot.Own<D> own)
                || !counts(figure, own.field().kind())) {
            throw Clause.bad(function + "(" + of + ")");
        }
        return new Pick.Figure<>(figure, own, alias);
    }

    private static boolean counts(Grouping.Figure figure, Kind kind) {
        boolean number = switch (kind) {
            case Kind.Whole _, Kind.Decimal _, Kind.Price _, Kind.Money _, Kind.Percent _, Kind.Check _ -> true;
            default -> false;
        };
        return figure == Grouping.Figure.COUNT
                || number
                || figure != Grouping.Figure.SUM && figure != Grouping.Figure.AVG;
    }

    /** <code>{"COUNT": "name", "as": "n"}</code>. */
    private Pick<D> figured(Map<?, ?> map) {
        String alias = null;
        String function = null;
        String of = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (String.valueOf(entry.getKey()).equalsIgnoreCase("as")) {
                alias = String.valueOf(entry.getValue());
            } else {
                function = String.valueOf(entry.getKey());
                of = String.valueOf(entry.getValue());
                if (function.length() > LONGEST) {
                    throw Clause.bad(function);
                }
            }
        }
        if (function == null || of == null || !FIGURE.matcher(function + "(x)").matches()) {
            throw Clause.bad(map);
        }
        return figure(function, of, alias == null ? function.toLowerCase(Locale.ROOT) : alias);
    }
}
