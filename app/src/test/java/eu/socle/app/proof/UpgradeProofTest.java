package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.Modules;
import eu.socle.platform.sites.Server;
import eu.socle.platform.store.Migrator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * R13: a site of each release is brought to this build, from its own tables and from its backup. What is kept of a release
 * is written once, when it is published, with
 *
 * <pre>mvn -pl app -am test -Dtest=UpgradeProofTest -DargLine=-Drelease.keep=0.1 -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class UpgradeProofTest {

    @BeforeAll
    static void keep() throws Exception {
        String name = System.getProperty("release.keep");
        if (name != null) {
            ReleaseStory.keep(name);
        }
    }

    /** Makes the site of a release in a database, its files in a home. */
    private interface Way {
        void make(KeptRelease release, Server server, Path home) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> tables_of_a_release_are_brought_to_this_build() throws Exception {
        return each("migrated", KeptRelease::leave);
    }

    @TestFactory
    Stream<DynamicTest> a_backup_of_a_release_is_restored_by_this_build() throws Exception {
        return each("restored", KeptRelease::restore);
    }

    private static Stream<DynamicTest> each(String how, Way way) throws Exception {
        return KeptRelease.all().stream()
                .map(release -> DynamicTest.dynamicTest(
                        release.folder().getFileName().toString(), () -> comes(release, how, way)));
    }

    private static void comes(KeptRelease release, String how, Way way) throws Exception {
        Server server = LiveSite.freshServer();
        Path home = Path.of("target", "homes", how + "-" + release.folder().getFileName())
                .toAbsolutePath();
        way.make(release, server, home);
        try (LiveSite live = LiveSite.on(server, home)) {
            Client client = live.login();
            assertThat(ReleaseFacts.of(client, live.read()).text()).isEqualTo(release.facts());
            new Invariants(live.read()).booksHold();
            assertThat(live.filesProblems()).as("files").isEmpty();
            goesOn(live, client);
            new Invariants(live.read()).invoicesAreBookedOnce();
            new Invariants(live.read()).booksHold();
        }
        assertThat(changes(server)).as("changes when it is migrated again").isEmpty();
    }

    /** The next invoice takes the next number. */
    static void goesOn(LiveSite live, Client client) {
        FinalRead read = live.read();
        String last = read.texts("select max(name) from {Sales Invoice} where name like 'FA-2026-%'")
                .getFirst();
        String next = client.create(Bakery.INVOICE, "", KeptRelease.invoice(read))
                .expect(201)
                .name();
        assertThat(number(next)).isEqualTo(number(last) + 1);
        new Invariants(read).withoutGap(next.replaceFirst("\\d+$", ""));
    }

    static int number(String name) {
        return Integer.parseInt(name.replaceFirst(".*-", ""));
    }

    private static List<String> changes(Server server) throws Exception {
        try (Connection owner = DriverManager.getConnection(server.url(), server.owner(), server.ownerPassword())) {
            return new Migrator(Modules.registry()).migrate(owner, "site_default", server.appRole(), state -> {
                throw new AssertionError("Something is about to change again");
            });
        }
    }
}
