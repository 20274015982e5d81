package eu.socle.platform.security;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Link;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns restrictions of a person into a condition on a type: on its name, its links, and those of its lines. */
record Scope(List<Restriction> restrictions) {

    /** The companies that the person is restricted to in everything, or null. */
    @Nullable
    Set<String> companies() {
        for (Restriction restriction : restrictions) {
            if (restriction.type().equals("Company") && restriction.onlyFor().isEmpty()) {
                return Set.copyOf(restriction.values());
            }
        }
        return null;
    }

    <D extends Document<D>> Cond<D> on(DocType<D> type) {
        Cond<D> all = Cond.always();
        for (Restriction restriction : restrictions) {
            if (restriction.appliesTo(type.name())) {
                all = all.and(one(type, restriction));
            }
        }
        return all;
    }

    private static <D extends Document<D>> Cond<D> one(DocType<D> type, Restriction restriction) {
        if (type.name().equals(restriction.type())) {
            return type.nameField().in(restriction.values());
        }
        Cond<D> all = Cond.always();
        for (Field<D, ?> field : type.fields()) {
            Cond<D> fits = restricts(field) ? onField(type, field, restriction) : null;
            if (fits != null) {
                all = all.and(fits);
            }
        }
        return all;
    }

    /** The lines of a document seen that name nothing else, where their own links do not close the document. */
    <R extends Document<R>> Cond<R> lines(DocType<?> holder, DocType<R> rows) {
        Cond<R> all = Cond.always();
        for (Restriction restriction : restrictions) {
            for (Field<R, ?> field : rows.fields()) {
                if (!restricts(field)
                        && restriction.appliesTo(holder.name())
                        && field.kind() instanceof Kind.LinkTo(var target)
                        && typeOf(target).name().equals(restriction.type())) {
                    Cond<R> nothing = new Cond.IsSet<>(field).not();
                    all = all.and(nothing.or(new Cond.In<>(field, restriction.values())));
                }
            }
        }
        return all;
    }

    private static boolean restricts(Field<?, ?> field) {
        return !(field instanceof Link<?, ?> link) || link.restricts();
    }

    private static <D extends Document<D>> @Nullable Cond<D> onField(
            DocType<D> type, Field<D, ?> field, Restriction restriction) {
        return switch (field.kind()) {
            case Kind.LinkTo(var target)
            when typeOf(target).name().equals(restriction.type()) -> new Cond.In<>(field, restriction.values());
            case Kind.DynamicLink(var typeField) -> {
                Field<D, ?> holder = type.field(typeField);
                yield holder == null
                        ? null
                        : new Cond.Compare<>(holder, Cond.Op.NE, restriction.type())
                                .or(new Cond.In<>(field, restriction.values()));
            }
            case Kind.RowsOf(var row) -> onRows(field, typeOf(row), restriction);
            default -> null;
        };
    }

    /** No line names something else; an empty cell is no harm, the document itself being checked. */
    private static <D extends Document<D>, R extends Document<R>> @Nullable Cond<D> onRows(
            Field<D, ?> rows, DocType<R> type, Restriction restriction) {
        Cond<R> foreign = Cond.never();
        for (Field<R, ?> field : type.fields()) {
            if (field.kind() instanceof Kind.LinkTo(var target)
                    && restricts(field)
                    && typeOf(target).name().equals(restriction.type())) {
                Cond<R> other = new Cond.IsSet<>(field);
                foreign = foreign.or(other.and(new Cond.In<>(field, restriction.values()).not()));
            } else if (field.kind() instanceof Kind.DynamicLink(var typeField) && type.field(typeField) != null) {
                Cond<R> ofType = new Cond.Compare<>(
                        java.util.Objects.requireNonNull(type.field(typeField)), Cond.Op.EQ, restriction.type());
                foreign = foreign.or(ofType.and(new Cond.In<>(field, restriction.values()).not()));
            }
        }
        return foreign.isNever() ? null : new Cond.Via<>(rows, foreign).not();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    private static DocType<?> typeOf(Class<?> documentClass) {
        return DocType.of((Class) documentClass);
    }
}
