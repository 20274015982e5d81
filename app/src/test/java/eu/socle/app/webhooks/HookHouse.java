package eu.socle.app.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.app.frappe.Caller;
import eu.socle.app.web.WebServer;
import eu.socle.kernel.Registry;
import eu.socle.platform.core.User;
import eu.socle.platform.outbound.Allowed;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.webhooks.Courier;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A house with a web server and a bakery, whose clock goes when it is told to and whose messages leave when asked. */
final class HookHouse implements AutoCloseable {

    static final String COMPANY = "Boulangerie Lemoine";
    private static final Path HOME = Path.of("target", "hooks-home");

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Server server = new Server(
            TestPostgres.jdbcUrl(TestPostgres.freshDatabase()),
            TestPostgres.server().user(),
            TestPostgres.server().password());
    private final Clock clock = new Told();
    private final Registry registry;
    private final Sites sites;
    private final WebServer web;
    private final Map<String, Caller> callers = new HashMap<>();

    private final class Told extends Clock {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    HookHouse(String allowed) {
        PermissionBook book = new PermissionBook();
        registry = Modules.registry(Allowed.of(allowed));
        sites = new Sites(server, registry, HOME, clock, book);
        sites.open();
        Accounts.firstAdministrator(site(), "correct horse battery");
        Accounts.createUser(
                site(),
                "compta@example.org",
                "Camille",
                "",
                "correct horse battery",
                List.of("Accounts User", "Accounts Manager", "Sales User", "Item Manager"));
        web = WebServer.start(new WebServer.Needs(sites, book, clock, HOME), 0, "127.0.0.1");
    }

    /** The bakery, with something to sell. */
    HookHouse withBakery() {
        Caller administrator = administrator();
        made(administrator.post(
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
                        "FR83404833048")));
        made(administrator.post("/api/resource/Item", Map.of("item_code", "Pain", "standard_rate", 10)));
        return this;
    }

    static Caller.Reply made(Caller.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply;
    }

    Site site() {
        return sites.all().iterator().next();
    }

    Clock clock() {
        return clock;
    }

    Registry registry() {
        return registry;
    }

    /** The same sites, opened by another node. */
    Sites otherNode() {
        Sites other = new Sites(server, registry, HOME, clock, new PermissionBook());
        other.open();
        return other;
    }

    Sites sites() {
        return sites;
    }

    private Caller as(String user) {
        return callers.computeIfAbsent(
                user,
                each -> new Caller("http://127.0.0.1:" + web.port(), "token " + Accounts.newApiKey(site(), each)));
    }

    Caller administrator() {
        return as(User.ADMINISTRATOR);
    }

    Caller accountant() {
        return as("compta@example.org");
    }

    /** A webhook on customers or what the values say; answers its name. */
    String hook(Map<String, ?> values) {
        Map<String, Object> all =
                new HashMap<>(Map.of("webhook_doctype", "Customer", "webhook_docevent", "after_insert"));
        all.putAll(values);
        return (String) made(administrator().post("/api/resource/Webhook", all)).at("data/name");
    }

    String customer(Caller caller, String name) {
        return (String) made(caller.post("/api/resource/Customer", Map.of("customer_name", name)))
                .at("data/name");
    }

    void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    /** Sends all that is due. */
    void send() {
        send(site());
    }

    static void send(Site site) {
        Courier courier = new Courier(site);
        while (courier.turn() > 0) {
            // until nothing is due
        }
    }

    /** What is noted of the messages of a webhook, the oldest first. */
    List<Object> log(String hook) {
        return administrator()
                .get(
                        "/api/resource/Webhook%20Request%20Log",
                        Map.of(
                                "fields",
                                List.of("*"),
                                "filters",
                                Map.of("webhook", hook),
                                "order_by",
                                "creation asc",
                                "limit_page_length",
                                0))
                .data();
    }

    /** One value of the only message of a webhook. */
    Object noted(String hook, String field) {
        List<Object> log = log(hook);
        assertThat(log).hasSize(1);
        return ((Map<?, ?>) log.getFirst()).get(field);
    }

    long number(String query) {
        return site().asSystem(unit -> ((Number) unit.statements()
                        .query(query)
                        .getFirst()
                        .values()
                        .iterator()
                        .next())
                .longValue());
    }

    @Override
    public void close() {
        web.close();
        sites.close();
    }
}
