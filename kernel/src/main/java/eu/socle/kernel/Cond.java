package eu.socle.kernel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a document, as data: tested here in Java, turned into SQL by the store and into JSON for the client, so
 * that the three cannot disagree. Eight nodes, and no more: what is richer belongs in a check.
 */
public sealed interface Cond<D extends Document<D>> {

    record All<D extends Document<D>>(List<Cond<D>> parts) implements Cond<D> {}

    record Any<D extends Document<D>>(List<Cond<D>> parts) implements Cond<D> {}

    record Not<D extends Document<D>>(Cond<D> part) implements Cond<D> {}

    record Compare<D extends Document<D>>(
            Field<D, ?> field, Op op, @Nullable Object value) implements Cond<D> {}

    record In<D extends Document<D>>(Field<D, ?> field, List<?> values) implements Cond<D> {}

    /** Matches a pattern with {@code %}, whatever the case and accents. */
    record Like<D extends Document<D>>(Field<D, ?> field, String pattern) implements Cond<D> {}

    record IsSet<D extends Document<D>>(Field<D, ?> field) implements Cond<D> {}

    /** The linked document, or at least one line, satisfies a condition of its own. */
    record Via<D extends Document<D>, T extends Document<T>>(Field<D, ?> path, Cond<T> part) implements Cond<D> {}

    enum Op {
        EQ("="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String sign;

        Op(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean accepts(int comparison) {
            return switch (this) {
                case EQ -> comparison == 0;
                case NE -> comparison != 0;
                case LT -> comparison < 0;
                case LE -> comparison <= 0;
                case GT -> comparison > 0;
                case GE -> comparison >= 0;
            };
        }
    }

    static <D extends Document<D>> Cond<D> always() {
        return new All<>(List.of());
    }

    static <D extends Document<D>> Cond<D> never() {
        return new Any<>(List.of());
    }

    default Cond<D> and(Cond<D> other) {
        if (this instanceof All<D> all && all.parts().isEmpty()) {
            return other;
        }
        return other instanceof All<D> all && all.parts().isEmpty() ? this : new All<>(List.of(this, other));
    }

    default Cond<D> or(Cond<D> other) {
        return new Any<>(List.of(this, other));
    }

    default Cond<D> not() {
        return new Not<>(this);
    }

    default boolean isAlways() {
        return this instanceof All<D> all && all.parts().isEmpty();
    }

    default boolean isNever() {
        return this instanceof Any<D> any && any.parts().isEmpty();
    }

    /** The Java reading. Conditions through a link are answered by the store, which can see the other document. */
    default boolean test(D document) {
        return switch (this) {
            case All<D>(var parts) -> parts.stream().allMatch(part -> part.test(document));
            case Any<D>(var parts) -> parts.stream().anyMatch(part -> part.test(document));
            case Not<D>(var part) -> !part.test(document);
            case Compare<D>(var field, var op, var value) -> compare(document.get(field), op, value);
            case In<D>(var field, var values) -> values.stream().anyMatch(v -> compare(document.get(field), Op.EQ, v));
            case Like<D>(var field, var pattern) -> Patterns.like(document.get(field), pattern);
            case IsSet<D>(var field) -> isSet(document.get(field));
            case Via<D, ?> via -> viaRows(document, via);
        };
    }

    private static <D extends Document<D>, T extends Document<T>> boolean viaRows(D document, Via<D, T> via) {
        if (!(document.get(via.path()) instanceof List<?> rows)) {
            throw new IllegalStateException("Only the store can follow the link " + via.path());
        }
        return rows.stream().anyMatch(row -> testRow(via.part(), row));
    }

    @SuppressWarnings("unchecked") // the rows of a field are of the type that its condition was built on
    private static <T extends Document<T>> boolean testRow(Cond<T> part, @Nullable Object row) {
        return row != null && part.test((T) row);
    }

    private static boolean compare(@Nullable Object actual, Op op, @Nullable Object expected) {
        if (actual == null || expected == null) {
            boolean same = Objects.equals(orFalse(actual), orFalse(expected));
            return op == Op.EQ ? same : op == Op.NE && !same;
        }
        if (actual instanceof BigDecimal a && expected instanceof BigDecimal b) {
            return op.accepts(a.compareTo(b));
        }
        if (actual instanceof Option a) {
            String b = expected instanceof Option option ? option.value() : expected.toString();
            return op.accepts(a.value().compareTo(b));
        }
        return op.accepts(natural(actual, expected));
    }

    /** An unticked box and an empty one are the same to whoever reads the form. */
    private static @Nullable Object orFalse(@Nullable Object value) {
        return Boolean.FALSE.equals(value) ? null : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // values of one field share one comparable class
    private static int natural(Object a, Object b) {
        return ((Comparable) a).compareTo(b);
    }

    private static boolean isSet(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case List<?> rows -> !rows.isEmpty();
            case Boolean ticked -> ticked;
            default -> true;
        };
    }
}
