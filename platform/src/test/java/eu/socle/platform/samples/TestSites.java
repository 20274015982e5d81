package eu.socle.platform.samples;

import eu.socle.kernel.Registry;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** Sites in a fresh database, at noon of a day that never changes. */
public final class TestSites {

    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC);

    private TestSites() {}

    public static Server server() {
        return server(TestPostgres.freshDatabase());
    }

    public static Server server(String database) {
        return new Server(
                TestPostgres.jdbcUrl(database),
                TestPostgres.server().user(),
                TestPostgres.server().password());
    }

    public static Sites open(Registry registry, Clock clock, Path home, Site.RightsSource rights) {
        Sites sites = new Sites(server(), registry, home, clock, rights);
        sites.open();
        return sites;
    }
}
