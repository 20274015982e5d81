package eu.socle.platform.print;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whitelist of what a template may be given. */
final class TemplateValues {

    private static final int MAX_DEPTH = 16;

    private TemplateValues() {}

    /** Throws {@link IllegalArgumentException} on an object that is not plain data: the caller must map it first. */
    static void check(Map<String, ?> values) {
        check(values, 0);
    }

    private static void check(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("Template values are nested deeper than " + MAX_DEPTH);
        }
        switch (value) {
            case null -> {}
            case String text -> {}
            case Boolean flag -> {}
            case Integer number -> {}
            case Map<?, ?> map -> map.values().forEach(each -> check(each, depth + 1));
            case List<?> list -> list.forEach(each -> check(each, depth + 1));
            default ->
                throw new IllegalArgumentException(
                        "A template cannot read a " + value.getClass().getName());
        }
    }
}
