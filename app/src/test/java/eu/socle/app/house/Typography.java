package eu.socle.app.house;

import java.util.List;

/** The signs of printed French, for tests of other packages. */
public final class Typography {

    private Typography() {}

    /** What is wrong in a French text, each with the piece it was seen in. */
    public static List<String> faults(String french) {
        return FrenchTypography.faults(french);
    }
}
