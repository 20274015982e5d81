package eu.socle.app.journey;

import eu.socle.app.Modules;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Rights;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A site with every module in a database of its own, on a Monday in Paris. */
public final class TestSite implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Sites sites;

    private TestSite(Sites sites) {
        this.sites = sites;
    }

    public static TestSite open() {
        return open(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public static TestSite open(Clock clock) {
        String url = TestPostgres.jdbcUrl(TestPostgres.freshDatabase());
        Server server = new Server(
                url, TestPostgres.server().user(), TestPostgres.server().password());
        Sites sites = new Sites(
                server, Modules.registry(), Path.of("target", "test-home"), clock, (context, site) -> Rights.ALL);
        sites.open();
        return new TestSite(sites);
    }

    public Site site() {
        return sites.all().iterator().next();
    }

    public Sites sites() {
        return sites;
    }

    @Override
    public void close() {
        sites.close();
    }
}
