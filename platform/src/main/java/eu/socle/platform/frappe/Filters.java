package eu.socle.platform.frappe;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.List;

/** The filters of a list, as one condition. */
record Filters<D extends Document<D>>(Spots<D> spots, Conditions conditions) {

    static <D extends Document<D>> Filters<D> on(DocType<D> type, UnitOfWork unit) {
        return on(type, unit, unit.rights());
    }

    /** Over the fields that others than the person of the unit may read. */
    static <D extends Document<D>> Filters<D> on(DocType<D> type, UnitOfWork unit, Rights rights) {
        return new Filters<>(new Spots<>(type, unit, rights), new Conditions(unit));
    }

    /** All of the first ones, and one at least of the others if there are any. */
    Cond<D> cond(List<Clause> all, List<Clause> any) {
        Cond<D> cond = Cond.always();
        for (Clause clause : all) {
            cond = cond.and(one(clause));
        }
        List<Cond<D>> others = new ArrayList<>();
        any.forEach(clause -> others.add(one(clause)));
        return others.isEmpty() ? cond : cond.and(new Cond.Any<>(others));
    }

    private Cond<D> one(Clause clause) {
        return switch (spots.find(clause.type(), clause.field())) {
            case Spot.Own<D>(var field) -> conditions.on(field, clause);
            case Spot.Cell<D, ?> cell -> cell(cell, clause);
            case Spot.Far<D, ?> far -> far(far, clause);
        };
    }

    private <R extends Document<R>> Cond<D> cell(Spot.Cell<D, R> cell, Clause clause) {
        return new Cond.Via<>(cell.rows(), conditions.on(cell.field(), clause));
    }

    private <T extends Document<T>> Cond<D> far(Spot.Far<D, T> far, Clause clause) {
        return new Cond.Via<>(far.link(), conditions.on(far.field(), clause));
    }
}
