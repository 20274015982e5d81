package eu.socle.app.contract;

import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Values;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A change that a person could make to a stored document: one field, another value.
 *
 * @param before the value before, as JSON holds it
 */
record Change<D extends Document<D>>(Field<D, ?> field, Object before, Object after) {

    /** The first change that the rules of the type accept. */
    static <D extends Document<D>> Optional<Change<D>> possible(D stored, UnitOfWork unit) {
        for (Field<D, ?> field : stored.type().fields()) {
            if (isSimple(field) && !isName(field)) {
                for (Object candidate : others(field)) {
                    Object before = DocumentForm.plain(stored.get(field));
                    if (accepts(stored, field, candidate, unit)) {
                        return Optional.of(new Change<>(field, before == null ? "" : before, candidate));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSimple(Field<?, ?> field) {
        return field instanceof Editable<?, ?, ?>
                && !field.isHidden()
                && switch (field.kind()) {
                    case Kind.Text _, Kind.LongText _, Kind.Whole _, Kind.Price _, Kind.Check _, Kind.Date _ -> true;
                    default -> false;
                };
    }

    private static <D extends Document<D>> boolean isName(Field<D, ?> field) {
        return field.type().naming() instanceof Naming.ByField<D>(var key) && key == field;
    }

    private static List<?> others(Field<?, ?> field) {
        return switch (field.kind()) {
            case Kind.Check _ -> List.of(true, false);
            case Kind.Date _ -> List.of("2026-11-24", "2051-12-30");
            case Kind.Whole _ -> List.of(7);
            case Kind.Price _ -> List.of("7.25");
            default -> List.of("Z9", "autre@exemple.fr");
        };
    }

    private static <D extends Document<D>> boolean accepts(
            D stored, Field<D, ?> field, Object candidate, UnitOfWork unit) {
        D copy = unit.read(stored.type(), stored.name());
        try {
            new Inputs(unit.schema(), Inputs.Mode.STRICT).apply(copy, Map.of(field.name(), candidate));
        } catch (Refused refused) {
            return false;
        }
        return copy.changed(field)
                && new Pass(unit, unit.schema()).run(copy, false).isEmpty()
                && Document.same(copy.get(field), Values.parse(field, candidate));
    }

    void apply(D document, UnitOfWork unit) {
        new Inputs(unit.schema(), Inputs.Mode.STRICT).apply(document, Map.of(field.name(), after));
    }
}
