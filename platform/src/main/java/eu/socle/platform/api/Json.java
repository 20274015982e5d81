package eu.socle.platform.api;

import eu.socle.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the API reads and writes it: exact numbers, bounded depth, no type chosen by the sender. */
public final class Json {

    private static final int MAX_DEPTH = 40;

    /** A text as long as a whole body is read, so that the field that holds it can be named. */
    private static final int MAX_STRING = Call.MAX_BODY;

    private static final int MAX_NUMBER = 60;

    /** Zeros before or after the digits of a number; more than any amount needs. */
    private static final int MAX_SCALE = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /**
     * Reads any value.
     *
     * @throws eu.socle.kernel.Refused {@code bad_request} for what is not JSON or goes beyond the limits
     */
    public static @Nullable Object read(byte[] bytes) {
        try {
            @Nullable Object value = MAPPER.readValue(bytes, Object.class);
            if (!isFar(value)) {
                return value;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw Refusal.of("bad_request").with("reason", "JSON").asRefused();
    }

    /** Whether there is a number whose zeros alone would fill the memory when it is written out. */
    private static boolean isFar(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Math.abs((long) number.scale()) > MAX_SCALE;
            case Map<?, ?> map -> map.values().stream().anyMatch(Json::isFar);
            case List<?> list -> list.stream().anyMatch(Json::isFar);
            case null, default -> false;
        };
    }

    /** Reads an object. */
    @SuppressWarnings("unchecked") // keys of JSON objects are texts
    public static Map<String, Object> object(byte[] bytes) {
        if (read(bytes) instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw Refusal.of("bad_request").with("reason", "JSON {…}").asRefused();
    }

    /** Reads a list that stands in a parameter of the address. */
    public static List<?> list(String text) {
        if (read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) instanceof List<?> list) {
            return list;
        }
        throw Refusal.of("bad_request").with("reason", "JSON […]").asRefused();
    }
}
