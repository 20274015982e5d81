package eu.socle.platform.print;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Typed reading of a map of raw values; a missing or mistyped mandatory key names itself. */
final class Raw {

    private final Map<?, ?> values;

    Raw(Map<?, ?> values) {
        this.values = values;
    }

    String text(String key) {
        return need(key, String.class);
    }

    @Nullable
    String textOrNull(String key) {
        return optional(key, String.class);
    }

    BigDecimal number(String key) {
        return need(key, BigDecimal.class);
    }

    @Nullable
    BigDecimal numberOrNull(String key) {
        return optional(key, BigDecimal.class);
    }

    @Nullable
    LocalDate dateOrNull(String key) {
        return optional(key, LocalDate.class);
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    boolean has(String key) {
        return values.get(key) != null;
    }

    Raw child(String key) {
        return new Raw(need(key, Map.class));
    }

    /** The maps of a list; an absent list is empty. */
    List<Raw> children(String key) {
        List<Raw> children = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            for (Object each : list) {
                children.add(new Raw((Map<?, ?>) each));
            }
        }
        return children;
    }

    /** The texts of a list; an absent list is empty. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (values.get(key) instanceof List<?> list) {
            list.forEach(each -> texts.add((String) each));
        }
        return texts;
    }

    private <T> T need(String key, Class<T> type) {
        T value = optional(key, type);
        if (value == null) {
            throw new IllegalArgumentException("The printed invoice lacks " + key);
        }
        return value;
    }

    private <T> @Nullable T optional(String key, Class<T> type) {
        Object value = values.get(key);
        if (value != null && !type.isInstance(value)) {
            throw new IllegalArgumentException(
                    key + " is a " + value.getClass().getSimpleName() + ", not a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
