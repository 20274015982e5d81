package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Refusal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives documents their names, by the rule of their type. */
final class Names {

    private static final Pattern DIGITS = Pattern.compile("#+");
    private static final int MAX = 140;
    private static final int DEFAULT_DIGITS = 5;

    private Names() {}

    /** The name of a new document; empty for a provisional one that the store makes from its key. */
    static <D extends Document<D>> String initial(D document, Lookup lookup, Counters counters) throws SQLException {
        return switch (document.type().naming()) {
            case Naming.ByField<D>(var field) -> checked(document.need(field).strip());
            case Naming.Composed<D>(var rule) -> checked(rule.apply(document).strip());
            case Naming.Serial<D>(var pattern) ->
                drawn(pattern, "", lookup.context().today(), counters);
            case Naming.Random<D> _ -> DrawnNames.random();
            case Naming.Numbered<D> _ -> "";
        };
    }

    /** The legal number of a document that is being submitted. */
    static <D extends Document<D>> String legal(D document, Naming.Numbered<D> rule, Lookup lookup, Counters counters)
            throws SQLException {
        LocalDate date = document.get(rule.date());
        String scope = rule.scope().apply(document);
        return drawn(
                rule.pattern().apply(document, lookup),
                scope,
                date == null ? lookup.context().today() : date,
                counters);
    }

    private static String drawn(String pattern, String scope, LocalDate date, Counters counters) throws SQLException {
        String dated = pattern.replace(".YYYY.", Integer.toString(date.getYear()))
                .replace(".YY.", "%02d".formatted(date.getYear() % 100))
                .replace(".MM.", "%02d".formatted(date.getMonthValue()))
                .replace(".", "");
        Matcher digits = DIGITS.matcher(dated);
        int width = digits.find() ? digits.group().length() : DEFAULT_DIGITS;
        String prefix = DIGITS.matcher(dated).replaceAll("");
        long number = counters.next(scope.isEmpty() ? prefix : scope + "/" + prefix);
        return prefix + ("%0" + width + "d").formatted(number);
    }

    static String checked(String name) {
        if (name.isEmpty() || name.length() > MAX) {
            throw Refusal.of("name_taken").with("name", name).asRefused();
        }
        return name;
    }
}
