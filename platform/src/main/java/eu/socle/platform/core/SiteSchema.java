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
    private final Map<String, Map<String, String>> places;

    private SiteSchema(Map<String, List<Input<?, ?>>> byType, Map<String, Map<String, String>> places) {
        this.byType = byType;
        this.places = places;
    }

    public static SiteSchema of(List<CustomField> definitions, eu.socle.kernel.Registry registry) {
        Map<String, List<Input<?, ?>>> byType = new HashMap<>();
        Map<String, Map<String, String>> places = new HashMap<>();
        for (CustomField definition : definitions) {
            registry.type(definition.text(CustomField.DT))
                    .ifPresent(type -> byType.computeIfAbsent(type.name(), k -> new ArrayList<>())
                            .add(field(type, definition, registry)));
            places.computeIfAbsent(definition.text(CustomField.DT), k -> new HashMap<>())
                    .put(definition.text(CustomField.FIELDNAME), definition.text(CustomField.INSERT_AFTER));
        }
        return new SiteSchema(byType, places);
    }

    private static Input<?, ?> field(DocType<?> type, CustomField definition, eu.socle.kernel.Registry registry) {
        Label label = new Label(definition.text(CustomField.LABEL), definition.text(CustomField.LABEL));
        return type.custom(
                definition.text(CustomField.FIELDNAME),
                label,
                definition.need(CustomField.FIELDTYPE).kind(definition.text(CustomField.OPTIONS), registry),
                definition.flag(CustomField.REQD));
    }

    @Override
    public String placeOf(DocType<?> type, String custom) {
        return places.getOrDefault(type.name(), Map.of()).getOrDefault(custom, "");
    }

    @Override
    @SuppressWarnings("unchecked") // built from this very type
    public <D extends Document<D>> List<Input<D, ?>> customFields(DocType<D> type) {
        return (List<Input<D, ?>>) (List<?>) byType.getOrDefault(type.name(), List.of());
    }
}
