package eu.socle.platform.api;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.store.Rights;
import java.util.List;

/** Keeps filters and sorts from telling what the person may not read: fields of closed levels, documents behind a link. */
record Fences(Rights rights) {

    /** The condition as the person may ask it. */
    <D extends Document<D>> Cond<D> around(Cond<D> cond, DocType<?> holder) {
        return switch (cond) {
            case Cond.All<D>(var parts) -> new Cond.All<>(each(parts, holder));
            case Cond.Any<D>(var parts) -> new Cond.Any<>(each(parts, holder));
            case Cond.Not<D>(var part) -> new Cond.Not<>(around(part, holder));
            case Cond.Compare<D> compare -> open(compare, compare.field(), holder);
            case Cond.In<D> in -> open(in, in.field(), holder);
            case Cond.Like<D> like -> open(like, like.field(), holder);
            case Cond.IsSet<D> set -> open(set, set.field(), holder);
            case Cond.Via<D, ?> via -> through(via, holder);
        };
    }

    private <D extends Document<D>> List<Cond<D>> each(List<Cond<D>> parts, DocType<?> holder) {
        return parts.stream().map(part -> around(part, holder)).toList();
    }

    private <D extends Document<D>> Cond<D> open(Cond<D> cond, Field<D, ?> field, DocType<?> holder) {
        check(field, holder);
        return cond;
    }

    /** Refuses a field that the person may not read, like one that does not exist. */
    void check(Field<?, ?> field, DocType<?> holder) {
        if (field.kind() instanceof Kind.Secret || !rights.mayField(Right.READ, holder, field)) {
            throw Refusal.of("unknown_field")
                    .with("field", field.name())
                    .with("doctype", holder.label())
                    .asRefused();
        }
    }

    private <D extends Document<D>, T extends Document<T>> Cond<D> through(Cond.Via<D, T> via, DocType<?> holder) {
        check(via.path(), holder);
        if (via.path().kind() instanceof Kind.RowsOf) {
            @SuppressWarnings("unchecked") // the kind of the path names this class
            DocType<T> rows =
                    (DocType<T>) Links.typeOf(((Kind.RowsOf) via.path().kind()).row());
            return new Cond.Via<>(via.path(), around(via.part(), holder).and(rights.lines(holder, rows)));
        }
        @SuppressWarnings("unchecked") // the kind of the path names this class
        DocType<T> target = (DocType<T>) Links.typeOf(((Kind.LinkTo) via.path().kind()).target());
        return new Cond.Via<>(via.path(), around(via.part(), target).and(rights.visible(target)));
    }
}
