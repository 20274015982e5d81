package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.app.frappe.Telephone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Someone who lives in a house: a name, a password, and a session once inside. */
final class Resident {

    private final House house;
    private final String name;
    private String cookie = "";

    private Resident(House house, String name) {
        this.house = house;
        this.name = name;
    }

    /** A new person, who logs in. */
    static Resident of(House house, String name) {
        house.user(name, House.PASSWORD);
        Resident resident = new Resident(house, name);
        resident.cookie = house.login(name, House.PASSWORD);
        assertThat(resident.cookie).startsWith("sid=");
        return resident;
    }

    String name() {
        return name;
    }

    String cookie() {
        return cookie;
    }

    Caller.Reply get(String path) {
        return house.caller(null).get(path, "Cookie", cookie);
    }

    Caller.Reply post(String path, Map<String, ?> body) {
        return house.caller(null).post(path, body, "Cookie", cookie);
    }

    Caller.Reply put(String path, Map<String, ?> body) {
        return house.caller(null).put(path, body, "Cookie", cookie);
    }

    Caller.Reply delete(String path) {
        return house.caller(null).delete(path, "Cookie", cookie);
    }

    /** Sets up a second factor; time then passes, so that the next code is another one. */
    Telephone enrol(List<String> recoveryCodes) {
        var offer = post("/api/account/second-factor", Map.of("password", House.PASSWORD));
        assertThat(offer.status()).as(offer.text()).isEqualTo(200);
        Telephone telephone = new Telephone((String) offer.at("secret"));
        var on = post("/api/account/second-factor/confirm", Map.of("code", telephone.code(house.now())));
        assertThat(on.status()).as(on.text()).isEqualTo(200);
        ((List<?>) on.at("recovery_codes")).forEach(code -> recoveryCodes.add((String) code));
        house.pass(java.time.Duration.ofSeconds(30));
        return telephone;
    }

    /** The token of a login that waits for a code, by the native way in. */
    String knock() {
        var asked = house.caller(null).post("/api/session", Map.of("user", name, "password", House.PASSWORD));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.header("Set-Cookie")).isEmpty();
        assertThat(asked.at("second_factor_required")).isEqualTo(true);
        return (String) asked.at("token");
    }

    Caller.Reply answer(String token, String code) {
        return house.caller(null).post("/api/session", Map.of("token", token, "code", code));
    }

    /** The same in the dialect of Frappe. */
    Caller.Reply frappe(Map<String, String> more) {
        Map<String, String> sent = new HashMap<>(more);
        return house.caller(null).post("/api/method/login", sent);
    }
}
