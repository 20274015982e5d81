package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.frappe.Caller;
import eu.socle.kernel.Role;
import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever manages users has no way to the powers above theirs: not by changing, deleting, renaming nor merging. */
class ReservedTest {

    private static final String MANAGER = "si@example.org";
    private static final String MIGHTY = "direction@example.org";
    private static final House HOUSE = House.open(null);

    private static Caller manager;
    private static Caller administrator;

    @BeforeAll
    static void open() {
        create(MANAGER, Role.SYSTEM_MANAGER, "Ordinary");
        create(MIGHTY, Role.ALL_POWERS);
        create("max@example.org", "Ordinary");
        manager = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), MANAGER));
        administrator = HOUSE.caller(Accounts.newApiKey(HOUSE.site(), User.ADMINISTRATOR));
    }

    private static void create(String email, String... roles) {
        Accounts.createUser(HOUSE.site(), email, "Si", "", House.PASSWORD, List.of(roles));
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    private static void refused(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(403);
    }

    private static Caller.Reply renamed(String type, String old, String wanted, int merge) {
        return manager.post(
                "/api/method/frappe.client.rename_doc",
                Map.of("doctype", type, "old_name", old, "new_name", wanted, "merge", merge));
    }

    @Test
    void the_accounts_above_are_neither_changed_nor_deleted() {
        for (String above : List.of(User.ADMINISTRATOR, MIGHTY)) {
            for (Way way : Way.values()) {
                refused(way.change(manager, "User", above, Map.of("roles", List.of())));
                refused(way.change(manager, "User", above, Map.of("new_password", "une rivière sous la neige")));
                refused(manager.delete(way.path("User", above)));
            }
            refused(manager.post("/api/method/frappe.client.delete", Map.of("doctype", "User", "name", above)));
            refused(manager.post(
                    "/api/step/user/" + User.REMOVE_SECOND_FACTOR + "/" + Caller.encoded(above), Map.of()));
            assertThat(HOUSE.who(HOUSE.login(above, House.PASSWORD))).isEqualTo(200);
        }
    }

    @Test
    void nobody_takes_the_name_or_the_place_of_an_account_above() {
        refused(renamed("User", User.ADMINISTRATOR, "ancien@example.org", 0));
        refused(renamed("User", MIGHTY, "ancien@example.org", 0));
        refused(renamed("User", MIGHTY, MANAGER, 1));
        refused(renamed("User", MANAGER, MIGHTY, 1));
        refused(manager.post(
                "/api/resource/User",
                Map.of(
                        "email",
                        "moi@example.org",
                        "first_name",
                        "Moi",
                        "roles",
                        List.of(Map.of("role", Role.ALL_POWERS)))));
    }

    @Test
    void no_role_becomes_the_one_that_has_all_powers() {
        refused(renamed("Role", "Ordinary", Role.ALL_POWERS, 1));
        refused(manager.delete("/api/resource/Role/" + Role.ALL_POWERS));
        refused(renamed("Role", Role.ALL_POWERS, "Nothing", 0));
        HOUSE.site().asSystem(unit -> {
            unit.delete(unit.lock(User.TYPE, MIGHTY));
            unit.delete(unit.lock(eu.socle.platform.core.RoleDocument.TYPE, Role.ALL_POWERS));
            return true;
        });
        refused(renamed("Role", "Ordinary", Role.ALL_POWERS, 0));
        refused(manager.post("/api/resource/Role", Map.of("role_name", Role.ALL_POWERS)));
        create(MIGHTY, Role.ALL_POWERS);
    }

    @Test
    void the_administrator_may_all_of_it_and_the_manager_the_rest() {
        create("lea@example.org", "Ordinary");
        var changed = manager.put("/api/resource/User/lea@example.org", Map.of("first_name", "Léa"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(renamed("User", "lea@example.org", "lea.roux@example.org", 0).status())
                .isEqualTo(200);
        var raised = administrator.put(
                "/api/resource/User/lea.roux@example.org", Map.of("roles", List.of(Map.of("role", Role.ALL_POWERS))));
        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        refused(manager.delete("/api/resource/User/lea.roux@example.org"));
        assertThat(administrator
                        .delete("/api/resource/User/lea.roux@example.org")
                        .status())
                .isEqualTo(202);
        assertThat(manager.delete("/api/resource/User/max@example.org").status())
                .isEqualTo(202);
    }
}
