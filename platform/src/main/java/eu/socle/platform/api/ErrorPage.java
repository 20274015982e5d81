package eu.socle.platform.api;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A refusal as a page, for whoever opened an address of the API in a browser: programs ask for JSON, or for nothing. */
final class ErrorPage {

    private static final String MEDIA = "text/html";

    private ErrorPage() {}

    /** Whether the client wants text rather than JSON; files have their address outside the API and are opened by people. */
    static boolean isWanted(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader("Accept")).toLowerCase(Locale.ROOT);
        if (accept.contains("json")) {
            return false;
        }
        boolean api = request.getRequestURI().startsWith("/api/");
        return accept.contains(MEDIA) || accept.startsWith("text/*") || !api && accept.contains("*/*");
    }

    /** The same status and headers, with sentences in place of JSON. */
    static Answer of(Answer answer, Refused refused, Language language) {
        boolean french = language == Language.FR;
        List<String> sentences = refused.refusals().stream()
                .map(refusal -> refusal.sentence(language))
                .distinct()
                .toList();
        String page = """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title></head>
                <body>
                <h1>%s</h1>
                %s
                <p><a href="/desk/">%s</a></p>
                </body>
                </html>
                """.formatted(
                        french ? "fr" : "en",
                        title(answer.status(), french),
                        title(answer.status(), french),
                        sentences.stream()
                                .map(sentence -> "<p>" + escaped(sentence) + "</p>")
                                .collect(Collectors.joining("\n")),
                        french ? "Aller au bureau" : "Go to the desk");
        Answer html = Answer.bytes(answer.status(), MEDIA, page.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            if (!header.getKey().startsWith("Content-")) {
                for (String value : header.getValue()) {
                    html = html.with(header.getKey(), value);
                }
            }
        }
        return html;
    }

    private static String title(int status, boolean french) {
        return switch (status) {
            case 401 -> french ? "Connexion nécessaire" : "Sign in needed";
            case 403 -> french ? "Accès refusé" : "Access refused";
            case 404 -> french ? "Page introuvable" : "Page not found";
            default -> french ? "Demande refusée" : "Request refused";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
