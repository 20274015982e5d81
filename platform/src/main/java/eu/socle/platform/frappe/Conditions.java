package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.NamedDays;
import eu.socle.kernel.Option;
import eu.socle.kernel.Values;
import eu.socle.platform.store.UnitOfWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A clause on a field, as a condition of the kernel: identifiers come from declarations, values are bound. */
record Conditions(UnitOfWork unit) {

    <D extends Document<D>> Cond<D> on(Field<D, ?> field, Clause clause) {
        return switch (clause.op()) {
            case "=" -> compare(field, Cond.Op.EQ, clause.value());
            case "!=" -> compare(field, Cond.Op.EQ, clause.value()).not();
            case ">" -> compare(field, Cond.Op.GT, clause.value());
            case "<" -> compare(field, Cond.Op.LT, clause.value());
            case ">=" -> compare(field, Cond.Op.GE, clause.value());
            case "<=" -> compare(field, Cond.Op.LE, clause.value());
            case "like" -> new Cond.Like<>(field, text(clause));
            case "not like" -> new Cond.Like<>(field, text(clause)).not();
            case "in" -> in(field, clause);
            case "not in" -> in(field, clause).not();
            case "is" -> is(field, clause);
            case "between" -> between(field, clause);
            case "timespan" -> within(field, spans().of(text(clause)));
            case "previous" -> within(field, spans().around(text(clause), true));
            case "next" -> within(field, spans().around(text(clause), false));
            default -> named(clause).map(days -> within(field, days)).orElseGet(() -> inTree(field, clause));
        };
    }

    /** The days that a module knows by name; nothing when no module knows the operator. */
    private Optional<NamedDays.Days> named(Clause clause) {
        return unit.registry().offers(NamedDays.class).stream()
                .filter(known -> known.operator().equals(clause.op()))
                .findFirst()
                .map(known -> known.named(text(clause), unit).orElseThrow(clause::bad));
    }

    private Spans spans() {
        return new Spans(unit.context().today());
    }

    private static String text(Clause clause) {
        if (clause.value() == null || clause.value() instanceof List<?>) {
            throw clause.bad();
        }
        return clause.value().toString();
    }

    /** A choice that does not exist is the choice of no document. */
    private static <D extends Document<D>> Cond<D> compare(Field<D, ?> field, Cond.Op op, @Nullable Object raw) {
        if (field.kind() instanceof Kind.Choice(var options)
                && raw != null
                && !raw.toString().isBlank()) {
            Optional<? extends Option> found = options.stream()
                    .filter(option -> option.value().equalsIgnoreCase(raw.toString()))
                    .findFirst();
            return found.isPresent() ? new Cond.Compare<>(field, op, found.get()) : Cond.never();
        }
        return new Cond.Compare<>(field, op, value(field, raw));
    }

    /** A value for a field; a day stands for its start where a moment is expected. */
    private static @Nullable Object value(Field<?, ?> field, @Nullable Object raw) {
        boolean day = field.kind() instanceof Kind.DateTime
                && raw instanceof String text
                && text.strip().length() == 10;
        return Values.parse(field, day ? raw + " 00:00:00" : raw);
    }

    private static <D extends Document<D>> Cond<D> in(Field<D, ?> field, Clause clause) {
        List<Object> values = new ArrayList<>();
        boolean empty = false;
        for (Object raw : clause.values()) {
            Cond<D> one = compare(field, Cond.Op.EQ, raw);
            if (one instanceof Cond.Compare<D>(var _, var _, var value)) {
                if (value == null) {
                    empty = true;
                } else {
                    values.add(value);
                }
            }
        }
        Cond<D> among = new Cond.In<>(field, values);
        return empty ? among.or(new Cond.Compare<>(field, Cond.Op.EQ, null)) : among;
    }

    private static <D extends Document<D>> Cond<D> is(Field<D, ?> field, Clause clause) {
        Cond<D> set = new Cond.IsSet<>(field);
        return switch (text(clause).strip().toLowerCase(java.util.Locale.ROOT)) {
            case "set" -> set;
            case "not set" -> set.not();
            default -> throw clause.bad();
        };
    }

    private static <D extends Document<D>> Cond<D> between(Field<D, ?> field, Clause clause) {
        List<@Nullable Object> ends = clause.values();
        if (ends.size() != 2 || ends.get(0) == null || ends.get(1) == null) {
            throw clause.bad();
        }
        if (field.kind() instanceof Kind.DateTime
                && ends.get(1) instanceof String last
                && last.strip().length() == 10) {
            return compare(field, Cond.Op.GE, ends.get(0))
                    .and(new Cond.Compare<>(field, Cond.Op.LT, start(dayAfter(last, clause))));
        }
        return compare(field, Cond.Op.GE, ends.get(0)).and(compare(field, Cond.Op.LE, ends.get(1)));
    }

    private static LocalDate dayAfter(String day, Clause clause) {
        try {
            return LocalDate.parse(day.strip()).plusDays(1);
        } catch (java.time.DateTimeException e) {
            throw clause.bad();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Context.PARIS).toInstant();
    }

    private static <D extends Document<D>> Cond<D> within(Field<D, ?> field, NamedDays.Days span) {
        return switch (field.kind()) {
            case Kind.Date _ ->
                new Cond.Compare<>(field, Cond.Op.GE, span.first())
                        .and(new Cond.Compare<>(field, Cond.Op.LE, span.last()));
            case Kind.DateTime _ ->
                new Cond.Compare<>(field, Cond.Op.GE, start(span.first()))
                        .and(new Cond.Compare<>(
                                field, Cond.Op.LT, start(span.last().plusDays(1))));
            default -> throw Clause.bad(field.name());
        };
    }

    private <D extends Document<D>> Cond<D> inTree(Field<D, ?> field, Clause clause) {
        String name = clause.value() == null ? "" : clause.value().toString();
        List<String> names = switch (clause.op()) {
            case "descendants of", "not descendants of" -> tree(field, clause, name, true);
            case "descendants of (inclusive)" -> {
                List<String> all = new ArrayList<>(tree(field, clause, name, true));
                all.add(name);
                yield all;
            }
            case "ancestors of", "not ancestors of" -> tree(field, clause, name, false);
            default -> throw clause.bad();
        };
        Cond<D> among = new Cond.In<>(field, names);
        return clause.op().startsWith("not ") ? among.not() : among;
    }

    private <D extends Document<D>> List<String> tree(Field<D, ?> field, Clause clause, String name, boolean below) {
        var type = switch (field.kind()) {
            case Kind.LinkTo(var target) -> Spots.typeOf(target);
            default -> field.name().equals("name") ? field.type() : null;
        };
        if (type == null || type.treeParent() == null) {
            throw clause.bad();
        }
        return List.copyOf(
                below ? new Trees(unit).below(Objects.requireNonNull(type), name) : new Trees(unit).above(type, name));
    }
}
