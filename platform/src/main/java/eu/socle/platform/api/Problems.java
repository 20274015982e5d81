package eu.socle.platform.api;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refusals as RFC 9457 problems, in the reader's language. */
public final class Problems {

    private static final Set<String> MISSING = Set.of(
            "forbidden",
            "not_found",
            "unknown_type",
            "unknown_path",
            "unknown_step",
            "report_unknown",
            "session_absent");
    private static final Set<String> CONFLICT =
            Set.of("name_taken", "duplicate", "link_exists", "idempotency_in_flight");
    private static final String MEDIA = "application/problem+json";

    private Problems() {}

    /** The HTTP status that the code of a refusal stands for. */
    public static int status(String code) {
        if (MISSING.contains(code)) {
            return 404;
        }
        if (CONFLICT.contains(code)) {
            return 409;
        }
        return switch (code) {
            case "unauthenticated", "login_failed", "invalid_token" -> 401;
            case "permission_denied", "permission_field", "csrf", "insufficient_scope", "second_factor_needed" -> 403;
            case "bad_request", "bad_path" -> 400;
            case "method_not_allowed" -> 405;
            case "stale" -> 412;
            case "payload_too_large", "file_too_large" -> 413;
            case "unsupported_media_type" -> 415;
            case "login_locked", "rate_limited" -> 429;
            case "server_error" -> 500;
            case "busy", "outcome_unknown" -> 503;
            case "disk_full" -> 507;
            default -> 422;
        };
    }

    public static Answer answer(Refused refused, Language language) {
        return answer(refused, language, Map.of());
    }

    /** @param more further members, such as the document as it now stands */
    public static Answer answer(Refused refused, Language language, Map<String, ?> more) {
        Map<String, Object> body = body(refused, language);
        body.putAll(more);
        Answer answer = Answer.bytes(status(refused.code()), MEDIA, Json.bytes(body));
        return withAdvice(answer, refused.code());
    }

    /** Adds what HTTP wants said with some refusals: when to come back, what to bring. */
    public static Answer withAdvice(Answer answer, String code) {
        return switch (code) {
            case "busy", "outcome_unknown" -> answer.with("Retry-After", "2");
            case "login_locked" -> answer.with("Retry-After", "60");
            case "unauthenticated" -> answer.with("WWW-Authenticate", "token");
            case "invalid_token", "insufficient_scope" ->
                answer.with("WWW-Authenticate", "Bearer error=\"" + code + "\"");
            default -> answer;
        };
    }

    private static Map<String, Object> body(Refused refused, Language language) {
        Refusal first = refused.refusals().getFirst();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://socle.eu/errors/" + first.code());
        body.put("title", first.sentence(language));
        body.put("status", status(first.code()));
        body.put("detail", sentences(refused, language));
        body.put("code", first.code());
        body.put("violations", violations(refused.refusals(), language));
        if (first.code().equals("server_error")) {
            body.put("correlation", first.parameters().get("reference"));
        }
        return body;
    }

    private static String sentences(Refused refused, Language language) {
        return String.join(
                "\n",
                refused.refusals().stream()
                        .map(refusal -> refusal.sentence(language))
                        .distinct()
                        .limit(20)
                        .toList());
    }

    /** Each reason with its place, as forms show it. */
    public static List<Map<String, @Nullable Object>> violations(List<Refusal> refusals, Language language) {
        List<Map<String, @Nullable Object>> violations = new ArrayList<>();
        for (Refusal refusal : refusals) {
            Map<String, @Nullable Object> violation = new LinkedHashMap<>();
            violation.put("field", refusal.field());
            violation.put("row", refusal.row());
            violation.put("cell", refusal.cell());
            violation.put(
                    "label", refusal.label() == null ? null : refusal.label().in(language));
            violation.put("code", refusal.code());
            violation.put("message", refusal.sentence(language));
            violations.add(violation);
        }
        return violations;
    }
}
