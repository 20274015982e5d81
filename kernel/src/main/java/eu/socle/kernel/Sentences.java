package eu.socle.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of refusals, by code, in both languages. Modules may bring a {@code refusals.csv} of their own. */
public final class Sentences {

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, Label> BY_CODE = new HashMap<>();

    static {
        load(Sentences.class.getResourceAsStream("refusals.csv"));
        load(Sentences.class.getResourceAsStream("more-refusals.csv"));
    }

    private Sentences() {}

    /** Adds sentences from a CSV of {@code code,fr,en} with a header line. */
    static void load(@org.jspecify.annotations.Nullable InputStream csv) {
        if (csv == null) {
            throw new IllegalStateException("A file of sentences is missing");
        }
        try (csv) {
            String text = new String(csv.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                List<String> cells = cells(line.strip());
                if (cells.size() == 3 && !cells.getFirst().equals("code")) {
                    BY_CODE.put(cells.getFirst(), new Label(cells.get(1), cells.get(2)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static void check(String code) {
        if (!BY_CODE.containsKey(code)) {
            throw new IllegalArgumentException("No sentence for the refusal " + code);
        }
    }

    public static Map<String, Label> all() {
        return Map.copyOf(BY_CODE);
    }

    static String render(String code, Map<String, Object> parameters, Language language) {
        Label sentence = BY_CODE.getOrDefault(code, new Label(code, code));
        Matcher matcher = PARAMETER.matcher(sentence.in(language));
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(text(parameters.getOrDefault(found.group(1), "…"), language)));
    }

    /** A value as people of that language write it. */
    private static String text(Object value, Language language) {
        return switch (value) {
            case Label label -> label.in(language);
            case Option option -> option.label().in(language);
            case BigDecimal number -> number(number, language);
            case LocalDate date ->
                date.format(DateTimeFormatter.ofPattern(language == Language.FR ? "dd/MM/yyyy" : "dd/MM/yyyy"));
            default -> value.toString();
        };
    }

    private static String number(BigDecimal number, Language language) {
        String plain = String.format(
                java.util.Locale.ROOT,
                "%,." + Math.max(2, number.stripTrailingZeros().scale()) + "f",
                number);
        return language == Language.EN
                ? plain
                : plain.replace(',', '\u202f').replace('.', ',').replace('-', '\u2212');
    }
}
