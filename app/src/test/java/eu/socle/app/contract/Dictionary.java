package eu.socle.app.contract;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Module;
import eu.socle.kernel.Option;
import eu.socle.kernel.Registry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The data dictionary as a page: one table a type, one line a field, written from the declarations. */
final class Dictionary {

    private final List<Module> modules;
    private final Registry registry;
    private final Language language;
    private final StringBuilder page = new StringBuilder();

    Dictionary(List<Module> modules, Registry registry, Language language) {
        this.modules = modules;
        this.registry = registry;
        this.language = language;
    }

    String text() {
        line(say("# Dictionnaire des données", "# Data dictionary"));
        line("");
        line(say(
                "Chaque type de document, chaque champ, tels que la base, l’API et les exports les nomment. Cette page est produite à"
                        + " partir des déclarations\u00a0; un test vérifie qu’elle est à jour.",
                "Every document type and every field, as the database, the API and exports name them. This page is made from the"
                        + " declarations; a test checks that it is up to date."));
        line("");
        line(say(
                "Tout document a aussi un numéro (`name`), un état (`docstatus`\u00a0: 0 brouillon, 1 validé, 2 annulé), un auteur (`owner`),"
                        + " une date de création (`creation`) et de modification (`modified`, `modified_by`).",
                "Every document also has a name (`name`), a state (`docstatus`: 0 draft, 1 submitted, 2 cancelled), an author (`owner`),"
                        + " a creation date (`creation`) and a modification date (`modified`, `modified_by`)."));
        for (Module module : modules) {
            List<DocType<?>> types = Stream.concat(registry.types().stream(), registry.rowTypes().stream())
                    .filter(type -> registry.moduleOf(type).equals(module.id()))
                    .toList();
            if (!types.isEmpty()) {
                line("");
                line("## " + module.label().in(language));
                types.forEach(this::type);
            }
        }
        return page.toString();
    }

    private void type(DocType<?> type) {
        line("");
        line("### " + type.label().in(language) + " · `" + type.name() + "`");
        line("");
        line(type.description().in(language) + " " + nature(type));
        line("");
        line(say("| Champ | Libellé | Nature | Obligatoire |", "| Field | Label | Kind | Required |"));
        line("|---|---|---|---|");
        for (Field<?, ?> field : type.fields()) {
            line("| `" + field.name() + "` | " + field.label().in(language).replace("|", "\\|") + " | " + kind(field)
                    + " | " + required(field) + " |");
        }
    }

    private String nature(DocType<?> type) {
        List<String> parts = new ArrayList<>();
        if (type.isRow()) {
            parts.add(say("Lignes d’un autre document.", "Lines of another document."));
        } else {
            parts.add(say("Table", "Table") + " `" + type.table() + "`.");
        }
        if (type.isSubmittable()) {
            parts.add(say("Se valide et s’annule.", "Submitted and cancelled."));
        }
        if (type.isAppendOnly()) {
            parts.add(say("Ne se modifie ni ne se supprime.", "Neither changed nor deleted."));
        }
        return String.join(" ", parts);
    }

    private String required(Field<?, ?> field) {
        if (field.isComputed()) {
            return say("calculé", "computed");
        }
        boolean sometimes =
                field instanceof Editable<?, ?, ?> editable && !((Cond<?>) editable.requiredWhen()).isNever();
        return field.isRequired() ? say("oui", "yes") : sometimes ? say("selon le cas", "it depends") : "";
    }

    private String kind(Field<?, ?> field) {
        return switch (field.kind()) {
            case Kind.Text(int max) -> say("texte", "text") + " (" + max + ")";
            case Kind.LongText _ -> say("texte long", "long text");
            case Kind.Whole _ -> say("nombre entier", "whole number");
            case Kind.Decimal _ -> say("nombre", "number");
            case Kind.Price _ -> say("prix", "price");
            case Kind.Money _ -> say("montant", "amount");
            case Kind.Percent _ -> say("pourcentage", "percentage");
            case Kind.Check _ -> say("case à cocher", "check box");
            case Kind.Date _ -> say("date", "date");
            case Kind.DateTime _ -> say("date et heure", "date and time");
            case Kind.Time _ -> say("heure", "time");
            case Kind.Choice(var options) -> say("choix\u00a0: ", "choice: ") + choices(options);
            case Kind.LinkTo _ -> say("lien vers ", "link to ") + linked(field);
            case Kind.DynamicLink(var holder) ->
                say("lien vers le type dit par ", "link to the type told by ") + "`" + holder + "`";
            case Kind.RowsOf _ -> say("lignes ", "lines ") + linked(field);
            case Kind.Json _ -> "JSON";
            case Kind.Secret _ -> say("secret", "secret");
            case Kind.Attach _ -> say("fichier", "file");
        };
    }

    private String choices(List<? extends Option> options) {
        return options.stream()
                .map(option -> "`" + option.value() + "` "
                        + option.label().in(language).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private String linked(Field<?, ?> field) {
        DocType<?> target = Any.target(field);
        String anchor = (target.label().in(language) + " · " + target.name())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
        return "[" + target.label().in(language) + "](#" + anchor + ")";
    }

    private String say(String fr, String en) {
        return new Label(fr, en).in(language);
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
