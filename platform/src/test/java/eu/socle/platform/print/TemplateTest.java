package eu.socle.platform.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @Test
    void valuesAreNamedRepeatedAndSkipped() {
        String text = "{{name}}:{{#rows}}<li>{{.}}</li>{{/rows}}{{^rows}}none{{/rows}}{{#note}}!{{/note}}";

        assertThat(Template.render(text, Map.of("name", "A", "rows", List.of("x", "y"), "note", "")))
                .isEqualTo("A:<li>x</li><li>y</li>");
        assertThat(Template.render(text, Map.of("name", "A", "rows", List.of())))
                .isEqualTo("A:none");
    }

    @Test
    void everyValueIsEscaped() {
        assertThat(Template.render("<p title=\"{{x}}\">{{x}}</p>", Map.of("x", "<b onclick=\"a\">&'</b>")))
                .doesNotContain("<b")
                .doesNotContain("\"a\"")
                .contains("&lt;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{{raw}}}", "{{& raw}}", "{{=<% %>=}}", "{{> other}}", "{{ > other}}"})
    void rawTagsDelimitersAndPartialsAreRefused(String text) {
        assertThatThrownBy(() -> Template.compile(text)).isInstanceOfSatisfying(TemplateRefused.class, refused -> {
            assertThat(refused.text("fr")).contains("ne sont pas permis");
            assertThat(refused.text("en")).contains("not allowed");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{x.class}}",
                "{{x.getClass}}",
                "{{x.length}}",
                "{{class}}",
                "{{x.bytes}}",
                "{{rows.size}}",
                "{{rows.class.name}}"
            })
    void noJavaMemberCanBeReached(String text) {
        assertThat(Template.render(text, Map.of("x", "secret", "rows", List.of("a"))))
                .isEmpty();
    }

    @Test
    void aMalformedTemplateSaysSo() {
        assertThatThrownBy(() -> Template.compile("{{#open}}"))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("malformed");
    }

    @Test
    void nestedLoopsAreStopped() {
        String text = "{{#a}}{{#a}}{{#a}}{{#a}}{{/a}}{{/a}}{{/a}}{{/a}}";
        Map<String, Object> values = Map.of("a", Collections.nCopies(500, "x"));

        assertThatThrownBy(() -> Template.render(text, values))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("too many rows");
    }

    @Test
    void anEndlessPageIsStopped() {
        String text = "{{#a}}" + "0123456789".repeat(100) + "{{/a}}";
        Map<String, Object> values = Map.of("a", Collections.nCopies(10_000, "x"));

        assertThatThrownBy(() -> Template.render(text, values))
                .isInstanceOf(TemplateRefused.class)
                .hasMessageContaining("too long");
    }

    @Test
    void onlyPlainDataIsAccepted() {
        assertThatThrownBy(() -> Template.render("{{x}}", Map.of("x", new BigDecimal("1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Template.render("{{x}}", Map.of("x", List.of(Thread.currentThread()))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
