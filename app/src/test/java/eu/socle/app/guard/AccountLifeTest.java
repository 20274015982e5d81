package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.kernel.Refused;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** S21: passwords are taken as they are typed, sessions end by themselves, and an account that is closed is closed at once. */
class AccountLifeTest {

    private static final House HOUSE = House.open(null);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void any_long_enough_password_is_taken_to_the_letter() {
        List<String> passwords = List.of(
                "seulement des minuscules",
                "  espaces gardés  ",
                "пароль из кириллицы",
                "🐎🔋📎✅ batterie agrafe",
                "a fairly long sentence that nobody else would think of, ".repeat(5));
        for (String password : passwords) {
            String user = "p" + passwords.indexOf(password) + "@example.org";
            HOUSE.user(user, password);
            assertThat(HOUSE.login(user, password)).as(password).startsWith("sid=");
            for (String other : List.of(
                    password.toUpperCase(java.util.Locale.ROOT),
                    password.substring(0, password.length() - 1),
                    password + " ",
                    password.strip() + "x")) {
                assertThat(HOUSE.login(user, other)).as(other).isEmpty();
            }
        }
    }

    @Test
    void a_short_or_monotonous_password_is_refused() {
        for (String password : List.of("onze signes", "aaaaaaaaaaaaaaaaaaaa", "abababababababab")) {
            assertThatThrownBy(() -> HOUSE.user("court@example.org", password))
                    .as(password)
                    .isInstanceOf(Refused.class);
        }
    }

    /** The costs stand in the text itself, so that they can rise without losing anyone. */
    @Test
    void a_password_is_kept_as_argon2id_with_a_salt_of_its_own_and_never_grows_old() {
        for (String user : List.of("une@example.org", "deux@example.org")) {
            HOUSE.user(user, House.PASSWORD);
        }
        List<String> kept = HOUSE.site()
                .asSystem(unit -> unit
                        .statements()
                        .query("select password_hash from " + User.TYPE.table()
                                + " where name in ('une@example.org', 'deux@example.org')")
                        .stream()
                        .map(row -> String.valueOf(row.get("password_hash")))
                        .toList());
        assertThat(kept)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[\\w+/]{22}\\$[\\w+/]{43}"));
        HOUSE.pass(Duration.ofDays(400));
        assertThat(HOUSE.login("une@example.org", House.PASSWORD)).startsWith("sid=");
    }

    @Test
    void someone_without_a_password_does_not_log_in() {
        Accounts.createUser(HOUSE.site(), "robot2@example.org", "Robot", "", "", List.of("Sales User"));
        for (String tried : List.of("", " ", "null", House.PASSWORD)) {
            assertThat(HOUSE.login("robot2@example.org", tried)).as(tried).isEmpty();
        }
    }

    @Test
    void a_session_ends_after_twelve_idle_hours_and_after_a_week_in_any_case() {
        HOUSE.user("lea@example.org", House.PASSWORD);
        String idle = HOUSE.login("lea@example.org", House.PASSWORD);
        String busy = HOUSE.login("lea@example.org", House.PASSWORD);
        HOUSE.pass(Duration.ofHours(11));
        assertThat(HOUSE.who(busy)).isEqualTo(200);
        HOUSE.pass(Duration.ofHours(2));
        assertThat(HOUSE.who(idle)).isEqualTo(401);
        int hours = 13;
        for (; hours < 7 * 24; hours += 6) {
            assertThat(HOUSE.who(busy)).as("after " + hours + " hours").isEqualTo(200);
            HOUSE.pass(Duration.ofHours(6));
        }
        assertThat(HOUSE.who(busy)).as("after " + hours + " hours").isEqualTo(401);
    }

    @Test
    void a_closed_account_has_no_session_and_no_key_left() {
        HOUSE.user("partie@example.org", House.PASSWORD);
        String cookie = HOUSE.login("partie@example.org", House.PASSWORD);
        String key = Accounts.newApiKey(HOUSE.site(), "partie@example.org");
        assertThat(HOUSE.who(cookie)).isEqualTo(200);
        assertThat(HOUSE.caller(key).get("/api/session").status()).isEqualTo(200);
        String administrator = Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR);
        var closed = HOUSE.caller(administrator).put("/api/resource/User/partie@example.org", Map.of("enabled", false));
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(HOUSE.who(cookie)).isEqualTo(401);
        assertThat(HOUSE.caller(key).get("/api/session").status()).isEqualTo(401);
        assertThat(HOUSE.login("partie@example.org", House.PASSWORD)).isEmpty();
    }

    @Test
    void a_new_key_replaces_the_former_one() {
        HOUSE.user("robot@example.org", House.PASSWORD);
        String former = Accounts.newApiKey(HOUSE.site(), "robot@example.org");
        String present = Accounts.newApiKey(HOUSE.site(), "robot@example.org");
        assertThat(HOUSE.caller(former).get("/api/session").status()).isEqualTo(401);
        assertThat(HOUSE.caller(present).get("/api/session").status()).isEqualTo(200);
    }

    @Test
    void an_administrator_ends_the_sessions_of_someone_who_may_then_log_in_again() {
        Resident eve = Resident.of(HOUSE, "eve@example.org");
        Resident bob = Resident.of(HOUSE, "bob@example.org");
        String step = "/api/step/user/" + User.END_SESSIONS + "/" + eve.name();
        assertThat(bob.post(step, Map.of()).status()).isIn(403, 404);
        assertThat(HOUSE.who(eve.cookie())).isEqualTo(200);
        var ended = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR))
                .post(step, Map.of());
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(HOUSE.who(eve.cookie())).isEqualTo(401);
        assertThat(HOUSE.who(bob.cookie())).isEqualTo(200);
        assertThat(HOUSE.who(HOUSE.login(eve.name(), House.PASSWORD))).isEqualTo(200);
    }
}
