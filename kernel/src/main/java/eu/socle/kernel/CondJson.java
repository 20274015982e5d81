package eu.socle.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON reading of conditions, both ways, as lists: {@code ["and", ["=", "status", "Paid"], …]}. */
public final class CondJson {

    /** Deeper or wider filters than this are refused. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_VALUES = 2_000;

    private CondJson() {}

    public static List<Object> write(Cond<?> cond) {
        return switch (cond) {
            case Cond.All<?>(var parts) when parts.isEmpty() -> List.of("true");
            case Cond.All<?>(var parts) -> nary("and", parts);
            case Cond.Any<?>(var parts) -> nary("or", parts);
            case Cond.Not<?>(var part) -> List.of("not", write(part));
            case Cond.Compare<?>(var field, var op, var value) -> triple(op.sign(), field, plain(value));
            case Cond.In<?>(var field, var values) ->
                triple("in", field, values.stream().map(CondJson::plain).toList());
            case Cond.Like<?>(var field, var pattern) -> triple("like", field, pattern);
            case Cond.IsSet<?>(var field) -> List.of("set", field.name());
            case Cond.Via<?, ?>(var path, var part) -> List.of("via", path.name(), write(part));
        };
    }

    private static List<Object> nary(String word, List<? extends Cond<?>> parts) {
        List<Object> list = new ArrayList<>();
        list.add(word);
        parts.forEach(part -> list.add(write(part)));
        return list;
    }

    private static List<Object> triple(String word, Field<?, ?> field, @Nullable Object value) {
        List<Object> list = new ArrayList<>();
        list.add(word);
        list.add(field.name());
        list.add(value);
        return list;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Option option -> option.value();
            case java.math.BigDecimal number ->
                number.signum() == 0
                        ? 0
                        : new java.math.BigDecimal(number.stripTrailingZeros().toPlainString());
            case Number number -> number;
            case Boolean tick -> tick;
            default -> value.toString();
        };
    }

    /**
     * Reads a condition that a client sent.
     *
     * @throws Refused when it names an unknown field or is not of this form
     */
    public static <D extends Document<D>> Cond<D> read(@Nullable Object raw, DocType<D> type, Schema schema) {
        return new Reader(schema).read(raw, type, 0);
    }

    private record Reader(Schema schema) {

        <D extends Document<D>> Cond<D> read(@Nullable Object raw, DocType<D> type, int depth) {
            if (!(raw instanceof List<?> list) || list.isEmpty() || depth > MAX_DEPTH) {
                throw bad("[\"=\", \"field\", value]");
            }
            String word = String.valueOf(list.getFirst());
            List<?> rest = list.subList(1, list.size());
            return switch (word) {
                case "true" -> Cond.always();
                case "and" -> new Cond.All<>(parts(rest, type, depth));
                case "or" -> new Cond.Any<>(parts(rest, type, depth));
                case "not" -> new Cond.Not<>(read(at(rest, 0), type, depth + 1));
                case "set" -> new Cond.IsSet<>(field(rest, type));
                case "like" -> new Cond.Like<>(plainField(rest, type), String.valueOf(at(rest, 1)));
                case "in" -> new Cond.In<>(plainField(rest, type), values(field(rest, type), at(rest, 1)));
                case "via" -> via(field(rest, type), at(rest, 1), depth);
                default -> compare(word, rest, type);
            };
        }

        private <D extends Document<D>> List<Cond<D>> parts(List<?> rest, DocType<D> type, int depth) {
            List<Cond<D>> parts = new ArrayList<>();
            rest.forEach(part -> parts.add(read(part, type, depth + 1)));
            return parts;
        }

        private <D extends Document<D>> Cond<D> compare(String word, List<?> rest, DocType<D> type) {
            for (Cond.Op op : Cond.Op.values()) {
                if (op.sign().equals(word)) {
                    Field<D, ?> field = plainField(rest, type);
                    return new Cond.Compare<>(field, op, Values.parse(field, at(rest, 1)));
                }
            }
            throw bad(word);
        }

        private <D extends Document<D>> Field<D, ?> plainField(List<?> rest, DocType<D> type) {
            Field<D, ?> field = field(rest, type);
            if (field.kind() instanceof Kind.RowsOf) {
                throw bad(field.name());
            }
            return field;
        }

        private List<Object> values(Field<?, ?> field, @Nullable Object raw) {
            if (!(raw instanceof List<?> list) || list.size() > MAX_VALUES) {
                throw bad("in");
            }
            List<Object> values = new ArrayList<>();
            for (Object each : list) {
                Object value = Values.parse(field, each);
                if (value != null) {
                    values.add(value);
                }
            }
            return values;
        }

        private <D extends Document<D>> Cond<D> via(Field<D, ?> path, @Nullable Object raw, int depth) {
            return switch (path.kind()) {
                case Kind.LinkTo(var target) -> through(path, Declarations.typeOf(target), raw, depth);
                case Kind.RowsOf(var row) -> through(path, Declarations.typeOf(row), raw, depth);
                default -> throw bad("via " + path.name());
            };
        }

        private <D extends Document<D>, T extends Document<T>> Cond<D> through(
                Field<D, ?> path, DocType<?> target, @Nullable Object raw, int depth) {
            @SuppressWarnings("unchecked") // the kind of the path names this class
            DocType<T> typed = (DocType<T>) target;
            return new Cond.Via<>(path, read(raw, typed, depth + 1));
        }

        private <D extends Document<D>> Field<D, ?> field(List<?> rest, DocType<D> type) {
            String name = String.valueOf(at(rest, 0));
            Field<D, ?> field = schema.field(type, name);
            if (field == null || field.kind() instanceof Kind.Secret || !isStored(type, field)) {
                throw Refusal.of("unknown_field")
                        .with("field", name)
                        .with("doctype", type.label())
                        .asRefused();
            }
            return field;
        }

        /** Lines have a name and a place only; documents have everything but a place. */
        private static boolean isStored(DocType<?> type, Field<?, ?> field) {
            return !(field instanceof Standard)
                    || (type.isRow()
                            ? field.name().equals("name") || field.name().equals("idx")
                            : !field.name().equals("idx"));
        }

        private static @Nullable Object at(List<?> list, int index) {
            return index < list.size() ? list.get(index) : null;
        }

        private static Refused bad(String reason) {
            return Refusal.of("invalid_filter").with("reason", reason).asRefused();
        }
    }

    /** A condition made of equalities, as clients of simple lists write it. */
    public static <D extends Document<D>> Cond<D> equalities(Map<String, ?> wanted, DocType<D> type, Schema schema) {
        Cond<D> all = Cond.always();
        for (Map.Entry<String, ?> entry : wanted.entrySet()) {
            List<Object> one = new ArrayList<>(List.of("=", entry.getKey()));
            one.add(entry.getValue());
            all = all.and(read(one, type, schema));
        }
        return all;
    }
}
