package eu.socle.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import eu.socle.platform.api.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** A line of the log is one line, whatever a request put into it, and says when, how grave, where and within which request. */
class LinesTest {

    private static final String FORGED = "refused: x\n10:00:00 INFO all is well\r\u001b[2K\"}{\"level\":\"INFO\"";

    private static LoggingEvent event(String message) {
        LoggerContext context = new LoggerContext();
        LoggingEvent event =
                new LoggingEvent("here", context.getLogger("eu.socle.api"), Level.WARN, message, null, new Object[0]);
        event.setInstant(Instant.parse("2026-03-29T01:30:00Z"));
        event.setMDCPropertyMap(Map.of("correlation", "0123456789abcdef"));
        return event;
    }

    @Test
    void programs_read_one_object_a_line_in_universal_time() {
        byte[] line = new JsonLines().encode(event(FORGED));
        String text = new String(line, StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n");
        assertThat(text.strip()).doesNotContain("\n", "\r", "\u001b");
        assertThat(Json.object(line))
                .containsEntry("time", "2026-03-29T01:30:00Z")
                .containsEntry("level", "WARN")
                .containsEntry("logger", "eu.socle.api")
                .containsEntry("message", FORGED)
                .containsEntry("correlation", "0123456789abcdef");
    }

    @Test
    void people_read_one_line_too() {
        String text = new String(new HumanLines().encode(event(FORGED)), StandardCharsets.UTF_8);
        assertThat(text).endsWith("\n").contains("WARN refused: x 10:00:00", "[0123456789abcdef]");
        assertThat(text.strip()).doesNotContain("\n", "\r", "\u001b");
    }

    @Test
    void what_is_told_in_pairs_stands_in_both_and_forges_nothing() {
        LoggingEvent event = event("login refused");
        event.addKeyValuePair(new KeyValuePair("user", "jeanne@example.org"));
        event.addKeyValuePair(new KeyValuePair("agent", "x\"}\n{\"event\":\"login"));
        assertThat(Json.object(new JsonLines().encode(event)))
                .containsEntry("user", "jeanne@example.org")
                .containsEntry("agent", "x\"}\n{\"event\":\"login")
                .doesNotContainKey("event");
        String text = new String(new HumanLines().encode(event), StandardCharsets.UTF_8);
        assertThat(text).contains("login refused user=jeanne@example.org agent=x");
        assertThat(text.strip()).doesNotContain("\n");
    }

    @Test
    void they_go_to_the_error_output_and_nowhere_else() {
        LoggerContext context = new LoggerContext();
        new Logs().configure(context);
        List<Appender<ILoggingEvent>> places = new ArrayList<>();
        context.getLoggerList().forEach(logger -> logger.iteratorForAppenders().forEachRemaining(places::add));
        assertThat(places)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConsoleAppender.class,
                        console -> assertThat(console.getTarget()).isEqualTo("System.err"));
    }
}
