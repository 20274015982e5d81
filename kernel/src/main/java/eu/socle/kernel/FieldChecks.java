package eu.socle.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks that every field brings by its declaration: required, and links that point to something usable. */
final class FieldChecks {

    /** The link from a corrected document to the cancelled one that it replaces. */
    private static final String AMENDED_FROM = "amended_from";

    private final Lookup lookup;
    private final Schema schema;

    FieldChecks(Lookup lookup, Schema schema) {
        this.lookup = lookup;
        this.schema = schema;
    }

    <D extends Document<D>> void run(D document, Refusals refusals) {
        each(document, null, refusals);
    }

    private <D extends Document<D>> void each(D document, @Nullable Field<?, ?> rowsField, Refusals refusals) {
        for (Field<D, ?> field : schema.fields(document.type())) {
            Object value = document.get(field);
            if (field instanceof Editable<D, ?, ?> editable
                    && isBlank(value)
                    && editable.requiredWhen().test(document)) {
                refusals.add(required(document, rowsField, field));
            }
            if (value instanceof String name) {
                checkLink(document, rowsField, field, name, refusals);
            }
            if (field instanceof Rows && value instanceof List<?> rows) {
                checkRows(field, rows, refusals);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a row is a document of its own type
    private void checkRows(Field<?, ?> field, List<?> rows, Refusals refusals) {
        if (rows.size() > Rows.MAX) {
            refusals.add(Refusal.of("too_many_rows")
                    .with("field", field.label())
                    .with("max", Integer.toString(Rows.MAX))
                    .with("count", Integer.toString(rows.size()))
                    .on(field));
            return;
        }
        for (Object row : rows) {
            each((Document) row, field, refusals);
        }
    }

    private static boolean isBlank(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> l && l.isEmpty();
    }

    private static Refusal required(Document<?> document, @Nullable Field<?, ?> rowsField, Field<?, ?> field) {
        return rowsField == null
                ? Refusal.of("required").with("field", field.label()).on(field)
                : Refusal.of("required_row").with("field", field.label()).on(rowsField, document, field);
    }

    private <D extends Document<D>> void checkLink(
            D document, @Nullable Field<?, ?> rowsField, Field<D, ?> field, String name, Refusals refusals) {
        DocType<?> target = targetOf(document, field);
        if (target == null || !document.changed(field) && document.isStored()) {
            return;
        }
        Refusal found = fault(document, field, target, name);
        if (found != null) {
            refusals.add(rowsField == null ? found.on(field) : found.on(rowsField, document, field));
        }
    }

    private <D extends Document<D>> @Nullable DocType<?> targetOf(D document, Field<D, ?> field) {
        return switch (field.kind()) {
            case Kind.LinkTo(var target) -> Declarations.typeOf(target);
            case Kind.DynamicLink(var typeField) -> {
                Field<D, ?> holder = document.type().field(typeField);
                Object typeName = holder == null ? null : document.get(holder);
                yield typeName == null
                        ? null
                        : lookup.registry().type(typeName.toString()).orElse(null);
            }
            default -> null;
        };
    }

    private <D extends Document<D>, T extends Document<T>> @Nullable Refusal fault(
            D document, Field<D, ?> field, DocType<?> target, String name) {
        @SuppressWarnings("unchecked") // only names the parameter
        DocType<T> type = (DocType<T>) target;
        Optional<T> found = lookup.find(type, name);
        if (found.isEmpty()) {
            return Refusal.of("link_not_found").with("value", name).with("doctype", type.label());
        }
        T linked = found.get();
        Field<T, Boolean> disabled = type.disabled();
        if (linked.docstatus() == 2 && !field.name().equals(AMENDED_FROM)) {
            return Refusal.of("link_cancelled").with("doctype", type.label()).with("name", name);
        }
        if (disabled != null && linked.flag(disabled)) {
            return Refusal.of("link_disabled").with("doctype", type.label()).with("name", name);
        }
        return companyFault(document, linked, name) instanceof Refusal refusal
                ? refusal
                : filterFault(document, field, linked);
    }

    /** A document of a company may only use what belongs to that company or to none. */
    private static @Nullable Refusal companyFault(Document<?> document, Document<?> linked, String name) {
        Document<?> holder = document.parent() == null ? document : document.parent();
        String own = company(holder);
        String other = company(linked);
        if (own == null || other == null || own.equals(other)) {
            return null;
        }
        String code = linked.type().name().equals("Account") ? "account_company" : "link_company";
        return Refusal.of(code)
                .with("account", name)
                .with("doctype", linked.type().label())
                .with("name", name)
                .with("company", own)
                .with("other_company", other);
    }

    private static @Nullable String company(Document<?> document) {
        Field<?, ?> field = document.type().field("company");
        return field == null ? null : (String) Pass.valueOf(document, field);
    }

    private static <D extends Document<D>, T extends Document<T>> @Nullable Refusal filterFault(
            D document, Field<D, ?> field, T linked) {
        if (!(field instanceof Link<?, ?> link)) {
            return null;
        }
        @SuppressWarnings("unchecked") // the linked document was found through this very link
        Cond<T> filter = (Cond<T>) link.filter();
        Link.SameValue same = link.sameValue();
        boolean fits = filter == null || filter.test(linked);
        if (same != null) {
            Field<D, ?> own = document.type().field(same.ownField());
            Field<T, ?> theirs = linked.type().field(same.targetField());
            fits &= own == null || theirs == null || Document.same(document.get(own), linked.get(theirs));
        }
        return fits
                ? null
                : Refusal.of("link_filter")
                        .with("doctype", linked.type().label())
                        .with("name", linked.name())
                        .with("field", field.label());
    }
}
