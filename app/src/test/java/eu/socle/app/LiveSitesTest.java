package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A Socle that runs serves what commands beside it make, restore, fill and remove, without being started again. */
class LiveSitesTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private interface Question {
        HttpResponse<String> ask() throws Exception;
    }

    /** Asks until the answer has a status and holds a text, which it must soon. */
    private static String until(int status, String text, Question question) throws Exception {
        long end = System.nanoTime() + SOON.toNanos();
        HttpResponse<String> answer = question.ask();
        while (answer.statusCode() != status || !answer.body().contains(text)) {
            assertThat(System.nanoTime())
                    .as(answer.statusCode() + " " + answer.body())
                    .isLessThan(end);
            answer = question.ask();
        }
        return answer.body();
    }

    private static String key(TestHome home, String site) {
        TestHome.Answer answer = home.type("user", "apikey", "Administrator", "--site=" + site);
        assertThat(answer.code()).as(answer.err()).isZero();
        return "token " + answer.lines().getFirst();
    }

    @Test
    void a_site_that_is_made_restored_or_removed_beside_it() throws Exception {
        TestHome home = TestHome.fresh("live-sites");
        try (ChildSocle socle = ChildSocle.start(home)) {
            assertThat(home.type("site", "new", "atelier", "--host=Atelier.test")
                            .code())
                    .isZero();
            String made = key(home, "atelier");
            until(200, "\"site\":\"atelier\"", () -> session(socle, "atelier.test", made));

            Path archive = home.folder().resolve("saved.zip");
            assertThat(home.type("backup", archive.toString(), "--site=atelier").code())
                    .isZero();
            assertThat(home.type("restore", archive.toString(), "--site=copie").code())
                    .isZero();
            assertThat(home.type("site", "drop", "atelier", "--yes").code()).isZero();
            until(401, "", () -> session(socle, "atelier.test", made));
            assertThat(home.type("site", "new", "atelier", "--host=atelier.test")
                            .code())
                    .isZero();
            String again = key(home, "atelier");
            until(200, "\"site\":\"atelier\"", () -> session(socle, "atelier.test", again));
            assertThat(session(socle, "atelier.test", made).statusCode()).isEqualTo(401);
        }
    }

    private static HttpResponse<String> session(ChildSocle socle, String host, String key) throws Exception {
        return socle.get("/api/session", "Authorization", key, "X-Forwarded-Host", host);
    }

    @Test
    void demonstration_data_come_and_go_under_its_feet() throws Exception {
        TestHome home = TestHome.fresh("live-demo");
        try (ChildSocle socle = ChildSocle.start(home)) {
            String key = key(home, "default");
            home.type("user", "add", "jeanne@boulangerie.fr");
            TestHome.Answer told = home.type("demo", "--company=association", "--months=1", "--until=2026-03-31");
            assertThat(told.code()).as(told.err()).isZero();
            assertThat(session(socle, "localhost", key).body()).contains("\"demo\":true");
            until(200, "Passeurs", () -> socle.get("/api/doc/company", "Authorization", key));
            assertThat(home.type("demo", "--company=boulangerie").err()).contains("already holds demonstration data");
            Path file = Files.createDirectories(home.folder().resolve("files/default"))
                    .resolve("photo");
            Files.writeString(file, "a picture of the bar");

            String someone = "token "
                    + home.type("user", "apikey", "odile@passeurs.example")
                            .lines()
                            .getFirst();
            assertThat(socle.delete("/api/demo", "Authorization", someone).statusCode())
                    .isEqualTo(403);
            assertThat(socle.delete("/api/demo", "Authorization", key).statusCode())
                    .isEqualTo(204);

            assertThat(session(socle, "localhost", key).body()).contains("\"demo\":false", "\"companies\":[]");
            assertThat(session(socle, "localhost", someone).statusCode()).isEqualTo(401);
            assertThat(file).doesNotExist();
            assertThat(home.type("user", "list").out())
                    .contains("Administrator", "jeanne@boulangerie.fr")
                    .doesNotContain("passeurs");
            assertThat(socle.delete("/api/demo", "Authorization", key).body()).contains("demo_absent");
            assertThat(home.type("demo", "--remove").code()).isEqualTo(1);
            itMayBeToldAgain(home, socle, key);
        }
    }

    private static void itMayBeToldAgain(TestHome home, ChildSocle socle, String key) throws Exception {
        assertThat(home.type("demo", "--company=tiers-lieu", "--months=1", "--until=2026-03-31")
                        .code())
                .isZero();
        until(200, "La Filature", () -> socle.get("/api/doc/company", "Authorization", key));
        assertThat(home.type("demo", "--remove").code()).isZero();
        until(200, "\"demo\":false", () -> session(socle, "localhost", key));
        until(200, "\"data\":[]", () -> socle.get("/api/doc/company", "Authorization", key));
        assertThat(home.type("verify").code()).isZero();
    }
}
