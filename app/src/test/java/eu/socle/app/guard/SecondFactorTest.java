package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.app.frappe.Telephone;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A password alone no longer opens an account that has a second factor, by either API. */
class SecondFactorTest {

    private static final House HOUSE = House.open(null);
    private static final String WRONG = "000000";
    private static final String STEP = "/api/step/user/" + User.REMOVE_SECOND_FACTOR + "/";

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static void opens(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        String cookie = reply.header("Set-Cookie").split(";")[0];
        assertThat(HOUSE.who(cookie)).isEqualTo(200);
    }

    private static void refused(Caller.Reply reply, String code) {
        assertThat(reply.text()).contains(code);
        assertThat(reply.status()).isBetween(400, 429);
        assertThat(reply.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_telephone_of_these_tests_shows_the_codes_of_the_standard() {
        Telephone standard = new Telephone("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(standard.digits(Instant.ofEpochSecond(59), 8)).isEqualTo("94287082");
        assertThat(standard.digits(Instant.ofEpochSecond(1234567890), 8)).isEqualTo("89005924");
    }

    @Test
    void a_code_is_asked_after_the_password_and_taken_once() {
        Resident lea = Resident.of(HOUSE, "lea@example.org");
        Telephone telephone = lea.enrol(new ArrayList<>());
        String code = telephone.code(HOUSE.now());
        String token = lea.knock();
        opens(lea.answer(token, code));
        refused(lea.answer(token, code), "login_again");
        refused(lea.answer(lea.knock(), code), "second_factor_invalid");
        HOUSE.pass(Duration.ofSeconds(30));
        refused(lea.answer(lea.knock(), code), "second_factor_invalid");
        opens(lea.answer(lea.knock(), telephone.code(HOUSE.now())));
    }

    @Test
    void clocks_may_differ_by_one_step_and_no_more() {
        Resident max = Resident.of(HOUSE, "max@example.org");
        Telephone telephone = max.enrol(new ArrayList<>());
        for (int seconds : List.of(-61, 61, 90)) {
            refused(max.answer(max.knock(), telephone.code(HOUSE.now().plusSeconds(seconds))), "second_factor_invalid");
        }
        HOUSE.pass(Duration.ofMinutes(5));
        opens(max.answer(max.knock(), telephone.code(HOUSE.now().minusSeconds(30))));
        opens(max.answer(max.knock(), telephone.code(HOUSE.now())));
        opens(max.answer(max.knock(), " " + telephone.code(HOUSE.now().plusSeconds(30)) + " "));
    }

    @Test
    void five_wrong_codes_end_the_wait_and_guessing_gets_slower() {
        Resident ines = Resident.of(HOUSE, "ines@example.org");
        Telephone telephone = ines.enrol(new ArrayList<>());
        String token = ines.knock();
        for (int i = 0; i < 5; i++) {
            refused(ines.answer(token, WRONG), "second_factor_invalid");
        }
        refused(ines.answer(token, telephone.code(HOUSE.now())), "login_again");
        String second = ines.knock();
        for (int i = 0; i < 5; i++) {
            refused(ines.answer(second, WRONG), "second_factor_invalid");
        }
        var early = ines.answer(ines.knock(), telephone.code(HOUSE.now()));
        assertThat(early.status()).as(early.text()).isEqualTo(429);
        HOUSE.pass(Duration.ofMinutes(16));
        opens(ines.answer(ines.knock(), telephone.code(HOUSE.now())));
    }

    @Test
    void the_wait_lasts_five_minutes_and_a_new_password_ends_it() {
        Resident tom = Resident.of(HOUSE, "tom@example.org");
        Telephone telephone = tom.enrol(new ArrayList<>());
        String late = tom.knock();
        HOUSE.pass(Duration.ofMinutes(5).plusSeconds(1));
        refused(tom.answer(late, telephone.code(HOUSE.now())), "login_again");
        String before = tom.knock();
        Accounts.setPassword(HOUSE.site(), tom.name(), "another long enough word");
        refused(tom.answer(before, telephone.code(HOUSE.now())), "login_again");
        refused(tom.answer("made-up", telephone.code(HOUSE.now())), "login_again");
    }

    @Test
    void the_wait_of_one_person_takes_no_code_of_another() {
        Resident zoe = Resident.of(HOUSE, "zoe@example.org");
        Resident ali = Resident.of(HOUSE, "ali@example.org");
        zoe.enrol(new ArrayList<>());
        Telephone telephone = ali.enrol(new ArrayList<>());
        String code = telephone.code(HOUSE.now());
        refused(zoe.answer(zoe.knock(), code), "second_factor_invalid");
        var named = ali.frappe(Map.of("usr", ali.name(), "pwd", House.PASSWORD, "otp", code, "tmp_id", zoe.knock()));
        assertThat(named.status()).isEqualTo(401);
        opens(ali.answer(ali.knock(), code));
    }

    @Test
    void a_recovery_code_opens_once_and_new_ones_replace_it() {
        Resident eva = Resident.of(HOUSE, "eva@example.org");
        List<String> codes = new ArrayList<>();
        Telephone telephone = eva.enrol(codes);
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-9]{7}-){3}[a-z2-9]{7}"));
        opens(eva.answer(eva.knock(), codes.getFirst()));
        refused(eva.answer(eva.knock(), codes.getFirst()), "second_factor_invalid");
        opens(eva.answer(
                eva.knock(), codes.get(1).toUpperCase(java.util.Locale.ROOT).replace("-", " ")));
        assertThat(eva.get("/api/account").at("recovery_codes_left")).isEqualTo(8);
        var renewed = eva.post(
                "/api/account/second-factor/codes",
                Map.of("password", House.PASSWORD, "code", telephone.code(HOUSE.now())));
        assertThat(renewed.status()).as(renewed.text()).isEqualTo(200);
        refused(eva.answer(eva.knock(), codes.get(2)), "second_factor_invalid");
        opens(eva.answer(eva.knock(), (String) renewed.at("recovery_codes/0")));
    }

    @Test
    void a_wrong_password_never_tells_whether_there_is_a_second_factor() {
        Resident guy = Resident.of(HOUSE, "guy@example.org");
        guy.enrol(new ArrayList<>());
        HOUSE.user("nue@example.org", House.PASSWORD);
        for (String[] way :
                new String[][] {{"/api/session", "user", "password"}, {"/api/method/login", "usr", "pwd"}}) {
            List<String> texts = new ArrayList<>();
            for (String user : List.of("guy@example.org", "nue@example.org", "personne@example.org")) {
                var reply = HOUSE.caller(null).post(way[0], Map.of(way[1], user, way[2], "not this one"));
                assertThat(reply.status()).isEqualTo(401);
                texts.add(reply.text());
            }
            assertThat(texts).allMatch(texts.getFirst()::equals);
        }
    }

    @Test
    void clients_of_frappe_are_asked_as_they_expect() {
        Resident ana = Resident.of(HOUSE, "ana@example.org");
        Telephone telephone = ana.enrol(new ArrayList<>());
        for (String base : List.of("/api/method/login", "/api/v2/method/login", "/?cmd=login")) {
            Map<String, String> sent = new HashMap<>(Map.of("usr", ana.name(), "pwd", House.PASSWORD));
            var asked = HOUSE.caller(null).form("POST", base, sent);
            assertThat(asked.status()).as(asked.text()).isEqualTo(200);
            assertThat(asked.header("Set-Cookie")).isEmpty();
            String inside = base.contains("v2") ? "data/" : "";
            assertThat(asked.at(inside + "verification/method")).isEqualTo("OTP App");
            assertThat(asked.at(inside + "verification/setup")).isEqualTo(true);
            String waiting = (String) asked.at(inside + "tmp_id");
            var wrong = HOUSE.caller(null).form("POST", base, Map.of("otp", WRONG, "tmp_id", waiting));
            assertThat(wrong.status()).isEqualTo(401);
            assertThat(wrong.text()).contains("AuthenticationError");
            HOUSE.pass(Duration.ofSeconds(30));
            opens(HOUSE.caller(null).form("POST", base, Map.of("otp", telephone.code(HOUSE.now()), "tmp_id", waiting)));
        }
    }

    @Test
    void the_secret_is_sealed_bound_to_the_account_and_shown_once() {
        Resident noe = Resident.of(HOUSE, "noe@example.org");
        List<String> codes = new ArrayList<>();
        Telephone telephone = noe.enrol(codes);
        String kept = HOUSE.site()
                .asSystem(unit -> unit.statements()
                        .query("select * from " + User.TYPE.table() + " where name = ?", noe.name())
                        .toString());
        assertThat(kept).contains("two_factor_secret=s1:").doesNotContain(telephone.secret());
        assertThat(kept).containsPattern("recovery_codes=([0-9a-f]{64} ){9}[0-9a-f]{64}");
        assertThat(codes).noneMatch(kept::contains);
        String administrator = Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR);
        var shown = HOUSE.caller(administrator).get("/api/resource/User/" + noe.name());
        assertThat(shown.at("data/two_factor")).isEqualTo(1);
        assertThat(shown.text()).doesNotContain("s1:", "two_factor_secret\":\"");
        refused(noe.post("/api/account/second-factor", Map.of("password", House.PASSWORD)), "second_factor_on");
        Resident ugo = Resident.of(HOUSE, "ugo@example.org");
        ugo.enrol(new ArrayList<>());
        HOUSE.site()
                .asSystem(unit -> unit.statements()
                        .execute(
                                "update " + User.TYPE.table()
                                        + " set two_factor_secret = (select two_factor_secret from " + User.TYPE.table()
                                        + " where name = ?) where name = ?",
                                noe.name(),
                                ugo.name()));
        refused(ugo.answer(ugo.knock(), telephone.code(HOUSE.now())), "second_factor_unreadable");
    }

