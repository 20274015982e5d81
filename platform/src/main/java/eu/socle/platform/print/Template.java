package eu.socle.platform.print;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import eu.socle.platform.api.Json;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A logic-less Mustache template over maps. A template comes from users: it can name a value, repeat a list and skip what
 * is empty, nothing else. Every value is escaped for what the page is written in; no method, field, partial, lambda or raw
 * tag can be reached.
 */
public final class Template {

    /** Longest template, in characters. */
    static final int MAX_TEMPLATE = 200_000;

    /** Longest page, in characters. */
    static final int MAX_OUTPUT = 5_000_000;

    /** Raw values, changed delimiters and partials. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{\\s*[{&=>]");

    private final com.samskivert.mustache.Template compiled;

    private Template(com.samskivert.mustache.Template compiled) {
        this.compiled = compiled;
    }

    /** Compiles a template once for many renderings; {@link TemplateRefused} when it is malformed or forbidden. */
    public static Template compile(String text) {
        return compile(text, Mustache.compiler().escapeHTML(true));
    }

    /** As {@link #compile}, for a page of JSON: what values hold never ends the text that they stand in. */
    public static Template compileJson(String text) {
        return compile(text, Mustache.compiler().withEscaper(Template::inJson));
    }

    private static String inJson(String value) {
        String quoted = Json.text(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Template compile(String text, Mustache.Compiler escaping) {
        if (text.length() > MAX_TEMPLATE) {
            throw new TemplateRefused(
                    "Ce modèle dépasse 200\u202f000 caractères. Raccourcissez-le.",
                    "This template is longer than 200,000 characters. Shorten it.");
        }
        if (FORBIDDEN.matcher(text).find()) {
            throw new TemplateRefused(
                    "Ce modèle emploie {{{, {{&, {{= ou {{>, qui ne sont pas permis. Écrivez simplement {{champ}}.",
                    "This template uses {{{, {{&, {{= or {{>, which are not allowed. Just write {{field}}.");
        }
        try {
            return new Template(escaping.defaultValue("")
                    .emptyStringIsFalse(true)
                    .withCollector(new MapsOnly())
                    .compile(text));
        } catch (MustacheException problem) {
            throw new TemplateRefused(
                    "Ce modèle est mal formé\u00a0: une balise n’est pas fermée ou pas ouverte. Vérifiez chaque section.",
                    "This template is malformed: a tag is not closed or not opened. Check each section.");
        }
    }

    /** Compiles and renders in one go. */
    public static String render(String text, Map<String, ?> values) {
        return compile(text).render(values);
    }

    /**
     * The page.
     *
     * @param values texts, booleans, numbers, lists and maps of these; anything else is a programming error
     */
    public String render(Map<String, ?> values) {
        TemplateValues.check(values);
        BoundedText out = new BoundedText(MAX_OUTPUT);
        try (var quota = MapsOnly.open()) {
            compiled.execute(values, out);
        } catch (MustacheException problem) {
            if (problem.getCause() instanceof TemplateRefused refused) {
                throw refused;
            }
            throw new TemplateRefused(
                    "Ce modèle ne peut pas être rempli\u00a0: " + problem.getMessage(),
                    "This template cannot be filled: " + problem.getMessage());
        }
        return out.toString();
    }
}
