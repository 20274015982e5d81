package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what the names in a list stand for: {@code status}, {@code items.item_code}, {@code `tabItem`.`item_group`}. */
record Spots<D extends Document<D>>(DocType<D> type, UnitOfWork unit, Rights rights) {

    private static final Pattern QUALIFIED = Pattern.compile("`?tab([^`.]+)`?\\.`?([^`]+)`?");

    /** Those that the person of the unit may read. */
    Spots(DocType<D> type, UnitOfWork unit) {
        this(type, unit, unit.rights());
    }

    /**
     * The spot of a name.
     *
     * @param typeName the type that has the field, or null when the name says it
     * @throws eu.socle.kernel.Refused {@code unknown_field} for what does not exist or may not be read
     */
    Spot<D> find(@Nullable String typeName, String name) {
        Spot<D> spot = look(typeName, name);
        if (spot == null) {
            throw unknown(name);
        }
        return spot;
    }

    RuntimeException unknown(String name) {
        return Refusal.of("unknown_field")
                .with("field", name)
                .with("doctype", type.label())
                .asRefused();
    }

    @Nullable
    Spot<D> look(@Nullable String typeName, String name) {
        Matcher qualified = QUALIFIED.matcher(name.strip());
        if (qualified.matches()) {
            return look(qualified.group(1), qualified.group(2));
        }
        String plain = name.strip().replace("`", "");
        if (typeName != null && !typeName.equalsIgnoreCase(type.name())) {
            return inRowsOf(typeName, plain);
        }
        int dot = plain.indexOf('.');
        return dot < 0 ? own(plain) : through(plain.substring(0, dot), plain.substring(dot + 1));
    }

    private @Nullable Spot<D> own(String name) {
        Field<D, ?> field = unit.schema().field(type, name);
        return field == null || name.equals("idx") || field.kind() instanceof Kind.RowsOf || !isOpen(field, type)
                ? null
                : new Spot.Own<>(field);
    }

    /** Secrets and closed levels are as if they did not exist. */
    private boolean isOpen(Field<?, ?> field, DocType<?> holder) {
        return !(field.kind() instanceof Kind.Secret) && rights.mayField(Right.READ, holder, field);
    }

    private @Nullable Spot<D> inRowsOf(String rowType, String name) {
        for (Field<D, ?> field : unit.schema().fields(type)) {
            if (field.kind() instanceof Kind.RowsOf(var row)
                    && typeOf(row).name().equalsIgnoreCase(rowType)) {
                return cell(field, typeOf(row), name);
            }
        }
        return null;
    }

    private <R extends Document<R>> @Nullable Spot<D> cell(Field<D, ?> rows, DocType<R> row, String name) {
        Field<R, ?> field = unit.schema().field(row, name);
        if (field == null || field.kind() instanceof Kind.RowsOf || !isOpen(rows, type) || !isOpen(field, type)) {
            return null;
        }
        boolean held = row.fields().contains(field) || field.isCustom() || name.equals("name");
        return held ? new Spot.Cell<>(rows, field) : null;
    }

    private @Nullable Spot<D> through(String head, String tail) {
        Field<D, ?> field = unit.schema().field(type, head);
        if (field == null || !isOpen(field, type)) {
            return null;
        }
        return switch (field.kind()) {
            case Kind.RowsOf(var row) -> cell(field, typeOf(row), tail);
            case Kind.LinkTo(var target) -> far(field, typeOf(target), tail);
            default -> null;
        };
    }

    private <T extends Document<T>> @Nullable Spot<D> far(Field<D, ?> link, DocType<T> target, String name) {
        Field<T, ?> field = unit.schema().field(target, name);
        return field == null || name.equals("idx") || field.kind() instanceof Kind.RowsOf || !isOpen(field, target)
                ? null
                : new Spot.Far<>(link, field);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the class of a document type, whatever its parameter
    static DocType<?> typeOf(Class<?> documentClass) {
        return DocType.of((Class) documentClass);
    }
}
