package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Starting and stopping, in a real process. */
class StartTest {

    @Test
    void a_first_start_says_where_it_is_and_the_password_once_and_data_outlive_a_power_cut() throws Exception {
        TestHome home = TestHome.fresh("start").with("SOCLE_LANG", "fr");
        try (ChildSocle first = ChildSocle.start(home)) {
            assertThat(first.firstLine())
                    .matches(Pattern.quote("Socle est prêt\u00a0: http://localhost:" + home.port())
                            + " \\(administrateur\u00a0: Administrator, mot de passe\u00a0: [a-z0-9-]{35}\\)");
            assertThat(first.errors()).doesNotContain("WARN", "ERROR");
            assertThat(first.get("/readyz").statusCode()).isEqualTo(200);
            assertThat(home.type("user", "add", "jeanne@boulangerie.fr").code()).isZero();
            aSecondStartIsRefused(home);
            first.kill();
        }
        try (ChildSocle second = ChildSocle.start(home)) {
            assertThat(second.firstLine()).isEqualTo("Socle est prêt\u00a0: http://localhost:" + home.port());
            assertThat(home.type("user", "list").out()).contains("jeanne@boulangerie.fr");
            assertThat(second.terminate()).isEqualTo(143);
        }
        assertThat(home.type("status").code()).isEqualTo(1);
    }

    private static void aSecondStartIsRefused(TestHome home) throws Exception {
        TestHome.Answer second = home.type("start");
        assertThat(second.code()).isEqualTo(3);
        assertThat(second.err()).contains("Socle tourne déjà dans le dossier").contains("Arrêtez-le d’abord");
    }

    @Test
    void it_answers_programs_that_watch_it_and_browsers_that_look_for_the_desk() throws Exception {
        TestHome home = TestHome.fresh("watch")
                .with("SOCLE_ADMIN_PASSWORD", "a password chosen by hand")
                .with("SOCLE_SECURITY_CONTACT", "securite@example.org")
                .with("SOCLE_OUTBOUND", "hooks.example.org, 10.0.0.0/8");
        try (ChildSocle socle = ChildSocle.start(home)) {
            assertThat(socle.firstLine())
                    .isEqualTo("Socle is ready: http://localhost:" + home.port()
                            + " (administrator: Administrator, password: a password chosen by hand)");
            assertThat(socle.get("/livez").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(socle.get("/startupz").statusCode()).isEqualTo(200);
            assertThat(socle.get("/readyz").body())
                    .contains(
                            "\"database\":\"ok\"",
                            "\"sites\":\"ok\"",
                            "\"disk\":\"ok\"",
                            "\"files\":\"ok\"",
                            "\"migrations\":\"ok\"");
            assertThat(socle.get("/.well-known/security.txt").body())
                    .startsWith("Contact: mailto:securite@example.org\nExpires: 20");
            measuresAreForThisMachine(home, socle);
            theDeskIsServedAtEveryAddressOfItsOwn(socle);
        }
    }

    private static void measuresAreForThisMachine(TestHome home, ChildSocle socle) throws Exception {
        assertThat(socle.get("/metrics").body())
                .contains(
                        "jvm_memory_used_bytes",
                        "http_server_requests_seconds",
                        "socle_job_seconds_count",
                        "socle_outbox{");
        assertThat(socle.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode())
                .isEqualTo(403);
        String key = home.type("user", "apikey", "Administrator").lines().getFirst();
        assertThat(socle.get("/metrics", "X-Forwarded-For", "192.0.2.1", "Authorization", "token " + key)
                        .statusCode())
                .isEqualTo(200);
        assertThat(socle.get("/api/session", "Authorization", "token " + key).body())
                .as("the administrator is spoken to in the language of SOCLE_LANG")
                .contains("\"full_name\":\"Administrator\",\"language\":\"en\"");
    }

    private static void theDeskIsServedAtEveryAddressOfItsOwn(ChildSocle socle) throws Exception {
        HttpResponse<String> root = socle.get("/");
        assertThat(root.statusCode()).isEqualTo(302);
        assertThat(root.headers().firstValue("Location")).hasValue("/desk/");
        HttpResponse<String> page = socle.get("/desk/sales-invoice/FA%2F2026%2F1");
        assertThat(page.body()).contains("<html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(page.headers().map()).doesNotContainKey("server");
        assertThat(socle.get("/desk/assets/missing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void a_port_in_use_is_told_before_anything_is_created() throws Exception {
        TestHome home = TestHome.fresh("port");
        try (ServerSocket other = new ServerSocket(home.port());
                ChildSocle socle = ChildSocle.start(home)) {
            assertThat(socle.exitCode()).isEqualTo(4);
            assertThat(socle.errors()).contains("Port " + other.getLocalPort() + " is already used");
        }
    }

    @Test
    void a_database_that_does_not_answer_is_told() {
        TestHome home = TestHome.fresh("unreachable");
        int nobody = TestHome.freePort();
        home.with("SOCLE_DATABASE_URL", "postgresql://socle:secret@127.0.0.1:" + nobody + "/socle");
        TestHome.Answer answer = home.type("start");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("The database does not answer").doesNotContain("secret");
    }

    @Test
    void an_address_of_several_machines_is_refused() {
        TestHome home = TestHome.fresh("several");
        home.with("SOCLE_DATABASE_URL", "postgresql://socle:secret@10.0.0.1:5432,10.0.0.2:5432/socle");
        TestHome.Answer answer = home.type("start");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("names one machine").doesNotContain("secret");
    }

    @Test
    void a_setting_that_does_not_exist_is_an_error_with_a_suggestion() {
        TestHome.Answer answer =
                TestHome.fresh("setting").with("SOCLE_PROT", "80").type("start");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("There is no setting SOCLE_PROT. Did you mean SOCLE_PORT?");
    }

    @Test
    void a_contact_for_flaws_that_nobody_can_reach_is_refused() {
        for (String contact :
                new String[] {"securite", "http://example.org", "a@b.fr\nExpires: never", "javascript:x"}) {
            TestHome.Answer answer = TestHome.fresh("contact")
                    .with("SOCLE_SECURITY_CONTACT", contact)
                    .type("start");
            assertThat(answer.code()).as(contact).isEqualTo(2);
            assertThat(answer.err()).contains("SOCLE_SECURITY_CONTACT is “", "write an e-mail address");
        }
    }

    @Test
    void a_list_of_hosts_that_says_something_else_is_refused() {
        for (String list : new String[] {"*", "https://hooks.example.org", "good.example.org, a b", "host:port"}) {
            TestHome.Answer answer =
                    TestHome.fresh("outbound").with("SOCLE_OUTBOUND", list).type("start");
            assertThat(answer.code()).as(list).isEqualTo(2);
            assertThat(answer.err()).contains("SOCLE_OUTBOUND holds “", "write hosts separated by commas");
        }
    }
}
