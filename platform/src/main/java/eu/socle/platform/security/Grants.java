package eu.socle.platform.security;

import eu.socle.kernel.Access;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;
import eu.socle.kernel.Rows;
import eu.socle.platform.store.Rights;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rights of one person: what the roles allow, within what the restrictions leave. */
final class Grants implements Rights {

    private final String user;
    private final Set<String> roles;
    private final Scope scope;
    private final Function<DocType<?>, List<Access>> accesses;
    private final List<DocType<?>> types;
    private final Map<DocType<?>, TypeGrant> byType = new ConcurrentHashMap<>();
    private final Map<DocType<?>, Cond<?>> visible = new ConcurrentHashMap<>();
    private final Map<DocType<?>, Cond<?>> scopes = new ConcurrentHashMap<>();

    Grants(
            String user,
            Set<String> roles,
            Scope scope,
            Function<DocType<?>, List<Access>> accesses,
            List<DocType<?>> types) {
        this.user = user;
        this.roles = roles;
        this.scope = scope;
        this.accesses = accesses;
        this.types = types;
    }

    private TypeGrant on(DocType<?> type) {
        return byType.computeIfAbsent(type, k -> TypeGrant.of(accesses.apply(k), roles));
    }

    @Override
    public boolean may(Right right, DocType<?> type) {
        return on(type).may(right);
    }

    @Override
    public boolean mayOn(Right right, Document<?> document) {
        TypeGrant grant = on(document.type());
        return grant.may(right)
                && (!grant.onlyOwn(right)
                        || document.isNew()
                        || document.identity().owner().equals(user));
    }

    @Override
    public boolean onlyOwn(DocType<?> type) {
        return on(type).onlyOwn(Right.READ);
    }

    @Override
    @SuppressWarnings("unchecked") // kept under its own type
    public <D extends Document<D>> Cond<D> visible(DocType<D> type) {
        return (Cond<D>) visible.computeIfAbsent(type, k -> predicate(type));
    }

    private <D extends Document<D>> Cond<D> predicate(DocType<D> type) {
        TypeGrant grant = on(type);
        if (!grant.may(Right.READ)) {
            return Cond.never();
        }
        Cond<D> rows = scope(type).and(Beside.of(type, user, types, this::readsWhole));
        Field<D, ?> owner = type.field("owner");
        return grant.onlyOwn(Right.READ) && owner != null
                ? new Cond.Compare<>(owner, Cond.Op.EQ, user).and(rows)
                : rows;
    }

    /** Every document of the type with every field. */
    private boolean readsWhole(DocType<?> type) {
        TypeGrant grant = on(type);
        return grant.may(Right.READ)
                && !grant.onlyOwn(Right.READ)
                && scope(type).isAlways()
                && type.fields().stream()
                        .allMatch(field -> mayField(Right.READ, type, field) && readsLines(type, field));
    }

    private boolean readsLines(DocType<?> holder, Field<?, ?> field) {
        return !(field instanceof Rows<?, ?> rows)
                || scope.lines(holder, DocType.of(rows.row())).isAlways()
                        && DocType.of(rows.row()).fields().stream()
                                .allMatch(cell -> mayField(Right.READ, holder, cell));
    }

    @Override
    @SuppressWarnings("unchecked") // kept under its own type
    public <D extends Document<D>> Cond<D> scope(DocType<D> type) {
        return (Cond<D>) scopes.computeIfAbsent(type, k -> scope.on(type));
    }

    @Override
    public <R extends Document<R>> Cond<R> lines(DocType<?> holder, DocType<R> rows) {
        return scope.lines(holder, rows);
    }

    @Override
    public @Nullable Set<String> companies() {
        return scope.companies();
    }

    @Override
    public boolean mayField(Right right, DocType<?> holder, Field<?, ?> field) {
        return field.level() == 0
                || on(holder).levels().getOrDefault(field.level(), Set.of()).contains(right);
    }
}
