package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** A type under its contract: where its documents are stored and what a sample of it holds. */
record Subject<D extends Document<D>>(DocType<D> type, Stand stand, Supplier<Map<String, Object>> given) {

    Map<String, Object> values() {
        return stand.values(type, given.get());
    }

    D fresh(UnitOfWork unit) {
        return Samples.fresh(type, values(), unit);
    }

    /** Runs with a stored sample, then undoes everything. */
    <T> T withSample(Use<D, T> use) {
        values();
        return stand.trial(unit -> use.of(unit.create(fresh(unit)), unit));
    }

    @FunctionalInterface
    interface Use<D extends Document<D>, T> {
        T of(D sample, UnitOfWork unit);
    }

    <T> T trial(Function<UnitOfWork, T> work) {
        values();
        return stand.trial(work);
    }

    /** The reasons for which a piece of work is refused; it fails when the work is done all the same. */
    static List<Refusal> refusals(String what, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            return refused.refusals();
        }
        throw new AssertionError(what + " was accepted");
    }

    List<Field<D, ?>> fields() {
        return type.fields();
    }
}
