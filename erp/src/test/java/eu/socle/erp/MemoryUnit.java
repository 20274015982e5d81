package eu.socle.erp;

import eu.socle.kernel.Cond;
import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Reaction;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Schema;
import eu.socle.kernel.SiteSeed;
import eu.socle.kernel.Unit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A unit of work that keeps documents in maps: enough to run declarations, seeds and reactions without a database. */
public final class MemoryUnit implements Unit {

    private final Registry registry;
    private final Context context;
    private final Map<DocType<?>, Map<String, Document<?>>> stored = new HashMap<>();
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
        return found.stream().filter(condition::test).toList();
    }

    @Override
    public <T extends Document<T>> T create(T document) {
        new Pass(this, Schema.DECLARED).run(document, false).throwIfAny();
        String name = name(document);
        if (all(document.type()).putIfAbsent(name, document) != null) {
            throw new IllegalStateException(document.type() + " twice: " + name);
        }
        document.identify(new Document.Identity(++keys, name, null, 0, "", null, "", null, 1));
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
            default -> "hash-" + keys;
        };
    }

    @Override
    public <T extends Document<T>> T save(T document) {
        new Pass(this, Schema.DECLARED).run(document, false).throwIfAny();
        document.markStored();
        return document;
    }

    @Override
    public <T extends Document<T>> void record(T document) {
        document.markStored();
    }

    @Override
    public <T extends Document<T>> T take(T document, String step) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T extends Document<T>> void delete(T document) {
        all(document.type()).remove(document.name());
    }

    @Override
    public <T extends Document<T>> T lock(DocType<T> type, String name) {
        return get(type, name);
    }

    @Override
    public <T extends Document<T>> void append(List<T> documents) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Link chain(String series, byte[] payload) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void last(Runnable work) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void afterCommit(Consumer<Unit> work) {
        throw new UnsupportedOperationException();
    }
}
