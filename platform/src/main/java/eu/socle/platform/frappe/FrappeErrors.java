package eu.socle.platform.frappe;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refused;
import eu.socle.platform.api.Answer;
import eu.socle.platform.api.Errors;
import eu.socle.platform.api.Json;
import eu.socle.platform.api.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Refusals as Frappe tells them: the class of an exception, and messages for people inside texts of JSON inside JSON. What
 * happened inside the server is never told. Beside them stand the places of each refusal, as the native API gives them.
 */
final class FrappeErrors implements Errors {

    /** As version 1 tells them. */
    static final Errors FIRST = new FrappeErrors(false);

    /** As version 2 tells them. */
    static final Errors SECOND = new FrappeErrors(true);

    private final boolean second;

    private FrappeErrors(boolean second) {
        this.second = second;
    }

    @Override
    public Answer answer(Refused refused, Language language) {
        Fault fault = Fault.of(refused.code());
        List<Refusal> refusals = refused.refusals().stream().limit(50).toList();
        Answer answer = Answer.json(
                fault.status(), second ? second(refusals, fault, language) : first(refusals, fault, language));
        return Problems.withAdvice(answer, refused.code());
    }

    private static Map<String, Object> first(List<Refusal> refusals, Fault fault, Language language) {
        List<String> sentences = sentences(refusals, language);
        String all = String.join("\n", sentences);
        List<String> messages = sentences.stream()
                .map(sentence -> Json.text(message(sentence, fault)))
                .toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("exc_type", fault.type());
        body.put("exception", "frappe.exceptions." + fault.type() + ": " + all);
        body.put("exc", "[]");
        body.put("_server_messages", Json.text(messages));
        body.put("_error_message", all);
        body.put("violations", Problems.violations(refusals, language));
        if (fault == Fault.AUTHENTICATION) {
            body.put("message", all);
        }
        return body;
    }

    private static List<String> sentences(List<Refusal> refusals, Language language) {
        return refusals.stream()
                .map(refusal -> refusal.sentence(language))
                .distinct()
                .toList();
    }

    private static Map<String, Object> message(String sentence, Fault fault) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("message", sentence);
        message.put("title", fault.title());
        message.put("indicator", "red");
        message.put("raise_exception", 1);
        return message;
    }

    private static Map<String, Object> second(List<Refusal> refusals, Fault fault, Language language) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (String sentence : sentences(refusals, language)) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("type", fault.type());
            error.put("message", sentence);
            error.put("title", fault.title());
            error.put("indicator", "red");
            errors.add(error);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errors", errors);
        body.put("messages", List.of());
        body.put("violations", Problems.violations(refusals, language));
        return body;
    }
}
