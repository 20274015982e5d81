package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import eu.socle.app.frappe.Telephone;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Who entered, who tried, who left: one line each, with the place and the program, and never a secret. */
class SecurityLogTest {

    private static final House HOUSE = House.open(null);
    private static final List<String> LINES = new CopyOnWriteArrayList<>();
    private static final AppenderBase<ILoggingEvent> READER = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            StringBuilder line = new StringBuilder(event.getFormattedMessage());
            event.getKeyValuePairs()
                    .forEach(pair ->
                            line.append(' ').append(pair.key).append('=').append(pair.value));
            LINES.add(line + " correlation=" + event.getMDCPropertyMap().getOrDefault("correlation", ""));
        }
    };

    @BeforeAll
    static void read() {
        READER.start();
        ((Logger) LoggerFactory.getLogger(SecurityLog.NAME)).addAppender(READER);
    }

    @AfterAll
    static void close() {
        ((Logger) LoggerFactory.getLogger(SecurityLog.NAME)).detachAppender(READER);
        HOUSE.close();
    }

    /** What was told of someone, without the rest. */
    private static List<String> told(String user) {
        return LINES.stream()
                .filter(line -> line.contains("user=" + user + " "))
                .map(line -> line.replaceFirst(" event=.*", ""))
                .toList();
    }

    @Test
    void each_move_is_one_line() {
        Resident lea = Resident.of(HOUSE, "lea@example.org");
        assertThat(HOUSE.login(lea.name(), "not this one")).isEmpty();
        List<String> codes = new ArrayList<>();
        Telephone telephone = lea.enrol(codes);
        lea.answer(lea.knock(), "000000");
        String code = telephone.code(HOUSE.now());
        String cookie = lea.answer(lea.knock(), code).header("Set-Cookie").split(";")[0];
        String next = "une rivière sous la neige";
        lea.put("/api/account/password", Map.of("password", House.PASSWORD, "new_password", next));
        String key = Accounts.newApiKey(HOUSE.site(), lea.name());
        Resident again = lea;
        assertThat(HOUSE.who(cookie)).isEqualTo(401);
        String last = again.answer(waiting(lea.name(), next), codes.getFirst())
                .header("Set-Cookie")
                .split(";")[0];
        HOUSE.caller(null).delete("/api/session", "Cookie", last);
        HOUSE.caller(null).get("/api/method/logout", "Cookie", last);
        assertThat(told(lea.name()))
                .containsExactly(
                        "login done",
                        "login refused",
                        "second_factor_on done",
                        "second_factor refused",
                        "login done",
                        "password_changed done",
                        "key_created done",
                        "login done",
                        "logout done");
        assertThat(LINES)
                .noneMatch(line -> line.contains(House.PASSWORD)
                        || line.contains(next)
                        || line.contains("not this one")
                        || line.contains(code)
                        || line.contains(telephone.secret())
                        || line.contains(codes.getFirst())
                        || line.contains(key.split(":")[1])
                        || line.contains(cookie.substring(4)));
        assertThat(LINES.stream()
                        .filter(line -> line.contains("user=" + lea.name()))
                        .toList()
                        .getFirst())
                .contains("event=login", "result=done", "address=127.0.0.1", "agent=Java-http-client")
                .matches(".* correlation=[0-9a-f]{16}");
    }

    private static String waiting(String user, String password) {
        return (String) HOUSE.caller(null)
                .post("/api/session", Map.of("user", user, "password", password))
                .at("token");
    }

    @Test
    void a_password_typed_in_the_place_of_the_name_is_not_written() {
        HOUSE.login("my secret in the wrong field", "x");
        assertThat(LINES).noneMatch(line -> line.contains("wrong field"));
        assertThat(LINES).anyMatch(line -> line.contains("login refused") && line.contains("user= "));
    }

    @Test
    void what_an_administrator_changes_is_written_too() {
        HOUSE.user("max@example.org", House.PASSWORD);
        var administrator = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
        var changed = administrator.put(
                "/api/resource/User/max@example.org", Map.of("new_password", "a rather long word of ours"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(administrator
                        .put("/api/resource/User/max@example.org", Map.of("last_name", "Roux"))
                        .status())
                .isEqualTo(200);
        assertThat(told("max@example.org")).containsExactly("password_changed done");
    }

    @Test
    void what_someone_has_no_right_to_and_what_no_page_of_ours_sends_is_written_without_the_address() {
        Resident ada = Resident.of(HOUSE, "ada@example.org");
        assertThat(ada.get("/api/doc/user/" + User.ADMINISTRATOR).status()).isEqualTo(403);
        assertThat(ada.get("/api/doc/customer/Secret-name").status()).isEqualTo(404);
        assertThat(ada.put("/api/resource/User/" + ada.name(), Map.of("roles", List.of()))
                        .status())
                .isEqualTo(403);
        assertThat(HOUSE.caller(null)
                        .post(
                                "/api/resource/Customer",
                                Map.of("customer_name", "x"),
                                "Cookie",
                                ada.cookie(),
                                "Origin",
                                "https://evil.example")
                        .status())
                .isEqualTo(400);
        assertThat(HOUSE.caller("not:akey").get("/api/doc/customer").status()).isEqualTo(401);
        assertThat(HOUSE.caller(null).get("/api/doc/customer").status()).isEqualTo(401);
        assertThat(told(ada.name()))
                .containsExactly("login done", "access refused", "access refused", "access refused");
        assertThat(LINES)
                .anyMatch(line -> line.contains("user=ada@example.org")
                        && line.contains("code=permission_denied route=GET /api/doc/{type}/{name...}"))
                .anyMatch(line -> line.contains("bypass refused") && line.contains("code=csrf"))
                .noneMatch(line -> line.contains("Secret-name") || line.contains("akey"));
        assertThat(LINES.stream().filter(line -> line.contains("code=unauthenticated")))
                .as("a wrong key, and not whoever has none")
                .hasSize(1);
    }
}
