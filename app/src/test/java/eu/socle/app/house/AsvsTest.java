package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.socle.app.house.Repository.TextFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The grid of OWASP ASVS 5.0, levels 1 and 2: every requirement has its test, or the reason why it has none. */
class AsvsTest {

    private static final int LEVEL_ONE = 70;
    private static final int LEVEL_TWO = 183;

    /** What is met, and what a test proves to be absent, may only grow; a requirement lost is lost on purpose. */
    private static final int PROVEN_AT_LEAST = 216;

    private static final int MOST_WORDS = 12;
    private static final List<String> COLUMNS = List.of("id", "level", "sujet", "subject", "état", "test or reason");
    private static final Set<String> STATES = Set.of("tenu", "partiel", "non", "sans objet");

    /** Tests, if any, then the reason, if any, in French and in English. */
    private static final Pattern TESTS = Pattern.compile("[A-Z]\\w+Test(\\.\\w+)?(, [A-Z]\\w+Test(\\.\\w+)?)*");

    private static final List<TextFile> FILES = Repository.here().textFiles();

    private record Row(String id, String level, String french, String english, String state, String last) {

        static Row of(NamedCsvRecord each) {
            return new Row(
                    each.getField(0),
                    each.getField(1),
                    each.getField(2),
                    each.getField(3),
                    each.getField(4),
                    each.getField(5));
        }

        List<String> cells() {
            return List.of(id, level, french, english, state, last);
        }

        List<String> tests() {
            String first = last.split("; ", 2)[0];
            return TESTS.matcher(first).matches() ? List.of(first.split(", ")) : List.of();
        }

        String reason() {
            return tests().isEmpty() ? last : last.contains("; ") ? last.split("; ", 2)[1] : "";
        }

        boolean isProven() {
            return !tests().isEmpty() && (state.equals("tenu") || state.equals("sans objet"));
        }
    }

    private static final List<Row> ROWS = read();

    private static List<Row> read() {
        String text = FILES.stream()
                .filter(file -> file.path().equals("docs/security/asvs.csv"))
                .findFirst()
                .orElseThrow()
                .text();
        List<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
        assertThat(records.getFirst().getHeader()).isEqualTo(COLUMNS);
        return records.stream().map(Row::of).toList();
    }

    @Test
    void every_requirement_has_one_answer() {
        assertThat(ROWS)
                .extracting(Row::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("V\\d{1,2}(\\.\\d{1,2}){2}"));
        assertThat(ROWS).filteredOn(row -> row.level().equals("1")).hasSize(LEVEL_ONE);
        assertThat(ROWS).filteredOn(row -> row.level().equals("2")).hasSize(LEVEL_TWO);
        assertThat(ROWS).hasSize(LEVEL_ONE + LEVEL_TWO);
        assertThat(ROWS).allMatch(row -> STATES.contains(row.state()));
        assertThat(ROWS.stream().filter(row -> row.cells().stream().anyMatch(String::isBlank)))
                .isEmpty();
        assertThat(ROWS.stream().filter(row -> words(row.french()) > MOST_WORDS || words(row.english()) > MOST_WORDS))
                .isEmpty();
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }

    @Test
    void what_is_said_to_hold_names_its_test_and_the_rest_its_reason() {
        assertThat(ROWS.stream()
                        .filter(row -> row.state().equals("tenu") && row.tests().isEmpty()))
                .isEmpty();
        assertThat(ROWS.stream()
                        .filter(row -> !row.state().equals("tenu"))
                        .filter(row -> !row.reason().matches("\\S.* / \\S.*")))
                .isEmpty();
    }

    @Test
    void each_test_that_is_named_exists() {
        Map<String, String> sources = FILES.stream()
                .filter(file ->
                        file.path().contains("/src/test/java/") && file.path().endsWith("Test.java"))
                .collect(Collectors.toMap(AsvsTest::className, TextFile::text, (one, other) -> one + other));
        List<String> missing = ROWS.stream()
                .flatMap(row -> row.tests().stream())
                .distinct()
                .filter(test -> !exists(test.split("\\."), sources))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static String className(TextFile file) {
        return file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", "");
    }

    private static boolean exists(String[] test, Map<String, String> sources) {
        String source = sources.get(test[0]);
        return source != null
                && (test.length == 1
                        || Pattern.compile("(void|DynamicTest>) " + test[1] + "\\(")
                                .matcher(source)
                                .find());
    }

    @Test
    void the_share_that_tests_prove_never_falls() {
        Map<String, Long> states = new TreeMap<>(ROWS.stream()
                .map(Row::state)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        long proven = ROWS.stream().filter(Row::isProven).count();
        System.out.printf(
                "ASVS 5.0: %d of %d proven by a test (%d %%), %s%n",
                proven, ROWS.size(), 100 * proven / ROWS.size(), states);
        assertThat(proven).isGreaterThanOrEqualTo(PROVEN_AT_LEAST);
    }
}
