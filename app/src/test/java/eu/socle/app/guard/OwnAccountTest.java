package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Telephone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** People change their own password, and see and end their own sessions; nobody else's. */
class OwnAccountTest {

    private static final House HOUSE = House.open(null);
    private static final String NEXT = "une rivière sous la neige";

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void a_new_password_ends_every_other_session_and_renews_this_one() {
        Resident lea = Resident.of(HOUSE, "lea@example.org");
        String elsewhere = HOUSE.login(lea.name(), House.PASSWORD);
        var changed = lea.put("/api/account/password", Map.of("password", House.PASSWORD, "new_password", NEXT));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        String renewed = changed.header("Set-Cookie").split(";")[0];
        assertThat(renewed).startsWith("sid=").isNotEqualTo(lea.cookie());
        assertThat(HOUSE.who(renewed)).isEqualTo(200);
        assertThat(HOUSE.who(elsewhere)).isEqualTo(401);
        assertThat(HOUSE.who(lea.cookie())).isEqualTo(401);
        assertThat(HOUSE.login(lea.name(), House.PASSWORD)).isEmpty();
        assertThat(HOUSE.login(lea.name(), NEXT)).startsWith("sid=");
    }

    @Test
    void the_present_password_is_asked_and_guessing_it_gets_slower() {
        Resident max = Resident.of(HOUSE, "max@example.org");
        for (int i = 0; i < 10; i++) {
            var wrong = max.put("/api/account/password", Map.of("password", "not this one", "new_password", NEXT));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.at("code")).isEqualTo("password_wrong");
        }
        var early = max.put("/api/account/password", Map.of("password", House.PASSWORD, "new_password", NEXT));
        assertThat(early.status()).isEqualTo(429);
        assertThat(max.put("/api/account/password", Map.of()).status()).isEqualTo(429);
        HOUSE.pass(Duration.ofMinutes(16));
        assertThat(max.put("/api/account/password", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void common_passwords_words_about_the_person_and_runs_of_keys_are_refused() {
        Resident ines = Resident.of(HOUSE, "ines.garance@boulangerie-lemoine.fr");
        for (String weak : List.of(
                "password1234",
                "motdepasse123",
                "Motdepasse2026!",
                "azertyuiop12",
                "qwertyuiop12",
                "1q2w3e4r5t6y",
                "123456789012",
                "iloveyou1234",
                "administrateur",
                "aaaaaaaaaaaaaaaa",
                "abcabcabcabc",
                "finalfantasy",
                "counterstrike",
                "Garance2026!",
                "lemoine-boulangerie",
                "ines.garance1",
                "court")) {
            var refused = ines.put("/api/account/password", Map.of("password", House.PASSWORD, "new_password", weak));
            assertThat(refused.text()).as(weak).contains("password_weak");
            assertThat(refused.status()).as(weak).isEqualTo(422);
        }
        assertThat(HOUSE.who(ines.cookie())).isEqualTo(200);
    }

    @Test
    void one_sees_and_ends_ones_own_sessions_and_no_others() {
        Resident tom = Resident.of(HOUSE, "tom@example.org");
        Resident zoe = Resident.of(HOUSE, "zoe@example.org");
        String browser = HOUSE.caller(null)
                .post(
                        "/api/session",
                        Map.of("user", tom.name(), "password", House.PASSWORD),
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .header("Set-Cookie")
                .split(";")[0];
        var listed = tom.get("/api/account/sessions");
        List<Map<?, ?>> sessions = new ArrayList<>();
        ((List<?>) listed.at("sessions")).forEach(each -> sessions.add((Map<?, ?>) each));
        assertThat(sessions).hasSize(2);
        assertThat(listed.text()).doesNotContain("sid", "csrf", "token");
        Map<?, ?> other = sessions.stream()
                .filter(each -> each.get("current").equals(false))
                .findFirst()
                .orElseThrow();
        assertThat(other.get("browser")).isEqualTo("Firefox");
        assertThat(other.get("system")).isEqualTo("Linux");
        assertThat(other.get("address")).isEqualTo("127.0.0.1");
        String id = String.valueOf(other.get("id"));
        assertThat(end(zoe, id, House.PASSWORD)).isEqualTo(404);
        assertThat(end(tom, id, "not this one")).isIn(403, 422);
        assertThat(end(tom, "", "")).isIn(403, 422);
        assertThat(zoe.get("/api/account/sessions").text()).doesNotContain(id);
        assertThat(HOUSE.who(browser)).isEqualTo(200);
        assertThat(end(tom, id, House.PASSWORD)).isEqualTo(204);
        assertThat(HOUSE.who(browser)).isEqualTo(401);
        String third = HOUSE.login(tom.name(), House.PASSWORD);
        assertThat(end(tom, "", House.PASSWORD)).isEqualTo(204);
        assertThat(HOUSE.who(third)).isEqualTo(401);
        assertThat(HOUSE.who(tom.cookie())).isEqualTo(200);
        assertThat(HOUSE.who(zoe.cookie())).isEqualTo(200);
    }

    private static int end(Resident who, String session, String password) {
        return who.post("/api/account/sessions/end", Map.of("password", password, "session", session))
                .status();
    }

    @Test
    void turning_the_second_factor_off_asks_for_password_and_code() {
        Resident eva = Resident.of(HOUSE, "eva@example.org");
        String off = "/api/account/second-factor/remove";
        assertThat(eva.post(off, Map.of("password", House.PASSWORD)).at("code")).isEqualTo("second_factor_absent");
        var unproven = eva.post("/api/account/second-factor", Map.of("password", "not this one"));
        assertThat(unproven.at("code")).isEqualTo("password_wrong");
        assertThat(eva.post("/api/account/second-factor/confirm", Map.of("code", "123456"))
                        .at("code"))
                .isEqualTo("second_factor_invalid");
        Telephone telephone = eva.enrol(new ArrayList<>());
        String code = telephone.code(HOUSE.now());
        assertThat(eva.post(off, Map.of("password", House.PASSWORD)).at("code")).isEqualTo("second_factor_invalid");
        assertThat(eva.post(off, Map.of("password", "not this one", "code", code))
                        .at("code"))
                .isEqualTo("password_wrong");
        assertThat(eva.get("/api/account").at("second_factor")).isEqualTo(true);
        assertThat(eva.post(off, Map.of("password", House.PASSWORD, "code", code))
                        .status())
                .isEqualTo(204);
        assertThat(eva.get("/api/account").at("second_factor")).isEqualTo(false);
        assertThat(HOUSE.login(eva.name(), House.PASSWORD)).startsWith("sid=");
    }

    @Test
    void the_code_to_scan_is_drawn_by_our_own_server() {
        Resident guy = Resident.of(HOUSE, "guy@example.org");
        var offer = guy.post("/api/account/second-factor", Map.of("password", House.PASSWORD));
        assertThat(offer.at("secret").toString()).matches("[A-Z2-7]{32}");
        assertThat(offer.at("uri").toString())
                .startsWith("otpauth://totp/Socle%20localhost:guy%40example.org?secret=" + offer.at("secret"));
        assertThat(offer.at("qr/path").toString()).matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
        assertThat((Integer) offer.at("qr/size")).isGreaterThan(30);
        for (int i = 0; i < 10; i++) {
            assertThat(guy.post("/api/account/second-factor/confirm", Map.of("code", "000000"))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(guy.post("/api/account/second-factor/confirm", Map.of("code", "000000"))
                        .status())
                .isEqualTo(429);
    }
}
