package eu.socle.platform.oauth;

import eu.socle.platform.api.Answer;
import java.util.Map;

/** A refusal in the words of RFC 6749, which programs understand. */
final class OAuthRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String error;
    private final String description;

    OAuthRefusal(String error, String description) {
        super(error + ": " + description);
        this.error = error;
        this.description = description;
    }

    static OAuthRefusal request(String description) {
        return new OAuthRefusal("invalid_request", description);
    }

    String error() {
        return error;
    }

    String description() {
        return description;
    }

    Answer answer() {
        boolean unknown = error.equals("invalid_client");
        Answer answer = Answer.json(unknown ? 401 : 400, Map.of("error", error, "error_description", description))
                .with("Pragma", "no-cache");
        return unknown ? answer.with("WWW-Authenticate", "Basic realm=\"Socle\"") : answer;
    }
}
