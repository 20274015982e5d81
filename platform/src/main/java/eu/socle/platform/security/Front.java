package eu.socle.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the person's program reached us. What a proxy says is believed only when the proxy stands on this machine. */
public final class Front {

    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:.]{2,45}](:\\d{1,5})?");

    private Front() {}

    /** Host and port as the person typed them. */
    public static @Nullable String host(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-Host");
        return forwarded != null && isLocalProxy(request) ? last(forwarded) : request.getHeader("Host");
    }

    /** Host without the port, which names the site. */
    public static @Nullable String hostName(HttpServletRequest request) {
        String host = host(request);
        if (host == null) {
            return null;
        }
        int colon = host.lastIndexOf(':');
        return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
    }

    public static boolean isHttps(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-Proto");
        return request.isSecure()
                || forwarded != null && isLocalProxy(request) && last(forwarded).equalsIgnoreCase("https");
    }

    /** Scheme, host and port as the person reached us, or nothing when the host is not one. */
    public static Optional<String> origin(HttpServletRequest request) {
        String host = host(request);
        return host == null || !HOST.matcher(host).matches()
                ? Optional.empty()
                : Optional.of((isHttps(request) ? "https://" : "http://") + host);
    }

    /** The address of the person, to slow down guessing. */
    public static String address(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        return forwarded != null && isLocalProxy(request) ? last(forwarded) : request.getRemoteAddr();
    }

    private static boolean isLocalProxy(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return address.equals("127.0.0.1") || address.equals("::1") || address.equals("0:0:0:0:0:0:0:1");
    }

    private static String last(String list) {
        return list.substring(list.lastIndexOf(',') + 1).strip();
    }
}
