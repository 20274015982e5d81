package eu.socle.kernel.report;

import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;

/**
 * A column of a report; {@code name} is the alias in the SQL.
 *
 * @param summed whether the foot shows its total
 * @param minor whether it is left out of a screen without room for it; files always have it
 */
public record Column(String name, Label label, Kind kind, boolean summed, boolean minor) {

    public static Column text(String name, Label label) {
        return new Column(name, label, new Kind.Text(140), false, false);
    }

    public static Column text(String name, String fr, String en) {
        return text(name, new Label(fr, en));
    }

    public static Column date(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Date(), false, false);
    }

    public static Column whole(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Whole(), false, false);
    }

    /** An amount, totalled at the foot. */
    public static Column money(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Money(), true, false);
    }

    /** An amount whose sum means nothing, such as a running balance. */
    public static Column balance(String name, String fr, String en) {
        return new Column(name, new Label(fr, en), new Kind.Money(), false, false);
    }

    public Column asMinor() {
        return new Column(name, label, kind, summed, true);
    }
}
