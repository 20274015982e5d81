package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sentences of refusals: there for every code, in both languages, saying the same. */
class SentencesTest {

    private static final Pattern USED =
            Pattern.compile("(?:Refusal\\.of|refusal)\\(\\s*\"([a-z_0-9]+)\"\\s*[,)](?!\\s*\")");
    private static final Pattern OTHER_REFUSAL = Pattern.compile(
            "(?m)^(?:import (?!eu\\.socle\\.kernel\\.)[\\w.]+\\.Refusal;|package eu\\.socle\\.erp\\.france\\.id;)");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
    private static final Pattern BAD_FRENCH = Pattern.compile(
            "'|(?<=[\\p{L}\\p{N}»}]) ?[;!?](?=\\s|$)|(?<=[\\p{L}\\p{N}»}])[ \u202f]?:(?=\\s|$)|«(?!\u00a0)|(?<!\u00a0)»|\\.\\.\\.");

    @Test
    void every_code_that_is_used_has_its_sentence() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("").toAbsolutePath().getParent(), 20)) {
            for (Path file : files.filter(SentencesTest::isSource).toList()) {
                String source = Files.readString(file);
                if (!OTHER_REFUSAL.matcher(source).find()) {
                    USED.matcher(source).results().forEach(match -> used.add(match.group(1)));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(40).isSubsetOf(Sentences.all().keySet());
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && path.contains("/src/main/java/");
    }

    @Test
    void both_languages_have_the_same_parameters() {
        Sentences.all()
                .forEach((code, sentence) ->
                        assertThat(parameters(sentence.fr())).as(code).isEqualTo(parameters(sentence.en())));
    }

    private static Set<String> parameters(String sentence) {
        return PARAMETER.matcher(sentence).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    @Test
    void sentences_begin_and_end_as_sentences() {
        Sentences.all().forEach((code, sentence) -> {
            assertThat(sentence.fr()).as(code).matches("(?s)[\\p{Lu}«{“].*[.!?…»]");
            assertThat(sentence.en()).as(code).matches("(?s)[\\p{Lu}“{].*[.!?…”]");
            assertThat(sentence.fr()).as(code).isNotEqualTo(sentence.en());
        });
    }

    @Test
    void french_is_well_set_and_english_has_no_french_marks() {
        List<String> wrong = new ArrayList<>();
        Sentences.all().forEach((code, sentence) -> {
            BAD_FRENCH.matcher(sentence.fr()).results().forEach(match -> wrong.add(code + ": " + sentence.fr()));
            if (sentence.en().matches("(?s).*['«»\u202f].*")) {
                wrong.add(code + ": " + sentence.en());
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void values_are_written_as_people_of_the_language_do() {
        Refusal refusal = Refusal.of("unbalanced")
                .with("debit", new BigDecimal("1234567.5"))
                .with("credit", new BigDecimal("-0.125"))
                .with("difference", BigDecimal.ZERO);
        assertThat(refusal.sentence(Language.FR))
                .contains("1\u202f234\u202f567,50")
                .contains("\u22120,125")
                .contains("0,00");
        assertThat(refusal.sentence(Language.EN)).contains("1,234,567.50").contains("-0.125");
        assertThat(Refusal.of("date_order")
                        .with("start", LocalDate.of(2026, 11, 23))
                        .with("end", Loaf.Shape.ROUND)
                        .sentence(Language.FR))
                .contains("23/11/2026")
                .contains("Ronde");
    }

    @Test
    void a_parameter_is_a_text_and_never_a_pattern() {
        assertThat(Refusal.of("required").with("field", "$1\\{field}").sentence(Language.EN))
                .isEqualTo("Fill in $1\\{field}.");
        assertThat(Refusal.of("required").sentence(Language.EN)).isEqualTo("Fill in ….");
    }

    @Test
    void a_code_without_a_sentence_is_a_fault_of_the_programmer() {
        assertThatThrownBy(() -> Refusal.of("no_such_code")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Label("", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