    @Test
    void an_administrator_removes_it_for_whoever_lost_the_telephone() {
        Resident leo = Resident.of(HOUSE, "leo@example.org");
        leo.enrol(new ArrayList<>());
        Caller administrator = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
        var removed = administrator.post(STEP + leo.name(), Map.of());
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        assertThat(HOUSE.login(leo.name(), House.PASSWORD)).startsWith("sid=");
        var again = administrator.post(STEP + leo.name(), Map.of());
        assertThat(again.status()).isBetween(400, 422);
        var forced = administrator.put("/api/resource/User/" + leo.name(), Map.of("two_factor", 1));
        assertThat(forced.at("data/two_factor"))
                .as("computed fields are passed over")
                .isEqualTo(0);
        assertThat(leo.post(STEP + leo.name(), Map.of()).status()).isIn(403, 404);
    }

    @Test
    void who_manages_users_does_not_weaken_the_account_above_theirs() {
        Accounts.createUser(
                HOUSE.site(), "si@example.org", "Si", "", House.PASSWORD, List.of(eu.socle.kernel.Role.SYSTEM_MANAGER));
        HOUSE.site().asSystem(unit -> {
            User administrator = unit.lock(User.TYPE, User.ADMINISTRATOR);
            administrator.write(User.TWO_FACTOR, true);
            return unit.save(administrator);
        });
        Caller manager = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), "si@example.org"));
        var refused = manager.post(STEP + User.ADMINISTRATOR, Map.of());
        assertThat(refused.status()).as(refused.text()).isIn(403, 404, 422);
        assertThat(HOUSE.site()
                        .asSystem(
                                unit -> unit.find(User.TYPE, User.ADMINISTRATOR).orElseThrow())
                        .flag(User.TWO_FACTOR))
                .isTrue();
    }

    @Test
    void a_password_given_anew_does_not_do_without_it() {
        Resident ian = Resident.of(HOUSE, "ian@example.org");
        Telephone telephone = ian.enrol(new ArrayList<>());
        String next = "une rivière sous la neige";
        var given = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR))
                .put("/api/resource/User/" + ian.name(), Map.of("new_password", next));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        var asked = HOUSE.caller(null).post("/api/session", Map.of("user", ian.name(), "password", next));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.header("Set-Cookie")).isEmpty();
        opens(ian.answer((String) asked.at("token"), telephone.code(HOUSE.now())));
    }

    @Test
    void a_person_who_changes_address_keeps_it() {
        Resident mia = Resident.of(HOUSE, "mia@example.org");
        Telephone telephone = mia.enrol(new ArrayList<>());
        Caller administrator = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
        var renamed = administrator.post(
                "/api/method/frappe.client.rename_doc",
                Map.of("doctype", "User", "old_name", mia.name(), "new_name", "mia.roux@example.org"));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        var asked = HOUSE.caller(null)
                .post("/api/session", Map.of("user", "mia.roux@example.org", "password", House.PASSWORD));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        opens(mia.answer((String) asked.at("token"), telephone.code(HOUSE.now())));
    }

    @Test
    void a_role_that_asks_for_it_leaves_nothing_else_to_do() {
        Caller administrator = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
        var role = administrator.post("/api/resource/Role", Map.of("role_name", "Prudent", "two_factor_auth", 1));
        assertThat(role.status()).as(role.text()).isEqualTo(200);
        Resident sam = Resident.of(HOUSE, "sam@example.org");
        assertThat(sam.get("/api/session").at("must_enrol")).isEqualTo(false);
        var given = administrator.put(
                "/api/resource/User/" + sam.name(),
                Map.of("roles", List.of(Map.of("role", "Sales User"), Map.of("role", "Prudent"))));
        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(sam.get("/api/session").at("must_enrol")).isEqualTo(true);
        for (String path : List.of("/api/doc/customer", "/api/menu", "/api/resource/Customer")) {
            var shut = sam.get(path);
            assertThat(shut.status()).as(path + shut.text()).isEqualTo(403);
        }
        sam.enrol(new ArrayList<>());
        assertThat(sam.get("/api/session").at("must_enrol")).isEqualTo(false);
        assertThat(sam.get("/api/doc/customer").status()).isEqualTo(200);
    }
}
