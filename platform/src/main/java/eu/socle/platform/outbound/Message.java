package eu.socle.platform.outbound;

import java.time.Duration;
import java.util.Map;

/**
 * What is sent to someone outside.
 *
 * @param purpose why, in a word, for whoever looks at what leaves the machine
 * @param timeout for all of it, at most {@link Outbound#MOST}
 */
public record Message(
        String purpose,
        String method,
        String address,
        String contentType,
        Map<String, String> headers,
        byte[] body,
        Duration timeout) {}
