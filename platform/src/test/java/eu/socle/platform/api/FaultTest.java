package eu.socle.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Whatever breaks inside a request, whoever asked gets a problem with a code, and the next request is answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultTest {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private TestServer server;

    @Configuration
    @Import(TestServer.App.class)
    static class Breaking {
        @Bean
        RouteSource breakingRoutes() {
            return () -> List.of(
                    route("/api/breaks/deep", call -> deeper(0)),
                    route("/api/breaks/full", call -> {
                        throw new OutOfMemoryError("a test says so");
                    }),
                    route("/api/breaks/missing", call -> {
                        throw new NoClassDefFoundError("a/test/says/So");
                    }),
                    route("/api/breaks/late", call -> Answer.download("late.txt", "text/plain", out -> deeper(0))));
        }

        private static Route route(String path, Handler handler) {
            return new Route("GET", path, Policy.PUBLIC, "Break", handler);
        }

        private static Answer deeper(int depth) {
            return depth < 0 ? Answer.noContent() : deeper(depth + 1);
        }
    }

    @BeforeAll
    void start() {
        server = TestServer.start(Breaking.class);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "full", "missing", "late"})
    void an_error_of_the_machine_is_a_problem_with_a_reference(String how) {
        var answer = server.guest().get("/api/breaks/" + how);

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.at("code")).isEqualTo("server_error");
        assertThat(String.valueOf(answer.at("correlation"))).matches(UUID);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(answer.text()).doesNotContain("Error", "Tomcat", "eu.socle", "a test says so");
    }

    @Test
    void someone_who_opened_the_address_in_a_browser_reads_a_page() {
        var answer = server.guest().get("/api/breaks/deep", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("/desk/").containsPattern(UUID).doesNotContain("StackOverflow");
    }
}
