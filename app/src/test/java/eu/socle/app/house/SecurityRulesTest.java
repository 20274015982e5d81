package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.house.Repository.TextFile;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells the security rules and the code that keeps them say the same. */
class SecurityRulesTest {

    private static final List<TextFile> FILES = Repository.here().textFiles();

    /** The end of a row: the value as it stands in the code, then the class where it stands. */
    private static final Pattern RULE = Pattern.compile("\\| `([^`]+)` \\| `(\\w+)` \\|$", Pattern.MULTILINE);

    private static String text(String path) {
        return FILES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void each_value_stands_in_the_class_that_is_named() {
        Matcher rules = RULE.matcher(text("docs/security/rules.md"));
        int count = 0;
        for (; rules.find(); count++) {
            String value = rules.group(1);
            String end = "/" + rules.group(2) + ".java";
            assertThat(FILES.stream()
                            .filter(file -> file.isMainJava() && file.path().endsWith(end)))
                    .as(value + " in" + end)
                    .anyMatch(file -> file.text().contains(value));
        }
        assertThat(count).isGreaterThan(15);
    }

    @Test
    void each_requirement_on_documentation_has_its_section() {
        List<String> told = Pattern.compile("^## .*\\[([^]]+)]$", Pattern.MULTILINE)
                .matcher(text("docs/security/rules.md"))
                .results()
                .flatMap(match -> List.of(match.group(1).split(", ")).stream())
                .toList();
        List<String> claimed = text("docs/security/asvs.csv")
                .lines()
                .filter(line -> line.contains("SecurityRulesTest"))
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
        assertThat(told).containsExactlyInAnyOrderElementsOf(claimed).doesNotHaveDuplicates();
    }
}
