package eu.socle.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.event.KeyValuePair;

/** One short line for a person: time, gravity, sentence, request. */
final class HumanLines extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        String correlation = event.getMDCPropertyMap().getOrDefault("correlation", "");
        String error = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        // A line break in a message would let a request forge a line of the log.
        String message = (event.getFormattedMessage() + pairs(event)).replaceAll("[\\p{Cntrl}&&[^\\t]]+", " ");
        return (TIME.format(Instant.ofEpochMilli(event.getTimeStamp())) + " " + event.getLevel() + " " + message
                        + (correlation.isEmpty() ? "" : " [" + correlation + "]") + "\n" + error)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String pairs(ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs() == null ? List.of() : event.getKeyValuePairs();
        return pairs.stream()
                .filter(pair -> pair.value != null && !pair.value.toString().isEmpty())
                .map(pair -> " " + pair.key + "=" + pair.value)
                .collect(Collectors.joining());
    }
}
