package eu.socle.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The name of a document of another type: a real foreign key.
 *
 * @param <T> the type it points to
 */
public final class Link<D extends Document<D>, T extends Document<T>> extends Editable<D, String, Link<D, T>> {

    private final Class<T> target;
    private @Nullable Supplier<Cond<T>> filter;
    private @Nullable SameValue sameValue;
    private boolean tree;
    private boolean restricts = true;

    /** The target's {@code targetField} must equal this document's {@code ownField}. */
    public record SameValue(String targetField, String ownField) {}

    Link(DocType<D> type, String name, Label label, Class<T> target) {
        super(type, name, label, new Kind.LinkTo(target));
        this.target = target;
    }

    @Override
    Link<D, T> self() {
        return this;
    }

    /** The target's class; its type is looked up late, because naming a class does not initialise it. */
    public Class<T> target() {
        return target;
    }

    /** Only documents that satisfy the condition may be chosen. Late, because it names the target's constants. */
    public Link<D, T> among(Supplier<Cond<T>> condition) {
        this.filter = condition;
        return this;
    }

    /** Only documents whose {@code targetField} has the value of this document's field may be chosen. */
    public Link<D, T> sharing(String targetField, Field<D, ?> own) {
        this.sameValue = new SameValue(targetField, own.name());
        return this;
    }

    /** Marks the link to the parent in a tree. */
    public Link<D, T> treeParent() {
        this.tree = true;
        type().treeBy(this);
        return this;
    }

    public boolean isTreeParent() {
        return tree;
    }

    /** Marks a link that tells something about the document without deciding who may see it. */
    public Link<D, T> beyondRestrictions() {
        this.restricts = false;
        return this;
    }

    /** Whether people restricted to some documents of the target see only those that link to them. */
    public boolean restricts() {
        return restricts;
    }

    public @Nullable Cond<T> filter() {
        return filter == null ? null : filter.get();
    }

    public @Nullable SameValue sameValue() {
        return sameValue;
    }

    /** Turns this link into one that only rules write. */
    public Computed<D, String> computed() {
        Computed<D, String> computed = new Computed<>(type(), name(), label(), kind());
        computed.width = width;
        type().replace(this, computed);
        return computed;
    }
}
