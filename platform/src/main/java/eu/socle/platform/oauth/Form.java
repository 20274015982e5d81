package eu.socle.platform.oauth;

import eu.socle.platform.api.Call;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a request, each at most once (RFC 6749, 3.1); an empty one counts as absent. */
record Form(Map<String, String> values, boolean twice) {

    static Form of(Call call) {
        Map<String, String> values = new HashMap<>();
        boolean twice = false;
        for (Map.Entry<String, String[]> each : call.request().getParameterMap().entrySet()) {
            twice |= each.getValue().length > 1;
            if (each.getValue().length > 0 && !each.getValue()[0].isEmpty()) {
                values.put(each.getKey(), each.getValue()[0]);
            }
        }
        return new Form(values, twice);
    }

    /** The form of a body: nothing secret stands in an address, where logs would keep it. */
    static Form ofBody(Call call) {
        String media = String.valueOf(call.header("Content-Type")).toLowerCase(java.util.Locale.ROOT);
        if (!media.startsWith("application/x-www-form-urlencoded")) {
            throw OAuthRefusal.request("The body must be application/x-www-form-urlencoded.");
        }
        if (call.request().getQueryString() != null) {
            throw OAuthRefusal.request("Parameters belong in the body.");
        }
        Form form = of(call);
        if (form.twice()) {
            throw OAuthRefusal.request("A parameter is repeated.");
        }
        return form;
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    String need(String name) {
        String value = values.get(name);
        if (value == null) {
            throw OAuthRefusal.request("The parameter " + name + " is missing.");
        }
        return value;
    }
}
