package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.log.Logs;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands typed while Socle runs; the other tests type some while it does not. */
class CommandsTest {

    private static final TestHome HOME = TestHome.fresh("commands");
    private static Running running;

    @BeforeAll
    static void start() {
        Logs.install();
        running = Running.start(Settings.read(java.util.Map.of(), HOME.environment()), java.time.Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void an_api_key_stands_alone_on_the_output() {
        TestHome.Answer answer = HOME.type("user", "apikey", "Administrator");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).matches("[A-Za-z0-9_-]{10,}:[A-Za-z0-9_-]{20,}\\R");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void a_user_is_added_listed_and_closed() {
        assertThat(HOME.type("user", "add", "marc@atelier.fr", "--roles", "System Manager")
                        .out())
                .hasSizeGreaterThan(12);
        assertThat(HOME.type("user", "disable", "marc@atelier.fr").code()).isZero();
        assertThat(HOME.type("user", "list", "--json").out())
                .contains("\"name\":\"marc@atelier.fr\"")
                .contains("\"enabled\":false,\"roles\":[\"System Manager\"]");
    }

    @Test
    void a_second_factor_is_removed_for_whoever_lost_the_telephone() {
        assertThat(HOME.type("user", "removefactor", "Administrator").code()).isZero();
        assertThat(HOME.type("user", "list", "--json").out()).contains("\"two_factor\":false");
        assertThat(HOME.type("user", "removefactor", "nobody").err()).contains("was not found");
    }

    @Test
    void an_unknown_user_is_told_in_the_language_of_the_person() {
        assertThat(HOME.type("user", "apikey", "nobody").err()).contains("was not found");
        TestHome.Answer french = HOME.type("user", "apikey", "nobody", "--lang", "fr");
        assertThat(french.code()).isEqualTo(1);
        assertThat(french.err()).contains("introuvable");
    }

    @Test
    void a_site_is_made_and_removed_once_confirmed() {
        assertThat(HOME.type("site", "new", "atelier", "--host=atelier.test").code())
                .isZero();
        assertThat(HOME.type("site", "list", "--json").out())
                .contains("\"name\":\"atelier\",\"host\":\"atelier.test\"");
        assertThat(HOME.type("site", "drop", "atelier").code()).isEqualTo(2);
        assertThat(HOME.type("site", "drop", "atelier", "--yes").code()).isZero();
        assertThat(HOME.type("site", "list").out()).doesNotContain("atelier");
    }

    @Test
    void what_is_not_understood_is_answered_with_the_help_and_code_2() {
        TestHome.Answer answer = HOME.type("usre", "list");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("was not understood").contains("user list");
        assertThat(HOME.type("user", "apikey").code()).isEqualTo(2);
        assertThat(HOME.type("help").out()).contains("site new NAME");
        assertThat(HOME.type("help", "--lang=fr").out()).contains("Sauvegarde un site dans un fichier");
    }

    @Test
    void a_migration_can_be_read_before_it_is_run() {
        assertThat(HOME.type("migrate", "--dry-run").out()).contains("-- default: 0");
    }

    @Test
    void settings_are_shown_without_their_secrets() {
        TestHome.Answer answer = HOME.type("config", "--json", "--database-url", "postgresql://a:secret@b/c");
        assertThat(answer.out()).contains("\"SOCLE_DATABASE_URL\":\"***\"").doesNotContain("secret");
    }

    @Test
    void a_backup_taken_while_socle_works_becomes_another_site() {
        TestHome.Answer saved = HOME.type("backup");
        assertThat(saved.code()).isZero();
        Path archive = Path.of(saved.lines().getFirst());
        assertThat(Files.exists(archive)).isTrue();
        assertThat(HOME.type("restore", archive.toString(), "--site", "copie").code())
                .isZero();
        assertThat(HOME.type("user", "list", "--site", "copie").out()).contains("Administrator");
        TestHome.Answer over = HOME.type("restore", archive.toString(), "--force");
        assertThat(over.err()).contains("working on the site").contains("./socle stop");
    }
}
