package eu.socle.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of types on one site: those declared and those that its users added. */
public interface Schema {

    /** Only what is declared. */
    Schema DECLARED = new Schema() {
        @Override
        public <D extends Document<D>> List<Input<D, ?>> customFields(DocType<D> type) {
            return List.of();
        }
    };

    <D extends Document<D>> List<Input<D, ?>> customFields(DocType<D> type);

    default <D extends Document<D>> List<Field<D, ?>> fields(DocType<D> type) {
        List<Input<D, ?>> custom = customFields(type);
        if (custom.isEmpty()) {
            return type.fields();
        }
        List<Field<D, ?>> all = new ArrayList<>(type.fields());
        List<String> names = new ArrayList<>(all.stream().map(Field::name).toList());
        for (Input<D, ?> field : custom) {
            int at = placed(field, names, type);
            all.add(at, field);
            names.add(at, field.name());
        }
        return all;
    }

    /** The name of the field that an added one stands after; empty for the end. */
    default String placeOf(DocType<?> type, String custom) {
        return "";
    }

    /** Where an added field goes among names: after the one that it names and those added there before it, or last. */
    default int placed(Field<?, ?> custom, List<String> names, DocType<?> type) {
        String place = placeOf(type, custom.name());
        int at = names.indexOf(place);
        if (at < 0) {
            return names.size();
        }
        do {
            at++;
        } while (at < names.size() && placeOf(type, names.get(at)).equals(place));
        return at;
    }

    default <D extends Document<D>> @Nullable Field<D, ?> field(DocType<D> type, String name) {
        Field<D, ?> declared = type.field(name);
        if (declared != null) {
            return declared;
        }
        return customFields(type).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
