package eu.socle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A fault outside the API, where nothing of ours catches it: never a page of the server’s own. */
class SilentErrorsTest {

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    @Import(TomcatTuning.class)
    static class Breaking {
        @Bean
        ServletRegistrationBean<HttpServlet> breaking() {
            return new ServletRegistrationBean<>(new Bottomless(), "/");
        }
    }

    private static final class Bottomless extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            response.setStatus(deeper(0));
        }

        private static int deeper(int depth) {
            return depth < 0 ? depth : deeper(depth + 1) + 1;
        }
    }

    @Test
    void a_fault_that_nothing_caught_is_told_with_its_reference() throws Exception {
        try (var context = new SpringApplicationBuilder(Breaking.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run()) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();

            HttpResponse<String> told = ask(port, "application/json");
            assertThat(told.statusCode()).isEqualTo(500);
            assertThat(told.body()).contains("\"code\":\"server_error\"", "\"correlation\":\"");

            HttpResponse<String> read = ask(port, "text/html");
            assertThat(read.statusCode()).isEqualTo(500);
            assertThat(read.body()).contains("<h1>", "/desk/").doesNotContain("Tomcat", "StackOverflow", "eu.socle");
        }
    }

    private static HttpResponse<String> ask(int port, String media) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/"))
                            .header("Accept", media)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
