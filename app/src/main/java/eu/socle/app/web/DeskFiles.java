package eu.socle.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The files of the desk in the class path, read once and kept: together they weigh less than one photograph. */
final class DeskFiles {

    private static final Map<String, String> ENCODINGS = Map.of("br", ".br", "gzip", ".gz");
    private static final Map<String, String> MEDIA_TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));

    /**
     * One way to send a file.
     *
     * @param encoding of the bytes; empty when they are the file itself
     */
    record Variant(byte[] bytes, String encoding, String mediaType, String tag) {}

    private final Map<String, Optional<Variant>> known = new ConcurrentHashMap<>();

    /** The best variant for what the browser accepts; null when there is no such file. */
    @Nullable
    Variant find(String path, String accepted) {
        // Addresses of the desk hold names of documents: without this they would all be looked for and remembered.
        if (!path.matches("(assets/)?[A-Za-z0-9_-]{1,80}(\\.[A-Za-z0-9_-]{1,40}){1,3}")) {
            return null;
        }
        String encoding = accepted.contains("br") ? "br" : accepted.contains("gzip") ? "gzip" : "";
        Variant compressed = encoding.isEmpty() ? null : variant(path, encoding);
        return compressed != null ? compressed : variant(path, "");
    }

    private @Nullable Variant variant(String path, String encoding) {
        String resource = path + ENCODINGS.getOrDefault(encoding, "");
        Optional<Variant> found = known.get(resource);
        if (found == null) {
            found = read(resource, path, encoding);
            if (found.isPresent()) {
                known.put(resource, found);
            }
        }
        return found.orElse(null);
    }

    private static Optional<Variant> read(String resource, String path, String encoding) {
        try (InputStream in = DeskFiles.class.getResourceAsStream("/desk/" + resource)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            String extension = path.substring(path.lastIndexOf('.') + 1);
            String type = MEDIA_TYPES.getOrDefault(extension, "application/octet-stream");
            return Optional.of(new Variant(bytes, encoding, type, tag(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 8) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
