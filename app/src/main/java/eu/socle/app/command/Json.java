package eu.socle.app.command;

import tools.jackson.databind.json.JsonMapper;

/** Results for other programs. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String of(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
