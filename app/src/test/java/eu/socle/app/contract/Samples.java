package eu.socle.app.contract;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes documents from nothing but their declaration, as a patient person would: fill a field that is refused with the
 * first value that may suit it, then the second one, until nothing is refused.
 */
final class Samples {

    /** Stands for three characters of its own in each document made from the same values. */
    static final String FRESH = "§";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TRIAL = "Z9Z";
    private static final int PATIENCE = 40;
    private static final int DEEPEST = 6;

    private final UnitOfWork unit;
    private final Candidates candidates;
    private int depth;

    Samples(UnitOfWork unit) {
        this.unit = unit;
        this.candidates = new Candidates(unit, this);
    }

    /** A new document with the values of a sample, not stored. */
    static <D extends Document<D>> D fresh(DocType<D> type, Map<String, Object> values, UnitOfWork unit) {
        D document = type.create();
        new Inputs(unit.schema(), Inputs.Mode.STRICT)
                .apply(document, lettered(values, letters(NUMBER.incrementAndGet())));
        return document;
    }

    /** Like no code of a country or a currency. */
    private static String letters(int number) {
        return "" + (char) ('A' + number / 260 % 26) + (char) ('0' + number / 26 % 10) + (char) ('A' + number % 26);
    }

    private static Map<String, Object> lettered(Map<?, ?> values, String letters) {
        Map<String, Object> lettered = new LinkedHashMap<>();
        values.forEach((field, value) -> lettered.put(field.toString(), lettered(value, letters)));
        return lettered;
    }

    private static Object lettered(Object value, String letters) {
        return switch (value) {
            case String text -> text.replace(FRESH, letters);
            case List<?> rows ->
                rows.stream().map(row -> lettered(row, letters)).toList();
            case Map<?, ?> row -> lettered(row, letters);
            default -> value;
        };
    }

    /** A stored document of the type, with what the type requires and no more. */
    <D extends Document<D>> D stored(DocType<D> type) {
        if (++depth > DEEPEST) {
            throw new AssertionError(type + ": no sample of it can be made without another one");
        }
        Map<String, Object> values = least(type, SampleBook.of(type))
                .orElseThrow(() -> new AssertionError(type + ": no sample could be made, see SampleBook"));
        depth--;
        return unit.create(fresh(type, values, unit));
    }

    /** What the type requires, then whatever else it accepts. */
    <D extends Document<D>> Map<String, Object> full(DocType<D> type, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        List<String> faults = new ArrayList<>();
        if (!complete(type, values, faults)) {
            throw new AssertionError(type + ": no sample fits, say which one in sample(): " + faults);
        }
        for (Field<D, ?> field : unit.schema().fields(type)) {
            if (isWorthFilling(type, field) && !values.containsKey(field.name())) {
                accepted(type, field, values).ifPresent(values::putAll);
            }
        }
        return values;
    }

    /** Boxes stay as they are: a tick changes what the document is about. */
    private static boolean isWorthFilling(DocType<?> type, Field<?, ?> field) {
        return field instanceof Editable<?, ?, ?> && !field.isHidden() && !(field.kind() instanceof Kind.Check);
    }

    private <D extends Document<D>> Optional<Map<String, Object>> accepted(
            DocType<D> type, Field<D, ?> field, Map<String, Object> values) {
        D document = fresh(type, values, unit);
        new Pass(unit, unit.schema()).run(document, false);
        if (document.get(field) != null && !(document.get(field) instanceof List<?> rows && rows.isEmpty())) {
            return Optional.empty();
        }
        for (Object candidate : candidates.optional(document, field)) {
            Map<String, Object> more = new LinkedHashMap<>(values);
            more.put(field.name(), candidate);
            if (complete(type, more, new ArrayList<>())) {
                return Optional.of(more);
            }
        }
        return Optional.empty();
    }

    private <D extends Document<D>> Optional<Map<String, Object>> least(DocType<D> type, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>(given);
        return complete(type, values, new ArrayList<>()) ? Optional.of(values) : Optional.empty();
    }

    /** Fills what is refused until nothing is; false when no candidate is left for something. */
    private <D extends Document<D>> boolean complete(DocType<D> type, Map<String, Object> values, List<String> faults) {
        Map<String, Integer> tried = new HashMap<>();
        for (int patience = 0; patience < PATIENCE; patience++) {
            D document = type.create();
            List<Refusal> refusals = refusals(document, type, values);
            if (refusals.isEmpty()) {
                return true;
            }
            for (Refusal refusal : refusals) {
                if (!mend(document, refusal, values, tried)) {
                    faults.add(refusal.field() + ": " + refusal.sentence(eu.socle.kernel.Language.EN));
                    return false;
                }
            }
        }
        return false;
    }

    private <D extends Document<D>> List<Refusal> refusals(D document, DocType<D> type, Map<String, Object> values) {
        try {
            new Inputs(unit.schema(), Inputs.Mode.STRICT).apply(document, lettered(values, TRIAL));
        } catch (Refused refused) {
            return refused.refusals();
        }
        return new Pass(unit, unit.schema()).run(document, type.isSubmittable()).list();
    }

    private <D extends Document<D>> boolean mend(
            D document, Refusal refusal, Map<String, Object> values, Map<String, Integer> tried) {
        Field<D, ?> field = refusal.field() == null ? null : unit.schema().field(document.type(), refusal.field());
        if (!(field instanceof Editable<?, ?, ?>)) {
            return false;
        }
        if (field.kind() instanceof Kind.DynamicLink(var holder)
                && Any.value(document, document.type().field(holder)) == null) {
            return true;
        }
        String path = refusal.field() + "/" + refusal.row() + "/" + refusal.cell();
        int attempt = tried.merge(path, 1, Integer::sum) - 1;
        if (refusal.row() != null && refusal.cell() != null) {
            return mendCell(document, field, refusal, values, attempt);
        }
        List<?> list = candidates.required(document, field);
        if (attempt < list.size()) {
            values.put(field.name(), list.get(attempt));
        }
        return attempt < list.size();
    }

    @SuppressWarnings("unchecked") // rows of samples are maps that this class made
    private boolean mendCell(
            Document<?> document, Field<?, ?> rows, Refusal refusal, Map<String, Object> values, int attempt) {
        List<Map<String, Object>> lines = new ArrayList<>();
        ((List<Map<String, Object>>) values.getOrDefault(rows.name(), List.of()))
                .forEach(row -> lines.add(new LinkedHashMap<>(row)));
        int at = refusal.row() - 1;
        if (at >= lines.size()) {
            return false;
        }
        Document<?> line = (Document<?>) Any.rows(document, rows).get(at);
        List<?> list = Any.candidates(candidates, line, refusal.cell());
        if (attempt < list.size()) {
            lines.get(at).put(refusal.cell(), list.get(attempt));
            values.put(rows.name(), lines);
        }
        return attempt < list.size();
    }
}
