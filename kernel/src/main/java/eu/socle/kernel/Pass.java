package eu.socle.kernel;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completes a document: {@code fill empty fields → compute → check}. The same pass serves saving and preview, so what a
 * person sees while typing is what will be stored.
 */
public final class Pass {

    private final Lookup lookup;
    private final Schema schema;

    public Pass(Lookup lookup, Schema schema) {
        this.lookup = lookup;
        this.schema = schema;
    }

    /** Fills and computes, and returns every reason to refuse. */
    public <D extends Document<D>> Refusals run(D document, boolean submitting) {
        prefetch(document);
        fill(document);
        forRows(document, Pass::fillRow);
        roundMoney(document);
        forRows(document, Pass::roundRow);
        forRows(document, Pass::computeRow);
        document.type().computations().forEach(computation -> computation.run(document, lookup));
        return check(document, submitting);
    }

    private <D extends Document<D>> Refusals check(D document, boolean submitting) {
        Refusals refusals = new Refusals();
        prefetch(document);
        new FieldChecks(lookup, schema).run(document, refusals);
        document.type().checks().forEach(check -> check.run(document, lookup, refusals));
        if (submitting) {
            document.type().submitChecks().forEach(check -> check.run(document, lookup, refusals));
        }
        return refusals;
    }

    private <D extends Document<D>> void fill(D document) {
        for (Field<D, ?> field : document.type().fields()) {
            if (field instanceof Editable<D, ?, ?> editable && editable.source != null && isEmpty(document, field)) {
                fillOne(document, editable);
            }
        }
    }

    private static boolean isEmpty(Document<?> document, Field<?, ?> field) {
        Object value = valueOf(document, field);
        return value == null || value instanceof List<?> rows && rows.isEmpty();
    }

    private <D extends Document<D>, V> void fillOne(D document, Editable<D, V, ?> field) {
        if (field.source != null) {
            V value = field.source.apply(document, lookup);
            if (value != null) {
                document.set(field, value);
            }
        }
    }

    private <D extends Document<D>> void fillRow(D row) {
        fill(row);
    }

    private <D extends Document<D>> void computeRow(D row) {
        row.type().computations().forEach(computation -> computation.run(row, lookup));
    }

    private <D extends Document<D>> void roundRow(D row) {
        roundMoney(row);
    }

    /** Amounts that people type are rounded to the decimals of their currency before anything is computed from them. */
    private <D extends Document<D>> void roundMoney(D document) {
        for (Field<D, ?> field : document.type().fields()) {
            if (field.kind() instanceof Kind.Money && document.get(field) instanceof BigDecimal amount) {
                Field<?, String> currency = field.currency();
                document.write(
                        field, Currencies.round(amount, currency == null ? null : currencyOf(document, currency)));
            }
        }
    }

    private static @Nullable String currencyOf(Document<?> document, Field<?, String> currency) {
        Document<?> holder = currency.type() == document.type() ? document : document.parent();
        return holder == null || holder.type() != currency.type() ? null : (String) valueOf(holder, currency);
    }

    /** Reads a value whose field is known to be of the document's type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static @Nullable Object valueOf(Document<?> document, Field<?, ?> field) {
        return ((Document) document).get((Field) field);
    }

    private interface TypedRowWork {
        <R extends Document<R>> void on(Pass pass, R row);
    }

    private void forRows(Document<?> document, TypedRowWork work) {
        for (Field<?, ?> field : document.type().fields()) {
            if (field instanceof Rows && valueOf(document, field) instanceof List<?> rows) {
                rows.forEach(row -> apply(work, row));
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a row is a document of its own type
    private void apply(TypedRowWork work, @Nullable Object row) {
        if (row != null) {
            work.on(this, (Document) row);
        }
    }

    /** Loads everything that the document and its lines link to, one query a type. */
    private void prefetch(Document<?> document) {
        Map<DocType<?>, Set<String>> wanted = new HashMap<>();
        collect(document, wanted);
        wanted.forEach(this::prefetchType);
    }

    private <T extends Document<T>> void prefetchType(DocType<?> type, Set<String> names) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<T> typed = (DocType<T>) type;
        lookup.prefetch(typed, names);
    }

    private static void collect(Document<?> document, Map<DocType<?>, Set<String>> wanted) {
        for (Field<?, ?> field : document.type().fields()) {
            Object value = valueOf(document, field);
            if (value instanceof String name && field.kind() instanceof Kind.LinkTo(var target)) {
                wanted.computeIfAbsent(Declarations.typeOf(target), k -> new HashSet<>())
                        .add(name);
            } else if (field instanceof Rows && value instanceof List<?> rows) {
                rows.forEach(row -> collect((Document<?>) java.util.Objects.requireNonNull(row), wanted));
            }
        }
    }
}
