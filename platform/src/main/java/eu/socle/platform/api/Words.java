package eu.socle.platform.api;

import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Language;
import eu.socle.kernel.Option;
import eu.socle.kernel.Registry;
import org.jspecify.annotations.Nullable;

/** Values kept by their code and read by their words: choices, and names of document types. */
record Words(Registry registry, Language language) {

    /** What people read in place of a value; the value itself when it needs no other words. */
    @Nullable
    Object of(@Nullable Field<?, ?> field, @Nullable Object value) {
        if (value instanceof Option option) {
            return option.label().in(language);
        }
        if (field == null || !(value instanceof String text)) {
            return value;
        }
        return switch (field.kind()) {
            case Kind.Choice(var options) ->
                options.stream()
                        .filter(option -> option.value().equals(text))
                        .findFirst()
                        .map(option -> option.label().in(language))
                        .orElse(text);
            default ->
                field.isTypeName()
                        ? registry.type(text)
                                .map(type -> type.label().in(language))
                                .orElse(text)
                        : text;
        };
    }
}
