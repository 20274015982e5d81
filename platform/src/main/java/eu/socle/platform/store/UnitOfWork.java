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
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private final Wire wire;
    private final Registry registry;
    private final Schema schema;
    private final Surroundings surroundings;
    private final Happenings happenings;
    private final Context context;
    private final Rights rights;
    private final SharedDocuments shared;
    private final Set<DocType<?>> touched = new HashSet<>();
    private final Reading reading;
    private final Writing writing;
    private final Lifecycle lifecycle;
    private final Map<DocType<?>, Map<String, Optional<?>>> seen = new HashMap<>();
    private final Deque<Runnable> numbers = new ArrayDeque<>();
    private final Deque<Runnable> last = new ArrayDeque<>();
    private final List<Consumer<Unit>> afterCommit = new ArrayList<>();
    private final List<Runnable> telling = new ArrayList<>();
    private final Stamps stamps;
    private final HouseRules houseRules = new HouseRules();
    private boolean sending;

    UnitOfWork(
            Wire wire,
            Registry registry,
            Surroundings surroundings,
            Context context,
            Rights rights,
            SharedDocuments shared) {
        this.wire = wire;
        this.registry = registry;
        this.surroundings = surroundings;
        this.schema = surroundings.schema();
        this.happenings = new Happenings(surroundings.watch());
        this.context = context;
        this.rights = rights;
        this.stamps = new Stamps(wire, registry);
        this.shared = shared.stamped(stamps);
        this.reading = new Reading(wire, schema);
        this.writing = new Writing(wire, schema);
        this.lifecycle = new Lifecycle(this, writing, new Counters(wire));
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
    public Statements statements() {
        return new Statements(wire);
    }

    /** The moment of what is written now, as the database keeps it. */
    public Instant now() {
        return context.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public String seal(String secret, String use) {
        return surroundings.seal(secret, use);
    }

    /** Something waits in the outbox: whoever sends is told once it is stored. */
    public void sendSoon() {
        sending = true;
    }

    boolean hasToSend() {
        return sending;
    }

    /** What was written decides on rights or fields, so that what nodes remember of them is out of date. */
    boolean changesHouseRules() {
        return houseRules.changed();
    }

    private void wrote(DocType<?> type) {
        if (type.isShared()) {
            touched.add(type);
        }
        houseRules.wrote(type, this);
    }

    /** The stamp that changes with rights and added fields. */
    public String houseRulesStamp() {
        return HouseRules.stamp(statements());
    }

    // Reading, for rules: cached and unrestricted.

    @Override
    public <T extends Document<T>> Optional<T> find(DocType<T> type, String name) {
        Map<String, Optional<?>> known = seen.computeIfAbsent(type, k -> new HashMap<>());
        Optional<?> found = known.get(name);
        if (found == null) {
            found = mayShare(type)
                    ? shared.find(type, name, () -> Optional.ofNullable(byName(type, name, Cond.always(), false)))
                    : Optional.ofNullable(byName(type, name, Cond.always(), false));
            known.put(name, found);
        }
        return found.map(document -> type.documentClass().cast(document));
    }

    /** What this unit changed is not read from what others share. */
    private boolean mayShare(DocType<?> type) {
        return type.isShared() && !touched.contains(type);
    }

    @Override
    public <T extends Document<T>> void prefetch(DocType<T> type, Collection<String> names) {
        Map<String, Optional<?>> known = seen.computeIfAbsent(type, k -> new HashMap<>());
        Set<String> missing = new HashSet<>(names);
        missing.removeAll(known.keySet());
        if (mayShare(type)) {
            missing.removeIf(name -> shared.known(type, name)
                    .map(found -> known.put(name, found) == null)
                    .orElse(false));
        }
        if (missing.isEmpty()) {
            return;
        }
        List<T> found = shared.list(
                type, mayShare(type), () -> read(type, type.nameField().in(List.copyOf(missing)), List.of(), ""));
        found.forEach(document -> known.put(document.name(), Optional.of(document)));
        if (!type.isSubmittable()) {
            missing.forEach(name -> known.putIfAbsent(name, Optional.empty()));
        }
    }

    @Override
    public <T extends Document<T>> List<T> list(DocType<T> type, Cond<T> condition, Field.Order... order) {
        return query(type, condition, List.of(order), "");
    }

    @Override
    public <T extends Document<T>> Optional<T> first(DocType<T> type, Cond<T> condition, Field.Order... order) {
        List<T> found = query(type, condition, List.of(order), " limit 1");
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    private <T extends Document<T>> List<T> query(
            DocType<T> type, Cond<T> condition, List<Field.Order> order, String suffix) {
        return mayShare(type)
                ? shared.query(
                        type,
                        new SharedDocuments.Query(condition, order, suffix),
                        () -> read(type, condition, order, suffix))
                : read(type, condition, order, suffix);
    }

    private <T extends Document<T>> List<T> read(
            DocType<T> type, Cond<T> condition, List<Field.Order> order, String suffix) {
        return sql(() -> reading.whole(type, condition, order, suffix));
    }

    @Override
    public <T extends Document<T>> T lock(DocType<T> type, String name) {
        forget(type, name);
        T document = byName(type, name, Cond.always(), true);
        if (document == null) {
            throw Refusal.of("not_found")
                    .with("doctype", type.label())
                    .with("name", name)
                    .asRefused();
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
        if (type.isAppendOnly()) {
            throw Refusal.of("append_only").with("doctype", type.plural()).asRefused();
        }
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

    /** Figures over documents within rights, one row a group. */
    public <D extends Document<D>> List<List<@Nullable Object>> groups(DocType<D> type, Grouping<D> grouping) {
        return sql(() -> reading.groups(type, grouping, rights.visible(type)));
    }

    public <T extends Document<T>> Map<String, String> titles(DocType<T> type, Collection<String> names) {
        // Documents that this unit or its neighbours have read are not read again for their title.
        Field<T, String> title = type.title();
        if (title == null) {
            return Map.of();
        }
        Map<String, String> titles = new HashMap<>();
        Set<String> unread = new HashSet<>();
        for (String name : names) {
            remembered(type, name)
                    .ifPresentOrElse(document -> titles.put(name, document.text(title)), () -> unread.add(name));
        }
        titles.putAll(sql(() -> reading.titles(type, unread)));
        return titles;
    }

    private <T extends Document<T>> Optional<T> remembered(DocType<T> type, String name) {
        Optional<?> own = seen.getOrDefault(type, Map.of()).get(name);
        if (own == null && mayShare(type)) {
            return shared.known(type, name).orElse(Optional.empty());
        }
        return own == null
                ? Optional.empty()
                : own.map(document -> type.documentClass().cast(document));
    }

    // Writing.

    @Override
    public <T extends Document<T>> T create(T document) {
        return create(document, false);
    }

    /** @param submitting whether it is submitted at once: what that asks is then checked with the rest, and once */
    public <T extends Document<T>> T create(T document, boolean submitting) {
        wrote(document.type());
        return happenings.created(lifecycle.create(document, submitting));
    }

    @Override
    public <T extends Document<T>> T save(T document) {
        wrote(document.type());
        return happenings.saved(lifecycle.save(document));
    }

    @Override
    public <T extends Document<T>> void record(T document) {
        wrote(document.type());
        sql(() -> {
            writing.update(document, context.user(), now());
            return true;
        });
        remember(document);
        happenings.touched(document);
    }

    @Override
    public <T extends Document<T>> T take(T document, String step) {
        wrote(document.type());
        return happenings.took(lifecycle.take(document, document.type().step(step)), step);
    }

    @Override
    public <T extends Document<T>> void delete(T document) {
        wrote(document.type());
        lifecycle.delete(document);
        happenings.deleted(document);
        forget(document.type(), document.name());
    }

    /** Gives a document another name; links to it follow, by key or by name. */
    public <T extends Document<T>> T rename(T document, String newName) {
        wrote(document.type());
        wroteWhatRefersTo();
        String old = document.name();
        new Renaming(this, statements()).rename(document, newName);
        forget(document.type(), old);
        happenings.touched(document);
        return document;
    }

    /** Everything that leads to a document leads to another one of its type from now on, and the first one goes. */
    public <T extends Document<T>> void merge(T document, T into) {
        wrote(document.type());
        wroteWhatRefersTo();
        new Merging(this, statements()).merge(document, into);
        delete(document);
        forget(into.type(), into.name());
    }

    /** Names that change are followed by the database, in any document. */
    private void wroteWhatRefersTo() {
        registry.types().stream().filter(DocType::isShared).forEach(touched::add);
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
        return sql(() -> new Counters(wire).link(series, payload));
    }

    @Override
    public List<Link> chainAll(String series, List<byte[]> payloads) {
        return payloads.isEmpty() ? List.of() : sql(() -> new Counters(wire).links(series, payloads));
    }

    @Override
    public void share(String key) {
        hold("pg_advisory_xact_lock_shared", key);
        stamps.forget();
    }

    @Override
    public void exclude(String key) {
        hold("pg_advisory_xact_lock", key);
        send();
        stamps.forget();
    }

    /** A lock on a word, told apart by site: the lock belongs to the database, the site is a schema of it. */
    private void hold(String lock, String key) {
        sql(() -> {
            Sql wanted = new Sql("select " + lock + "(hashtextextended(current_schema() || '/' || ")
                    .bind(key)
                    .add("::text, 0))");
            wire.write(wanted);
            return true;
        });
    }

    /** Sends what was written so far, for whoever wants to know at once whether the database takes it. */
    void send() {
        sql(() -> {
            wire.flush();
            return true;
        });
    }

    @Override
    public void last(Runnable work) {
        last.add(work);
    }

    @Override
    public void afterCommit(Consumer<Unit> work) {
        afterCommit.add(work);
    }

    /** Has an answer made once all is stored, so that nobody waits for it; it only reads. */
    public void tellLater(Runnable telling) {
        this.telling.add(telling);
    }

    List<Runnable> telling() {
        return telling;
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
        happenings.tell(this);
        stamps.renew(touched);
    }

    private @Nullable Runnable next() {
        Runnable number = numbers.poll();
        return number == null ? last.poll() : number;
    }

    /** The types that this unit wrote, so that shared copies of them are dropped once it is stored. */
    Set<DocType<?>> touched() {
        return touched;
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
}
