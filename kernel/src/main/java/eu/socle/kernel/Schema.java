package eu.socle.kernel;

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
        List<Field<D, ?>> all = new java.util.ArrayList<>(type.fields());
        all.addAll(custom);
        return all;
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
