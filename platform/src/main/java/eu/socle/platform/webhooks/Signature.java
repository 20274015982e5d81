package eu.socle.platform.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver knows who speaks: the header that Frappe sends, over the body, and those of Standard Webhooks, over the
 * identifier, the moment and the body, so that an old message cannot be passed off as a new one.
 */
final class Signature {

    /** A secret that starts so is the base64 of the key, as Standard Webhooks writes it. */
    private static final String PREFIX = "whsec_";

    private Signature() {}

    /** The headers that say which message it is and, with a secret, who sends it. */
    static Map<String, String> headers(String id, long seconds, String body, @Nullable String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        if (secret != null) {
            headers.put("webhook-signature", "v1," + hmac(standardKey(secret), id + "." + seconds + "." + body));
            headers.put("X-Frappe-Webhook-Signature", hmac(bytes(secret), body));
        }
        return headers;
    }

    private static byte[] standardKey(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException e) {
                return bytes(secret); // only looks like one
            }
        }
        return bytes(secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
