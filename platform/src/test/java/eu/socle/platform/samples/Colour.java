package eu.socle.platform.samples;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** A choice. */
public enum Colour implements Option {
    RED("Red", "Rouge"),
    BLUE("Blue", "Bleu"),
    DEEP_GREEN("Deep Green", "Vert profond");

    private final String value;
    private final String fr;

    Colour(String value, String fr) {
        this.value = value;
        this.fr = fr;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return new Label(fr, value);
    }
}
