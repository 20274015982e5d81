package eu.socle.platform.oauth;

import eu.socle.kernel.Refusal;
import eu.socle.platform.api.Call;
import eu.socle.platform.security.Front;

/** Where applications find what, as clients of Frappe know it. */
final class Addresses {

    private static final String BASE = "/api/method/frappe.integrations.oauth2.";

    static final String AUTHORIZE = BASE + "authorize";
    static final String APPROVE = BASE + "approve";
    static final String TOKEN = BASE + "get_token";
    static final String REVOKE = BASE + "revoke_token";
    static final String INTROSPECT = BASE + "introspect_token";
    static final String PROFILE = BASE + "openid_profile";
    static final String CONFIGURATION = BASE + "openid_configuration";
    static final String KEYS = BASE + "jwks";

    /** The page where people see which applications they opened their account to. */
    static final String OWN = "/authorizations";

    /** The page of the desk where people log in and come back from. */
    static final String LOGIN = "/desk/login";

    private Addresses() {}

    /** Who vouches for people here: the address that the person or the application used. */
    static String issuer(Call call) {
        return Front.origin(call.request())
                .orElseThrow(
                        () -> Refusal.of("bad_request").with("reason", "Host").asRefused());
    }
}
