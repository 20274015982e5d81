package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** A field that an organisation adds to a type of document, at once usable in forms, lists, filters, import and print. */
public final class CustomField extends Document<CustomField> {

    /** Beyond this number of fields added to one type, a table of its own is the better answer. */
    public static final int MAX_PER_TYPE = 100;

    public static final DocType<CustomField> TYPE = DocType.of(
                    CustomField.class, "Custom Field", "Champ personnalisé", "Custom field")
            .plural("Champs personnalisés", "Custom fields")
            .describedAs(
                    "Un champ que l’organisation ajoute à un type de document.",
                    "A field that the organisation adds to a document type.");

    public static final Input<CustomField, String> DT = TYPE.text("dt", "Type de document", "Document type")
            .typeName()
            .required()
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Input<CustomField, String> LABEL =
            TYPE.text("label", "Libellé", "Label").required();
    public static final Input<CustomField, String> FIELDNAME = TYPE.text("fieldname", 50, "Nom technique", "Field name")
            .required()
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Input<CustomField, CustomFieldType> FIELDTYPE = TYPE.choice(
                    "fieldtype", CustomFieldType.class, "Nature", "Type")
            .required()
            .editableWhen(TYPE.nameField().isEmpty());
    public static final Input<CustomField, String> OPTIONS = TYPE.longText("options", "Choix", "Options")
            .help(
                    "Un choix par ligne\u00a0; pour un lien, le type de document.",
                    "One choice a line; for a link, the document type.");
    public static final Input<CustomField, Boolean> REQD = TYPE.check("reqd", "Obligatoire", "Required");
    public static final Input<CustomField, String> INSERT_AFTER =
            TYPE.text("insert_after", "Placer après", "Insert after");

    static {
        TYPE.namedAs(field -> field.text(DT) + "-" + field.text(FIELDNAME));
        TYPE.form().section(DT, LABEL, FIELDNAME, FIELDTYPE, REQD, INSERT_AFTER).section(OPTIONS);
        TYPE.list(DT, LABEL, FIELDNAME, FIELDTYPE);
        TYPE.check((field, lookup, refusals) -> {
            DocType<?> target = lookup.registry().type(field.text(DT)).orElse(null);
            if (target == null) {
                refusals.add(Refusal.of("unknown_type")
                        .with("doctype", field.text(DT))
                        .on(DT));
            } else if (target.field(field.text(FIELDNAME)) != null) {
                refusals.add(Refusal.of("name_taken")
                        .with("name", field.text(FIELDNAME))
                        .on(FIELDNAME));
            }
            boolean link = field.get(FIELDTYPE) == CustomFieldType.LINK;
            if (link
                    && CustomFieldType.target(field.text(OPTIONS), lookup.registry())
                            .isEmpty()) {
                refusals.add(Refusal.of("custom_link")
                        .with("doctype", field.text(OPTIONS))
                        .on(OPTIONS));
            } else if (link && !field.isNew() && field.changed(OPTIONS)) {
                refusals.add(
                        Refusal.of("read_only").with("field", OPTIONS.label()).on(OPTIONS));
            }
            if (!field.text(FIELDNAME).matches("[a-z][a-z0-9_]*")) {
                refusals.add(Refusal.of("invalid_value")
                        .with("value", field.text(FIELDNAME))
                        .with("field", FIELDNAME.label())
                        .with("allowed", "a-z 0-9 _")
                        .on(FIELDNAME));
            }
        });
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public CustomField() {
        super(TYPE);
    }
}
