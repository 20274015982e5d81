package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import eu.socle.app.house.Repository.TextFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole repository follows the house style; every violation is reported at once. */
class TidyTest {

    private static final List<TextFile> FILES = Repository.here().textFiles();

    @Test
    void the_repository_is_tidy() {
        assertThat(FILES.stream().flatMap(Tidy::violations)).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_and_refuses_null() {
        Set<String> described = FILES.stream()
                .filter(file -> file.path().endsWith("/package-info.java")
                        && file.text().contains("NullMarked"))
                .map(TidyTest::folder)
                .collect(Collectors.toSet());
        Set<String> packages = FILES.stream()
                .filter(TextFile::isMainJava)
                .map(TidyTest::folder)
                .collect(Collectors.toSet());
        assertThat(described).containsAll(packages);
    }

    static Stream<Arguments> untidy() {
        String main = "erp/src/main/java/eu/socle/erp/tax/Vat.java";
        String test = "erp/src/test/java/eu/socle/erp/tax/VatTest.java";
        return Stream.of(
                arguments(main, "class VatHelper {}", "VatHelper"),
                arguments(main, "class Vat {\n  double rate;\n}", ":2: double"),
                arguments(main, "class Vat { void a() { System.out.println(); } }", "System.out"),
                arguments(test, "class VatTest { void a() { Thread.sleep(5); } }", "Thread.sleep"),
                arguments(main, "class Vat { Instant now = Instant.now(); }", "Instant.now()"),
                arguments(test, "class VatTest { LocalDate day = LocalDate.now(); }", "LocalDate.now()"),
                arguments(main, "// TO" + "DO later", "do it now"),
                arguments("docs/fr/a.md", "sous /ho" + "me/lea/socle", "one machine"),
                arguments("web/.npmrc", "registry=registry.np" + "mjs.org", "download host"),
                arguments(main, "class Vat {\n void a() {" + "\n".repeat(61) + "}\n}", ":2: function of 62 lines"),
                arguments("web/src/desk.css", "\n".repeat(501), "501 lines"));
    }

    @ParameterizedTest
    @MethodSource("untidy")
    void each_rule_finds_its_violation(String path, String text, String expected) {
        assertThat(Tidy.violations(new TextFile(path, text)))
                .singleElement()
                .asString()
                .contains(expected);
    }

    @Test
    void words_in_comments_and_texts_are_not_code_and_a_given_clock_is_welcome() {
        TextFile file = new TextFile(
                "erp/src/main/java/eu/socle/erp/tax/Vat.java",
                "/** double entry */ class Vat { String a = \"float\"; LocalDate b(Clock c) { return LocalDate.now(c); } }");
        assertThat(Tidy.violations(file)).isEmpty();
    }

    private static String folder(TextFile file) {
        return file.path().substring(0, file.path().lastIndexOf('/'));
    }
}
