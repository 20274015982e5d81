package eu.socle.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reason to refuse something, for a person: what, where, what to do. The sentences stand in {@code refusals.csv} in
 * both languages under the code.
 *
 * @param field the field of the document concerned, or null
 * @param row the line concerned, from 1, or null
 * @param cell the field of the line concerned, or null
 */
public record Refusal(
        String code,
        Map<String, Object> parameters,
        @Nullable String field,
        @Nullable Integer row,
        @Nullable String cell,
        @Nullable Label label) {

    public static Refusal of(String code) {
        Sentences.check(code);
        return new Refusal(code, Map.of(), null, null, null, null);
    }

    /** Gives a parameter of the sentence: a text, a number, a date or a {@link Label}. */
    public Refusal with(String parameter, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(parameters);
        more.put(parameter, value == null ? "" : value);
        return new Refusal(code, more, field, row, cell, label);
    }

    public Refusal on(Field<?, ?> where) {
        return new Refusal(code, parameters, where.name(), row, cell, where.label());
    }

    /** Concerns a cell of a line. */
    public Refusal on(Field<?, ?> rows, Document<?> line, Field<?, ?> where) {
        return new Refusal(code, parameters, rows.name(), line.idx(), where.name(), where.label())
                .with("row", line.idx());
    }

    public String sentence(Language language) {
        return Sentences.render(code, parameters, language);
    }

    public Refused asRefused() {
        return new Refused(List.of(this));
    }
}
