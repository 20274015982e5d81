package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import eu.socle.kernel.Registry;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    SELECT("Select", "Choix", "Choice"),
    LINK("Link", "Lien vers un document", "Link to a document");

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

    /** The kind of field; choices stand one a line, a link names its type. */
    Kind kind(String options, Registry registry) {
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
            case LINK -> link(options, registry);
        };
    }

    /** A link whose type this release does not know stays a text. */
    private static Kind link(String options, Registry registry) {
        return target(options, registry)
                .<Kind>map(type -> new Kind.LinkTo(type.documentClass()))
                .orElseGet(() -> new Kind.Text(140));
    }

    /** The type that an added link leads to: one whose documents keep their name until someone renames them. */
    static Optional<DocType<?>> target(String options, Registry registry) {
        return registry.type(options.strip())
                .filter(type -> !type.isRow() && !type.isInternal() && !type.isSubmittable() && !type.isAppendOnly())
                .map(type -> type);
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
