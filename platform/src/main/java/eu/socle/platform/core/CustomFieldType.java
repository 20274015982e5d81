package eu.socle.platform.core;

import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import java.util.Arrays;
import java.util.List;

/** What a field added by an organisation may hold. */
public enum CustomFieldType implements Option {
    DATA("Data", "Texte", "Text"),
    SMALL_TEXT("Small Text", "Texte long", "Long text"),
    INT("Int", "Nombre entier", "Whole number"),
    FLOAT("Float", "Nombre", "Number"),
    CURRENCY("Currency", "Montant", "Amount"),
    PERCENT("Percent", "Pourcentage", "Percentage"),
    CHECK("Check", "Case à cocher", "Check box"),
    DATE("Date", "Date", "Date"),
    SELECT("Select", "Choix", "Choice");

    private final String value;
    private final Label label;

    CustomFieldType(String value, String fr, String en) {
        this.value = value;
        this.label = new Label(fr, en);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    /** The kind of field; choices stand one a line. */
    Kind kind(String options) {
        return switch (this) {
            case DATA -> new Kind.Text(140);
            case SMALL_TEXT -> new Kind.LongText(10_000);
            case INT -> new Kind.Whole();
            case FLOAT -> new Kind.Decimal(6);
            case CURRENCY -> new Kind.Money();
            case PERCENT -> new Kind.Percent();
            case CHECK -> new Kind.Check();
            case DATE -> new Kind.Date();
            case SELECT -> new Kind.Choice(choices(options));
        };
    }

    private static List<Choice> choices(String options) {
        return Arrays.stream(options.split("\n"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Choice::new)
                .toList();
    }

    /** A choice that users wrote; it reads the same in every language. */
    record Choice(String value) implements Option {
        @Override
        public Label label() {
            return new Label(value, value);
        }
    }
}
