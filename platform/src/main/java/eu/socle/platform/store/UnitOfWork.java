package eu.socle.platform.store;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Schema;
import eu.socle.kernel.Unit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One transaction and everything read and written in it. Rules see it as a {@link Unit} and may read all; what a person
 * asks for goes through {@link #rights()}.
 */
public final class UnitOfWork implements Unit {

    private final Connection connection;
    private final Registry registry;
    private final Schema schema;
    private final Context context;
    private final Rights rights;
    private final Reading reading;
    private final Writing writing;
    private final Lifecycle lifecycle;
    private final Map<DocType<?>, Map<String, Optional<?>>> seen = new HashMap<>();
    private final Deque<Runnable> numbers = new ArrayDeque<>();
    private final Deque<Runnable> last = new ArrayDeque<>();
    private final List<Consumer<Unit>> afterCommit = new ArrayList<>();

    UnitOfWork(Connection connection, Registry registry, Schema schema, Context context, Rights rights) {
        this.connection = connection;
        this.registry = registry;
        this.schema = schema;
        this.context = context;
        this.rights = rights;
        this.reading = new Reading(connection, schema);
        this.writing = new Writing(connection, schema);
        this.lifecycle = new Lifecycle(this, writing, new Counters(connection));
    }

    /** Work on the connection, with database faults told apart from refusals. */
    interface Work<T> {
        T run() throws SQLException;
    }

    static <T> T sql(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw DatabaseFault.of(e);
        }
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public Registry registry() {
        return registry;
    }

    public Schema schema() {
        return schema;
    }

    public Rights rights() {
        return rights;
    }

    /** For the parts of the platform that keep tables of their own; business modules never see it. */
    public Connection connection() {
        return connection;
    }

    Instant now() {
        return context.clock().instant();
    }

    // Reading, for rules: cached and unrestricted.

    @Override
    public <T extends Document<T>> Optional<T> find(DocType<T> type, String name) {
        Map<String, Optional<?>> known = seen.computeIfAbsent(type, k -> new HashMap<>());
        Optional<?> found = known.get(name);
        if (found == null) {
            found = Optional.ofNullable(byName(type, name, Cond.always(), false));
            known.put(name, found);
        }
        return found.map(document -> type.documentClass().cast(document));
    }

    @Override
    public <T extends Document<T>> void prefetch(DocType<T> type, Collection<String> names) {
        Map<String, Optional<?>> known = seen.computeIfAbsent(type, k -> new HashMap<>());
        Set<String> missing = new HashSet<>(names);
        missing.removeAll(known.keySet());
        if (missing.isEmpty()) {
            return;
        }
        List<T> found = sql(() -> reading.whole(type, type.nameField().in(List.copyOf(missing)), List.of(), ""));
        found.forEach(document -> known.put(document.name(), Optional.of(document)));
        if (!type.isSubmittable()) {
            missing.forEach(name -> known.putIfAbsent(name, Optional.empty()));
        }
    }

    @Override
    public <T extends Document<T>> List<T> list(DocType<T> type, Cond<T> condition, Field.Order... order) {
        return sql(() -> reading.whole(type, condition, List.of(order), ""));
    }

    @Override
    public <T extends Document<T>> Optional<T> first(DocType<T> type, Cond<T> condition, Field.Order... order) {
        List<T> found = sql(() -> reading.whole(type, condition, List.of(order), " limit 1"));
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    @Override
    public <T extends Document<T>> T lock(DocType<T> type, String name) {
        forget(type, name);
        T document = byName(type, name, Cond.always(), true);
        if (document == null) {
            throw notFound(type, name);
        }
        remember(document);
        return document;
    }

    private <T extends Document<T>> @Nullable T byName(DocType<T> type, String name, Cond<T> visible, boolean lock) {
        try {
            return reading.byName(type, name, visible, lock);
        } catch (SQLException e) {
            throw DatabaseFault.of(e);
        }
    }

    // Reading, for people: always within rights, never from memory.

    /** A document that the person may see; absent and forbidden are told alike. */
    public <D extends Document<D>> D read(DocType<D> type, String name) {
        D document = byName(type, name, rights.visible(type), false);
        if (document == null) {
            throw Refusal.of("forbidden").asRefused();
        }
        return document;
    }

    /** As {@link #read}, and kept from other changes until the end. */
    public <D extends Document<D>> D readForUpdate(DocType<D> type, String name) {
        D document = byName(type, name, rights.visible(type), true);
        if (document == null) {
            throw Refusal.of("forbidden").asRefused();
        }
        return document;
    }

    public <D extends Document<D>> Page<D> page(DocType<D> type, ListQuery<D> query) {
        return sql(() -> reading.page(type, query, rights.visible(type)));
    }

    /** Whole documents with their lines, within rights. */
    public <D extends Document<D>> List<D> whole(DocType<D> type, Cond<D> cond, List<Field.Order> order) {
        return sql(() -> reading.whole(type, cond.and(rights.visible(type)), order, ""));
    }

    public <D extends Document<D>> long count(DocType<D> type, ListQuery<D> query) {
        return sql(() -> reading.count(type, query, rights.visible(type)));
    }

    public <D extends Document<D>> Map<String, java.math.BigDecimal> sums(
            DocType<D> type, ListQuery<D> query, List<Field<D, ?>> fields) {
        return sql(() -> reading.sums(type, query, rights.visible(type), fields));
    }

    public <T extends Document<T>> Map<String, String> titles(DocType<T> type, Collection<String> names) {
        return sql(() -> reading.titles(type, names));
    }

    // Writing.

    @Override
    public <T extends Document<T>> T create(T document) {
        return lifecycle.create(document);
    }

    @Override
    public <T extends Document<T>> T save(T document) {
        return lifecycle.save(document);
    }

    @Override
    public <T extends Document<T>> void record(T document) {
        sql(() -> {
            writing.update(document, context.user(), now());
            return true;
        });
        remember(document);
    }

    @Override
    public <T extends Document<T>> T take(T document, String step) {
        return lifecycle.take(document, document.type().step(step));
    }

    @Override
    public <T extends Document<T>> void delete(T document) {
        lifecycle.delete(document);
        forget(document.type(), document.name());
    }

    /** A new draft with the content of a cancelled or submitted document. */
    public <T extends Document<T>> T copy(T document) {
        return Copies.of(document);
    }

    @Override
    public <T extends Document<T>> void append(List<T> documents) {
        if (!documents.isEmpty()) {
            sql(() -> {
                writing.append(documents.getFirst().type(), documents, context.user(), now());
                return true;
            });
        }
    }

    @Override
    public Link chain(String series, byte[] payload) {
        return sql(() -> new Counters(connection).link(series, payload));
    }

    @Override
    public void share(String key) {
        hold("pg_advisory_xact_lock_shared", key);
    }

    @Override
    public void exclude(String key) {
        hold("pg_advisory_xact_lock", key);
    }

    /** A lock on a word, told apart by site: the lock belongs to the database, the site is a schema of it. */
    private void hold(String lock, String key) {
        sql(() -> {
            Sql wanted = new Sql("select " + lock + "(hashtextextended(current_schema() || '/' || ").bind(key).add("::text, 0))");
            try (PreparedStatement statement = wanted.prepare(connection)) {
                return statement.execute();
            }
        });
    }

    /** Runs a statement that code wrote, and returns how many rows it touched. */
    public int run(String statement) {
        return sql(() -> new Sql(statement).execute(connection));
    }

    @Override
    public void last(Runnable work) {
        last.add(work);
    }

    @Override
    public void afterCommit(Consumer<Unit> work) {
        afterCommit.add(work);
    }

    List<Consumer<Unit>> afterCommit() {
        return afterCommit;
    }

    /** Keeps the drawing of a legal number for the end, before the work of {@link #last}. */
    <T extends Document<T>> void numberLast(T document) {
        numbers.add(() -> lifecycle.number(document));
    }

    /** Runs the work that was kept for the end; each piece may add more. */
    void finish() {
        Runnable work = next();
        while (work != null) {
            work.run();
            work = next();
        }
    }

    private @Nullable Runnable next() {
        Runnable number = numbers.poll();
        return number == null ? last.poll() : number;
    }

    <T extends Document<T>> void remember(T document) {
        seen.computeIfAbsent(document.type(), k -> new HashMap<>()).put(document.name(), Optional.of(document));
    }

    void forget(DocType<?> type, @Nullable String name) {
        Map<String, Optional<?>> known = seen.get(type);
        if (known != null && name != null) {
            known.remove(name);
        }
    }

    private static RuntimeException notFound(DocType<?> type, String name) {
        return Refusal.of("not_found").with("doctype", type.label()).with("name", name).asRefused();
    }
}
