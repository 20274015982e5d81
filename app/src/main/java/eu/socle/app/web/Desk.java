package eu.socle.app.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.util.UriUtils;

/**
 * Serves the desk, which the build of {@code web/} left in the class path: compressed beforehand, assets for ever since
 * their name changes with their content, and the one page for every address that the desk itself understands.
 */
final class Desk implements HttpRequestHandler {

    private static final String ROOT = "/desk/";
    private static final String PAGE = "index.html";
    private static final String ASSETS = "assets/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** The desk runs only what it came with, speaks only to its own server, and is framed by nobody. */
    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self' blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final DeskFiles files = new DeskFiles();

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String uri = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        if (!uri.startsWith(ROOT)) {
            response.setHeader(HttpHeaders.LOCATION, ROOT);
            response.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        String path = uri.substring(ROOT.length());
        secure(response);
        DeskFiles.Variant file = find(path, request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        if (file != null) {
            send(file, path, request, response);
        } else if (path.startsWith(ASSETS)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else {
            sendNotBuilt(response);
        }
    }

    private DeskFiles.@Nullable Variant find(String path, @Nullable String accepted) {
        String encodings = accepted == null ? "" : accepted.toLowerCase(Locale.ROOT);
        DeskFiles.Variant file = path.isEmpty() ? null : files.find(path, encodings);
        return file != null || path.startsWith(ASSETS) ? file : files.find(PAGE, encodings);
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }

    private static void send(
            DeskFiles.Variant file, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, path.startsWith(ASSETS) ? FOR_EVER : "no-cache");
        response.setHeader(HttpHeaders.ETAG, file.tag());
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (file.tag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.mediaType());
        if (!file.encoding().isEmpty()) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, file.encoding());
        }
        response.setContentLength(file.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(file.bytes());
        }
    }

    private static void sendNotBuilt(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        response.setContentType(MimeTypeUtils.TEXT_HTML_VALUE + ";charset=utf-8");
        response.getOutputStream().write(NOT_BUILT.getBytes(StandardCharsets.UTF_8));
    }

    private static final String NOT_BUILT = """
            <!doctype html>
            <html lang="fr">
            <meta charset="utf-8">
            <title>Socle</title>
            <h1>Le bureau n’est pas construit</h1>
            <p>Le serveur fonctionne, mais les pages du bureau manquent. Construisez-les avec <code>./socle build</code>, puis
            relancez Socle.</p>
            <h1 lang="en">The desk is not built</h1>
            <p lang="en">The server works, but the pages of the desk are missing. Build them with <code>./socle build</code>,
            then start Socle again.</p>
            </html>
            """;
}
