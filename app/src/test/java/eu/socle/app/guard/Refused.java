package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import java.util.List;
import java.util.regex.Pattern;

/** A good refusal: a status that blames the request, the place, a sentence in either language, nothing of the inside. */
final class Refused {

    private static final Pattern INSIDE = Pattern.compile(
            "Exception(?!\":)|eu\\.socle|java\\.|org\\.(?:postgresql|springframework|apache)|tools\\.jackson|\\bat [a-z]+\\.|SQLSTATE|PSQL|Traceback|\\{\\w+}");

    /** How a French sentence of ours says what to do, or what is expected. */
    private static final Pattern ADVICE = Pattern.compile(
            "\\p{L}+ez\\b|attend|limité|doit être|ne peut pas être|n’existe pas|mal formée|admises|n’a pas pu");

    private Refused() {}

    static void well(Way way, String what, String place, Caller.Reply french, Caller.Reply english) {
        assertThat(french.status()).as("%s: %s", what, french.text()).isBetween(400, 499);
        assertThat(english.status()).isEqualTo(french.status());
        List<String> fr = way.sentences(french);
        List<String> en = way.sentences(english);
        assertThat(fr).as(what).hasSameSizeAs(en).isNotEmpty().doesNotContainAnyElementsOf(en);
        String all = String.join("\n", fr);
        assertThat(fr).as(what).allSatisfy(sentence -> assertThat(sentence).matches("(?s)\\p{Lu}.*[.»…]"));
        assertThat(en).as(what).allSatisfy(sentence -> assertThat(sentence).matches("(?s)[\\p{Lu}\\p{L}“].*[.”…]"));
        assertThat(ADVICE.matcher(all).find()).as(what + ": " + all).isTrue();
        for (Caller.Reply reply : List.of(french, english)) {
            String text = reply.text().replaceAll("frappe\\.exceptions\\.\\w+|\"exception\":", "");
            assertThat(INSIDE.matcher(text).results().map(found -> found.group()))
                    .as(what + ": " + text.substring(0, Math.min(2_000, text.length())))
                    .isEmpty();
            assertThat(reply.bytes().length).as(what).isLessThan(100_000);
        }
        if (place.startsWith("~")) {
            assertThat(all).as(what).contains(place.substring(1));
        } else {
            assertThat(way.places(french)).as(what + ": " + all).contains(place);
        }
    }
}
