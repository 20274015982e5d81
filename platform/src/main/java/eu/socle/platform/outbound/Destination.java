package eu.socle.platform.outbound;

import eu.socle.kernel.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address that may be written: HTTP or HTTPS, no user, one plain way to write the host. What different readers could
 * understand in different ways is refused, so that nobody is sent elsewhere than where the list of hosts allows.
 *
 * @param host in lower case; an IPv6 address without its brackets
 */
public record Destination(URI address, String scheme, String host, int port) {

    private static final int LONGEST = 2_000;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int HIGHEST_PORT = 65_535;
    private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]{2,45}");

    /** Ends with a label that some readers take for a number: an IPv4 address in disguise. */
    private static final Pattern NUMERIC = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");

    /**
     * Reads an address.
     *
     * @throws eu.socle.kernel.Refused {@code outbound_address} when it cannot be called whatever is allowed
     */
    public static Destination of(String text) {
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            if (text.length() > LONGEST
                    || !(secure || scheme.equals("http"))
                    || uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null
                    || uri.getPort() == 0
                    || uri.getPort() > HIGHEST_PORT) {
                throw refused(text);
            }
            String host = plain(uri.getHost(), text);
            int port = uri.getPort() < 0 ? secure ? HTTPS : HTTP : uri.getPort();
            return new Destination(uri, scheme, host, port);
        } catch (URISyntaxException e) {
            throw refused(text);
        }
    }

    private static String plain(String raw, String text) {
        String host = raw.toLowerCase(Locale.ROOT);
        if (host.startsWith("[")) {
            String inside = host.substring(1, host.length() - 1);
            if (IPV6.matcher(inside).matches()) {
                return inside;
            }
        } else if (NUMERIC.matcher(host).matches()
                ? isIpv4(host)
                : NAME.matcher(host).matches()) {
            return host;
        }
        throw refused(text);
    }

    static boolean isIpv4(String host) {
        return IPV4.matcher(host).matches();
    }

    static boolean isName(String host) {
        return host.length() <= 253
                && NAME.matcher(host).matches()
                && !NUMERIC.matcher(host).matches();
    }

    /** The host as it stands in the list of those allowed, with its port unless it is a usual one. */
    String entry() {
        return isUsualPort() ? written() : written() + ":" + port;
    }

    private String written() {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    boolean isUsualPort() {
        return port == HTTP || port == HTTPS;
    }

    /** The address without what may be secret in it: what follows the question mark. */
    public String shown() {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        boolean implied = port == (scheme.equals("https") ? HTTPS : HTTP);
        return scheme + "://" + written() + (implied ? "" : ":" + port) + path;
    }

    private static RuntimeException refused(String text) {
        return Refusal.of("outbound_address")
                .with("address", text.length() > 120 ? text.substring(0, 120) + "…" : text)
                .asRefused();
    }
}
