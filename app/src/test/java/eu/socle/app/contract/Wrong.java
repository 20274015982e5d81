package eu.socle.app.contract;

import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import java.util.List;

/** Values that a kind of field must refuse, and one that it must take. */
public final class Wrong {

    private Wrong() {}

    public static Object nature(Kind kind) {
        return switch (kind) {
            case Kind.Text _,
                    Kind.LongText _,
                    Kind.LinkTo _,
                    Kind.DynamicLink _,
                    Kind.Json _,
                    Kind.Secret _,
                    Kind.Attach _ -> List.of("un", "deux");
            case Kind.Whole _ -> "douze";
            case Kind.Decimal _, Kind.Price _, Kind.Money _, Kind.Percent _ -> "12,5 euros";
            case Kind.Check _ -> "peut-être";
            case Kind.Date _ -> "le 31 février";
            case Kind.DateTime _ -> "tout à l’heure";
            case Kind.Time _ -> "25:61";
            case Kind.Choice _ -> "Aucun de ceux-là";
            case Kind.RowsOf _ -> "une ligne";
        };
    }

    /** A value of the right nature. */
    static Object right(Field<?, ?> field) {
        return switch (field.kind()) {
            case Kind.Whole _ -> 7_777;
            case Kind.Decimal _, Kind.Price _, Kind.Money _, Kind.Percent _ -> "7777.77";
            case Kind.Check _ -> true;
            case Kind.Date _ -> "2031-07-07";
            case Kind.DateTime _ -> "2031-07-07T07:07:07Z";
            case Kind.Time _ -> "07:07";
            case Kind.Choice(var options) -> options.getLast().value();
            default -> "a";
        };
    }

    /** The most characters that a kind takes, or 0 for what is not text. */
    public static int longest(Kind kind) {
        return switch (kind) {
            case Kind.Text(int max) -> max;
            case Kind.LongText(int max) -> max;
            case Kind.LinkTo _, Kind.DynamicLink _ -> 140;
            default -> 0;
        };
    }
}
