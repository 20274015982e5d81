package eu.socle.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Registry;
import eu.socle.platform.core.CoreModule;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Rights;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message belongs to one node at a time. */
class OutboxTest {

    private final Registry registry = Registry.of(List.of(new CoreModule()));

    @TempDir
    private Path home;

    @Test
    void a_node_that_stood_still_does_not_send_what_another_one_took_meanwhile() {
        Clock later = Clock.offset(TestSites.NOON, Outbox.HOLD.plus(Duration.ofSeconds(1)));
        Server server = TestSites.server();
        try (Sites node = new Sites(server, registry, home, TestSites.NOON, (context, where) -> Rights.ALL);
                Sites otherNode = new Sites(server, registry, home, later, (context, where) -> Rights.ALL)) {
            node.open();
            otherNode.open();
            Site site = node.forHost(null);
            Letter mine = site.asSystem(unit -> {
                new Outbox(unit).post("key", "line", "hook", new Body("{}", "application/json"), false);
                return new Outbox(unit).take(1).getFirst();
            });
            Site other = otherNode.forHost(null);
            Letter theirs = other.asSystem(unit -> new Outbox(unit).take(1).getFirst());
            assertThat(theirs.key()).isEqualTo(mine.key());
            assertThat(site.<Boolean>asSystem(unit -> new Outbox(unit).keep(mine)))
                    .isFalse();
            assertThat(other.<Boolean>asSystem(unit -> new Outbox(unit).keep(theirs)))
                    .isTrue();
        }
    }
}
