package eu.socle.platform.sites;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The PostgreSQL database that sites live in, seen with two roles: the owner of the tables, who migrates, and the
 * application, who can neither change tables nor touch what is booked.
 *
 * @param url {@code jdbc:postgresql://host:port/database}
 */
public record Server(String url, String owner, String ownerPassword) {

    /** Reads {@code postgresql://user:password@host:port/database} or a JDBC address with the same in its parameters. */
    public static Server of(String address) {
        String text = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        URI uri = URI.create(text.replaceFirst("^postgres:", "postgresql:"));
        Properties query = query(uri.getRawQuery());
        String user = query.getProperty("user", "");
        String password = query.getProperty("password", "");
        if (uri.getRawUserInfo() != null) {
            String[] parts = uri.getRawUserInfo().split(":", 2);
            user = decode(parts[0]);
            password = parts.length > 1 ? decode(parts[1]) : "";
        }
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("No host, or several of them");
        }
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        StringBuilder url = new StringBuilder("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath());
        query.remove("user");
        query.remove("password");
        query.forEach((key, value) -> url.append(url.indexOf("?") < 0 ? '?' : '&')
                .append(key)
                .append('=')
                .append(value));
        return new Server(url.toString(), user, password);
    }

    private static Properties query(@org.jspecify.annotations.Nullable String raw) {
        Properties properties = new Properties();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                properties.setProperty(pair.substring(0, equals), decode(pair.substring(equals + 1)));
            }
        }
        return properties;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** The name of the application's role in this database. */
    public String appRole() {
        return "socle_app_" + databaseName().replaceAll("[^a-z0-9]", "_");
    }

    String databaseName() {
        String path = url.substring(url.indexOf("//") + 2);
        String name = path.substring(path.indexOf('/') + 1);
        int question = name.indexOf('?');
        return question < 0 ? name : name.substring(0, question);
    }

    /** Derived from the owner's, so that every node knows it and nobody stores it. */
    public String appPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(("socle:" + ownerPassword).getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(appRole().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
