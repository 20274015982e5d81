package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The fields that the users of one site added, as the kernel reads them. Replaced as a whole when one changes. */
public final class SiteSchema implements Schema {

    private final Map<String, List<Input<?, ?>>> byType;

    private SiteSchema(Map<String, List<Input<?, ?>>> byType) {
        this.byType = byType;
    }

    public static SiteSchema of(List<CustomField> definitions, eu.socle.kernel.Registry registry) {
        Map<String, List<Input<?, ?>>> byType = new HashMap<>();
        for (CustomField definition : definitions) {
            registry.type(definition.text(CustomField.DT))
                    .ifPresent(type -> byType.computeIfAbsent(type.name(), k -> new ArrayList<>())
                            .add(field(type, definition)));
        }
        return new SiteSchema(byType);
    }

    private static Input<?, ?> field(DocType<?> type, CustomField definition) {
        Label label = new Label(definition.text(CustomField.LABEL), definition.text(CustomField.LABEL));
        return type.custom(
                definition.text(CustomField.FIELDNAME),
                label,
                definition.need(CustomField.FIELDTYPE).kind(definition.text(CustomField.OPTIONS)),
                definition.flag(CustomField.REQD));
    }

    @Override
    @SuppressWarnings("unchecked") // built from this very type
    public <D extends Document<D>> List<Input<D, ?>> customFields(DocType<D> type) {
        return (List<Input<D, ?>>) (List<?>) byType.getOrDefault(type.name(), List.of());
    }
}
