package eu.socle.kernel.report;

import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;

/**
 * A column of a report; {@code name} is the alias in the SQL.
 *
 * @param summed whether the foot shows its total
 */
public record Column(String name, Label label, Kind kind, boolean summed) {

    public static Column text(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Text(140), false);
    }

    public static Column date(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Date(), false);
    }

    public static Column whole(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Whole(), false);
    }

    /** An amount, totalled at the foot. */
    public static Column money(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Money(), true);
    }

    /** An amount whose sum means nothing, such as a running balance. */
    public static Column balance(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Money(), false);
    }
}
