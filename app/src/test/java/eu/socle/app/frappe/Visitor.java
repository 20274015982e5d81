package eu.socle.app.frappe;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An application and the person before the browser that it sends to us: asks for consent, reads the page, presses a button and
 * exchanges the code.
 *
 * @param cookie of the session of the person
 * @param secret empty for a public application
 */
public record Visitor(String address, String cookie, String client, String secret) {

    public static final String BASE = "/api/method/frappe.integrations.oauth2.";
    public static final String BACK = "https://app.example.org/cb";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    public Caller guest() {
        return new Caller(address, null);
    }

    public static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A request that lacks nothing. */
    public Map<String, String> request() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", client);
        request.put("redirect_uri", BACK);
        request.put("response_type", "code");
        request.put("scope", "openid all");
        request.put("state", "état & co");
        request.put("nonce", "n-0S6");
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return request;
    }

    public Caller.Reply authorize(Map<String, String> request) {
        String path = BASE + "authorize?" + Caller.query(request);
        return cookie.isEmpty()
                ? guest().get(path, "Accept", "text/html", "Sec-Fetch-Mode", "navigate")
                : guest().get(path, "Accept", "text/html", "Sec-Fetch-Mode", "navigate", "Cookie", cookie);
    }

    /** What the form of the page would send. */
    public static Map<String, String> fields(Caller.Reply page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher found = FIELD.matcher(page.text());
        while (found.find()) {
            fields.put(
                    found.group(1),
                    found.group(2)
                            .replace("&#39;", "'")
                            .replace("&#x3D;", "=")
                            .replace("&#x2F;", "/")
                            .replace("&quot;", "\"")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .replace("&amp;", "&"));
        }
        return fields;
    }

    public Caller.Reply press(Map<String, String> fields, String decision) {
        Map<String, String> sent = new LinkedHashMap<>(fields);
        sent.put("decision", decision);
        return guest().form(
                        "POST",
                        BASE + "approve",
                        sent,
                        "Origin",
                        address,
                        "Sec-Fetch-Site",
                        "same-origin",
                        "Cookie",
                        cookie);
    }

    /** Asks, agrees, and returns what the application finds in the address. */
    public Map<String, String> agree(Map<String, String> request) {
        return found(press(fields(authorize(request)), "allow").header("Location"));
    }

    public static Map<String, String> found(String location) {
        Map<String, String> found = new LinkedHashMap<>();
        String query = String.valueOf(URI.create(location).getRawQuery());
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            found.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return found;
    }

    public Caller.Reply token(Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.putIfAbsent("client_id", client);
        if (!secret.isEmpty()) {
            sent.putIfAbsent("client_secret", secret);
        }
        return guest().form("POST", BASE + "get_token", sent);
    }

    public Caller.Reply exchange(String code) {
        return token(Map.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", BACK, "code_verifier", VERIFIER));
    }

    /** The whole way, to the answer with the tokens. */
    public Caller.Reply tokens(Map<String, String> request) {
        return exchange(agree(request).get("code"));
    }

    public Caller.Reply renew(Object refresh) {
        return token(Map.of("grant_type", "refresh_token", "refresh_token", String.valueOf(refresh)));
    }

    /** A program that comes with a token. */
    public Caller bearer(Object token) {
        return new Caller(address, "Bearer " + token);
    }

    public Caller.Reply with(String method, String token) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("token", token, "client_id", client));
        if (!secret.isEmpty()) {
            sent.put("client_secret", secret);
        }
        return guest().form("POST", BASE + method, sent);
    }
}
