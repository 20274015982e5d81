package eu.socle.kernel.report;

import eu.socle.kernel.Document;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import org.jspecify.annotations.Nullable;

/**
 * A typed parameter of a report or of an export, bound as {@code :name}.
 *
 * @param initial the value proposed: a text, {@code "today"}, {@code "year-start"}, {@code "company"} or null
 */
public record Filter(
        String name,
        Label label,
        Kind kind,
        boolean required,
        @Nullable String initial) {

    public static Filter link(String name, Class<? extends Document<?>> target, String fr, String en) {
        return new Filter(name, new Label(fr, en), new Kind.LinkTo(target), false, null);
    }

    public static Filter date(String name, String fr, String en) {
        return new Filter(name, new Label(fr, en), new Kind.Date(), false, null);
    }

    public static Filter text(String name, String fr, String en) {
        return new Filter(name, new Label(fr, en), new Kind.Text(140), false, null);
    }

    public static Filter check(String name, String fr, String en) {
        return new Filter(name, new Label(fr, en), new Kind.Check(), false, null);
    }

    public Filter needed() {
        return new Filter(name, label, kind, true, initial);
    }

    public Filter initially(String value) {
        return new Filter(name, label, kind, required, value);
    }
}
