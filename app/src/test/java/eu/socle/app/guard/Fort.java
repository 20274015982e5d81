package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.app.frappe.Caller;
import eu.socle.app.web.WebServer;
import eu.socle.kernel.Registry;
import eu.socle.platform.core.User;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every module on a real port, with a bakery and the garage next door, on a Monday in Paris; shared by all tests here. */
final class Fort {

    static final String PASSWORD = "correct horse battery";
    static final String OURS = "Boulangerie Lemoine";
    static final String THEIRS = "Garage Ménard";

    /** Keeps the books of the bakery and sees nothing of the garage. */
    static final String ACCOUNTANT = "compta@example.org";

    /** Examines the books of the bakery. */
    static final String AUDITOR = "cac@example.org";

    static final String SYSTEM = "si@example.org";
    static final String NOBODY = "stagiaire@example.org";

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Server server;
    private final Sites sites;
    private final WebServer web;
    private final String customer;
    private final Map<String, Caller> callers = new HashMap<>();

    private static final class Holder {
        static final Fort SHARED = new Fort();
    }

    static Fort shared() {
        return Holder.SHARED;
    }

    private Fort() {
        Path home = home();
        server = new Server(
                TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
                TestPostgres.server().user(),
                TestPostgres.server().password());
        PermissionBook book = new PermissionBook();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        sites = new Sites(server, Modules.registry(), home, clock, book);
        sites.open();
        Accounts.firstAdministrator(site(), PASSWORD);
        web = WebServer.start(new WebServer.Needs(sites, book, clock, home), 0, "");
        company(OURS, "BL", "404833048");
        company(THEIRS, "GM", "552100554");
        user(ACCOUNTANT, "Accounts User", "Accounts Manager", "Sales User", "Sales Manager", "Item Manager");
        user(AUDITOR, "Auditor");
        user(SYSTEM, "System Manager");
        user(NOBODY);
        restrict(ACCOUNTANT, "Company", OURS);
        restrict(AUDITOR, "Company", OURS);
        made("Item", Map.of("item_code", "Pain", "standard_rate", 10));
        customer = made("Customer", Map.of("customer_name", "Les Halles"));
    }

    private static Path home() {
        try {
            return Files.createDirectories(Path.of("target", "fort-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void user(String email, String... roles) {
        Accounts.createUser(site(), email, email.substring(0, email.indexOf('@')), "", PASSWORD, List.of(roles));
    }

    void restrict(String user, String type, String value) {
        made("User Permission", Map.of("user", user, "allow", type, "for_value", value));
    }

    private void company(String name, String abbreviation, String siren) {
        made(
                "Company",
                Map.of(
                        "company_name",
                        name,
                        "abbr",
                        abbreviation,
                        "country",
                        "France",
                        "default_currency",
                        "EUR",
                        "chart_of_accounts",
                        "PCG",
                        "siren_number",
                        siren));
    }

    /** Makes a document as the administrator and returns its name. */
    String made(String type, Map<String, ?> values) {
        var reply = administrator().post("/api/resource/" + Caller.encoded(type), values);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return (String) reply.at("data/name");
    }

    /** The name of a customer of both. */
    String customer() {
        return customer;
    }

    Site site() {
        return sites.all().iterator().next();
    }

    Server server() {
        return server;
    }

    Registry registry() {
        return site().registry();
    }

    String address() {
        return "http://localhost:" + web.port();
    }

    Caller administrator() {
        return as(User.ADMINISTRATOR);
    }

    /** A program with the API key of a user. */
    Caller as(String user) {
        return callers.computeIfAbsent(user, k -> new Caller(address(), "token " + Accounts.newApiKey(site(), user)));
    }

    /** What stands in the database and belongs in no answer: hashes, and the marks of open sessions. */
    Set<String> secrets() {
        return site().asSystem(unit -> unit
                .statements()
                .query("select password_hash as secret from " + User.TYPE.table()
                        + " union select api_secret_hash from " + User.TYPE.table()
                        + " union select token_hash from session")
                .stream()
                .map(row -> String.valueOf(row.get("secret")))
                .filter(secret -> secret.length() > 20)
                .collect(Collectors.toSet()));
    }

    Caller guest() {
        return new Caller(address(), null);
    }
}
