package eu.socle.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: when, how grave, who, what, within which request. */
final class JsonLines extends EncoderBase<ILoggingEvent> {

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
        StringBuilder json = new StringBuilder("{");
        member(json, "time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        member(json, "level", event.getLevel().toString());
        member(json, "logger", event.getLoggerName());
        member(json, "message", event.getFormattedMessage());
        if (event.getKeyValuePairs() != null) {
            event.getKeyValuePairs().forEach(pair -> member(json, pair.key, String.valueOf(pair.value)));
        }
        event.getMDCPropertyMap().forEach((name, value) -> member(json, name, value));
        if (event.getThrowableProxy() != null) {
            member(json, "error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return json.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void member(StringBuilder json, String name, @Nullable String value) {
        json.append(json.length() > 1 ? "," : "").append('"').append(name).append("\":\"");
        escape(json, value == null ? "" : value);
        json.append('"');
    }

    private static void escape(StringBuilder json, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ') {
                        json.append("\\u%04x".formatted((int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
    }
}
