package eu.socle.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Documents in memory, for tests that need no database. */
record MemoryLookup(List<? extends Document<?>> documents) implements Lookup {

    static final MemoryLookup EMPTY = new MemoryLookup(List.of());

    @Override
    public Context context() {
        return Context.system(Clock.fixed(Instant.parse("2026-11-23T23:30:00Z"), ZoneOffset.UTC));
    }

    @Override
    public Registry registry() {
        return Loaf.REGISTRY;
    }

    @Override
    public <T extends Document<T>> Optional<T> find(DocType<T> type, String name) {
        return all(type).stream()
                .filter(document -> document.name().equals(name))
                .findFirst();
    }

    @Override
    public <T extends Document<T>> List<T> list(DocType<T> type, Cond<T> condition, Field.Order... order) {
        return all(type).stream().filter(condition::test).toList();
    }

    @Override
    public <T extends Document<T>> Optional<T> first(DocType<T> type, Cond<T> condition, Field.Order... order) {
        return list(type, condition).stream().findFirst();
    }

    private <T extends Document<T>> List<T> all(DocType<T> type) {
        return documents.stream()
                .filter(document -> document.type() == type)
                .map(document -> type.documentClass().cast(document))
                .toList();
    }
}
