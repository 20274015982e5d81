package eu.socle.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import eu.socle.platform.api.Fault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
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
    void a_fault_that_nothing_caught_is_told_with_its_reference_and_the_log_has_all_of_it() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(Fault.class);
        try (var context = new SpringApplicationBuilder(Breaking.class)
                .properties("server.port=0", "spring.main.banner-mode=off")
                .run()) {
            logger.addAppender(log); // after the start, which sets logs up anew
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();

            HttpResponse<String> told = ask(port, "application/json");
            assertThat(told.statusCode()).isEqualTo(500);
            assertThat(told.body()).contains("\"code\":\"server_error\"", "\"correlation\":\"");

            String reference = told.body().replaceFirst("(?s).*\"correlation\":\"([^\"]+)\".*", "$1");
            assertThat(log.list).singleElement().satisfies(line -> {
                assertThat(line.getFormattedMessage()).contains(reference);
                assertThat(line.getThrowableProxy().getCause().getClassName())
                        .isEqualTo(StackOverflowError.class.getName());
            });

            HttpResponse<String> read = ask(port, "text/html");
            assertThat(read.statusCode()).isEqualTo(500);
            assertThat(read.body()).contains("<h1>", "/desk/").doesNotContain("Tomcat", "StackOverflow", "eu.socle");
        } finally {
            logger.detachAppender(log);
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
