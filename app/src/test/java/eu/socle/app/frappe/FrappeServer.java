package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.app.web.WebServer;
import eu.socle.platform.core.User;
import eu.socle.platform.jobs.JobRun;
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
import java.util.List;
import java.util.Map;

/** Socle on a real port with every module and one bakery, on a Monday in Paris; the same for all tests of the dialect. */
final class FrappeServer {

    static final String PASSWORD = "correct horse battery";
    static final String ACCOUNTANT = "compta@example.org";
    static final String AUDITOR = "cac@example.org";
    static final String NOBODY = "stagiaire@example.org";
    static final String COMPANY = "Boulangerie Lemoine";

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Sites sites;
    private final WebServer web;

    private static final class Holder {
        static final FrappeServer SHARED = new FrappeServer();
    }

    static FrappeServer shared() {
        return Holder.SHARED;
    }

    private FrappeServer() {
        Path home = home();
        String url = TestPostgres.jdbcUrl(TestPostgres.freshDatabase());
        Server server = new Server(
                url, TestPostgres.server().user(), TestPostgres.server().password());
        PermissionBook book = new PermissionBook();
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        sites = new Sites(server, Modules.registry(), home, clock, book);
        sites.open();
        Accounts.firstAdministrator(site(), PASSWORD);
        user(ACCOUNTANT, "Accounts User", "Accounts Manager", "Sales User", "Item Manager");
        user(AUDITOR, "Auditor");
        user(NOBODY);
        web = WebServer.start(new WebServer.Needs(sites, book, clock, home), 0, "");
        aBakery();
    }

    private static Path home() {
        try {
            return Files.createDirectories(Path.of("target", "frappe-home"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One more user, for a test that changes what the user may do. */
    void newUser(String email, String... roles) {
        user(email, roles);
    }

    /** Does what is queued, as the program does by itself while it runs. */
    void doJobs() {
        new JobRun(site()).all();
    }

    private void user(String email, String... roles) {
        Accounts.createUser(site(), email, email.substring(0, email.indexOf('@')), "", PASSWORD, List.of(roles));
    }

    private void aBakery() {
        Caller administrator = as(User.ADMINISTRATOR);
        var company = administrator.post(
                "/api/resource/Company",
                Map.of(
                        "company_name",
                        COMPANY,
                        "abbr",
                        "BL",
                        "country",
                        "France",
                        "default_currency",
                        "EUR",
                        "chart_of_accounts",
                        "PCG",
                        "siren_number",
                        "404833048",
                        "tax_id",
                        "FR83404833048"));
        assertThat(company.status()).as(company.text()).isEqualTo(200);
        for (String item : List.of("Pain", "Cidre", "Brioche")) {
            var made = administrator.post("/api/resource/Item", Map.of("item_code", item, "standard_rate", 10));
            assertThat(made.status()).as(made.text()).isEqualTo(200);
        }
    }

    Site site() {
        return sites.all().iterator().next();
    }

    String address() {
        return "http://localhost:" + web.port();
    }

    /** The key and secret of a user, as {@code key:secret}. */
    String key(String user) {
        return Accounts.newApiKey(site(), user);
    }

    /** A program with an API key. */
    Caller as(String user) {
        return new Caller(address(), "token " + key(user));
    }

    Caller guest() {
        return new Caller(address(), null);
    }
}
