package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.postgres.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Demonstration data: the same twice, sound, told apart from true ones, and gone without a trace. */
class DemoTest {

    private static final String UNTIL = "--until=2026-02-14";

    private static TestHome home(String name) {
        TestHome home = TestHome.fresh(name);
        return home.with("SOCLE_DATABASE_URL", address());
    }

    private static String address() {
        return TestPostgres.jdbcUrl(TestPostgres.freshDatabase()) + "&user="
                + TestPostgres.server().user() + "&password="
                + TestPostgres.server().password();
    }

    private static TestHome.Answer write(TestHome home, String company, String seed) {
        return home.type("demo", "--company=" + company, "--months=3", "--seed=" + seed, UNTIL);
    }

    private static byte[] fec(TestHome home, String company, String year) throws IOException {
        Path file = home.folder().resolve("fec-" + year + ".txt");
        TestHome.Answer said =
                home.type("fec", "export", "--company", company, "--year", year, "--output", file.toString());
        assertThat(said.code()).as(said.err()).isZero();
        return Files.readAllBytes(file);
    }

    @Test
    void the_same_seed_tells_the_same_story_and_another_one_another() throws IOException {
        TestHome first = home("demo-first");
        TestHome.Answer said = write(first, "boulangerie", "7");
        assertThat(said.code()).as(said.err()).isZero();
        TestHome second = home("demo-second");
        write(second, "boulangerie", "7");
        TestHome third = home("demo-third");
        write(third, "boulangerie", "8");

        for (String year : List.of("2025", "2026")) {
            byte[] told = fec(first, "Boulangerie du Pont-Neuf", year);
            assertThat(told).hasSizeGreaterThan(10_000).isEqualTo(fec(second, "Boulangerie du Pont-Neuf", year));
            assertThat(told).isNotEqualTo(fec(third, "Boulangerie du Pont-Neuf", year));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"boulangerie", "tiers-lieu", "association"})
    void every_story_holds_together(String company) {
        TestHome home = home("demo-" + company);

        TestHome.Answer said = write(home, company, "1");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.lines()).hasSize(2).allMatch(line -> line.matches("\\S+@\\S+\\.example\\t[a-z2-9-]{35}"));
        assertThat(home.type("verify").code()).isZero();
    }
}
