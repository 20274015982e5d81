package eu.socle.erp;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Field;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Reaction;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Schema;
import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Step;
import eu.socle.kernel.Unit;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work that keeps documents in maps: enough to run declarations, seeds, steps and bookings without a database.
 * A step taken by a test is a unit of its own: what was kept for the end runs when it returns.
 */
public final class MemoryUnit implements Unit {

    private final Registry registry;
    private Context context;
    private final Map<DocType<?>, Map<String, Document<?>>> stored = new HashMap<>();
    private final Map<String, Long> series = new HashMap<>();
    private final Map<String, Link> chains = new HashMap<>();
    private Deque<Runnable> numbers = new ArrayDeque<>();
    private Deque<Runnable> last = new ArrayDeque<>();
    private @Nullable Runnable rival;
    private int depth;
    private long keys;

    public MemoryUnit(Registry registry, Instant now) {
        this.registry = registry;
        this.context = Context.system(Clock.fixed(now, Context.PARIS));
    }

    /** Runs what every module puts into a new site. */
    public MemoryUnit seeded() {
        registry.offers(SiteSeed.class).forEach(seed -> seed.seed(this));
        return this;
    }

    /** What follows is done by someone else, or at another time. */
    public void acting(Context other) {
        this.context = other;
    }

    /** Someone else's whole unit of work, done while this one waits for its first lock. */
    public void whileWaiting(Runnable work) {
        this.rival = work;
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public Registry registry() {
        return registry;
    }

    private Map<String, Document<?>> all(DocType<?> type) {
        return stored.computeIfAbsent(type, key -> new LinkedHashMap<>());
    }

    @Override
    public <T extends Document<T>> Optional<T> find(DocType<T> type, String name) {
        return Optional.ofNullable(all(type).get(name)).map(type.documentClass()::cast);
    }

    @Override
    public <T extends Document<T>> Optional<T> first(DocType<T> type, Cond<T> condition, Field.Order... order) {
        return list(type, condition, order).stream().findFirst();
    }

    @Override
    public <T extends Document<T>> List<T> list(DocType<T> type, Cond<T> condition, Field.Order... order) {
        List<T> found = new ArrayList<>();
        all(type).values().forEach(document -> found.add(type.documentClass().cast(document)));
        found.removeIf(document -> !condition.test(document));
        found.sort((a, b) -> compare(a, b, order));
        return found;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the criteria are fields of the type that is listed
    private static int compare(Document<?> a, Document<?> b, Field.Order... order) {
        for (Field.Order criterion : order) {
            Comparable<Object> left = (Comparable<Object>) ((Document) a).get((Field) criterion.field());
            Object right = ((Document) b).get((Field) criterion.field());
            int sign = left == null || right == null ? 0 : left.compareTo(right);
            if (sign != 0) {
                return criterion.descending() ? -sign : sign;
            }
        }
        return 0;
    }

    @Override
    public <T extends Document<T>> T create(T document) {
        new Pass(this, Schema.DECLARED).run(document, false).throwIfAny();
        String name = name(document);
        if (all(document.type()).putIfAbsent(name, document) != null) {
            throw new IllegalStateException(document.type() + " twice: " + name);
        }
        document.identify(new Identity(++keys, name, null, 0, "", null, "", null, 1));
        nameRows(document);
        document.markStored();
        for (Reaction<T> reaction : registry.reactions(document.type(), "created")) {
            reaction.run(document, this);
        }
        return document;
    }

    private <T extends Document<T>> String name(T document) {
        return switch (document.type().naming()) {
            case Naming.ByField<T>(var field) -> document.need(field);
            case Naming.Composed<T>(var rule) -> rule.apply(document);
            case Naming.Serial<T>(var pattern) -> pattern + keys;
            case Naming.Numbered<T> _ -> "DRAFT-" + (keys + 1);
            default -> "hash-" + keys;
        };
    }

    private void nameRows(Document<?> document) {
        for (Field<?, ?> field : document.type().fields()) {
            if (field instanceof Rows && valueOf(document, field) instanceof List<?> rows) {
                for (Object each : rows) {
                    if (each instanceof Document<?> row && row.isNew()) {
                        row.identify(new Identity(++keys, "row-" + keys, null, 0, "", null, "", null, 1));
                    }
                }
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the field is one of the document's own
    private static @Nullable Object valueOf(Document<?> document, Field<?, ?> field) {
        return ((Document) document).get((Field) field);
    }

    @Override
    public <T extends Document<T>> T save(T document) {
        new Pass(this, Schema.DECLARED).run(document, document.isSubmitted()).throwIfAny();
        nameRows(document);
        document.markStored();
        return document;
    }

    @Override
    public <T extends Document<T>> void record(T document) {
        document.markStored();
    }

    @Override
    public <T extends Document<T>> T take(T document, String step) {
        Identity before = document.identity();
        depth++;
        try {
            move(document, document.type().step(step));
            if (depth == 1) {
                finish();
            }
            return document;
        } catch (RuntimeException e) {
            document.identify(before);
            numbers.clear();
            last.clear();
            throw e;
        } finally {
            depth--;
        }
    }

    private <T extends Document<T>> void move(T document, Step<T> step) {
        if (document.docstatus() != step.from() || !step.when().test(document)) {
            throw Refusal.of("wrong_state")
                    .with("step", step.label())
                    .with("name", document.name())
                    .with("state", Integer.toString(document.docstatus()))
                    .asRefused();
        }
        boolean submitting = step.from() == 0 && step.to() == 1;
        if (submitting) {
            new Pass(this, Schema.DECLARED).run(document, true).throwIfAny();
            nameRows(document);
            document.identify(document.identity().at(1));
        }
        registry.reactions(document.type(), step.key()).forEach(reaction -> reaction.run(document, this));
        if (submitting && document.type().naming() instanceof Naming.Numbered<T> rule) {
            numbers.add(() -> number(document, rule));
        } else {
            document.identify(document.identity().at(step.to()));
            document.markStored();
        }
    }

    private <T extends Document<T>> void number(T document, Naming.Numbered<T> rule) {
        String pattern = rule.pattern().apply(document, this);
        String prefix = pattern.replace(
                        ".YYYY.", Integer.toString(document.need(rule.date()).getYear()))
                .replace(".", "")
                .replace("#", "");
        long number = series.merge(rule.scope().apply(document) + "/" + prefix, 1L, Long::sum);
        all(document.type()).remove(document.name());
        document.identify(document.identity().named(prefix + "%05d".formatted(number)));
        all(document.type()).put(document.name(), document);
        document.markStored();
    }

    private void finish() {
        for (Runnable work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private @Nullable Runnable next() {
        Runnable number = numbers.poll();
        return number == null ? last.poll() : number;
    }

    @Override
    public <T extends Document<T>> void delete(T document) {
        all(document.type()).remove(document.name());
    }

    @Override
    public <T extends Document<T>> T lock(DocType<T> type, String name) {
        Runnable work = rival;
        if (work != null) {
            rival = null;
            int mine = depth;
            Deque<Runnable> myNumbers = numbers;
            Deque<Runnable> myLast = last;
            depth = 0;
            numbers = new ArrayDeque<>();
            last = new ArrayDeque<>();
            work.run();
            depth = mine;
            numbers = myNumbers;
            last = myLast;
        }
        return get(type, name);
    }

    @Override
    public <T extends Document<T>> void append(List<T> documents) {
        for (T document : documents) {
            document.identify(new Identity(++keys, "hash-" + keys, null, 0, "", null, "", null, 1));
            all(document.type()).put(document.name(), document);
            document.markStored();
        }
    }

    @Override
    public Link chain(String name, byte[] payload) {
        Link previous = chains.getOrDefault(name, new Link(0, ""));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previous.hash().getBytes(StandardCharsets.US_ASCII));
            Link link = new Link(previous.number() + 1, HexFormat.of().formatHex(digest.digest(payload)));
            chains.put(name, link);
            return link;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void last(Runnable work) {
        last.add(work);
    }

    @Override
    public void afterCommit(Consumer<Unit> work) {
        throw new UnsupportedOperationException();
    }
}
