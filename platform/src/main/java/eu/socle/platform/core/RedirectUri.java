package eu.socle.platform.core;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** An address that a browser may be sent back to with a code: one that nobody on the way can read or take for another. */
final class RedirectUri {

    private static final int MAX = 1_000;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Nothing that ends a header, a policy of the page or an attribute; no wildcard. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:/?@!$&()+=._~%\\[\\]-]+");

    /** Applications installed on a machine own a scheme named after their domain (RFC 8252). */
    private static final Pattern OWN_SCHEME = Pattern.compile("[a-z][a-z0-9+-]*(\\.[a-z0-9+-]+)+");

    private RedirectUri() {}

    static boolean isSafe(String text) {
        if (text.length() > MAX || !PLAIN.matcher(text).matches()) {
            return false;
        }
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "https" -> uri.getHost() != null && uri.getRawUserInfo() == null;
                case "http" -> THIS_MACHINE.contains(host) && uri.getRawUserInfo() == null;
                default -> OWN_SCHEME.matcher(scheme).matches();
            };
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }
}
