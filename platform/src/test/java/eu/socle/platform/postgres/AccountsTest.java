package eu.socle.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.platform.postgres.EmbeddedPostgres.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Root, ordinary people, and root of a container that has nobody else. These tests change accounts, so they need root. */
@Timeout(120)
class AccountsTest {

    private static final int DAEMON = 1;

    @BeforeEach
    void onlyRootMayChangeAccount() {
        assumeTrue(Processes.ownUid().orElse(-1L) == 0, "skipped: these tests need root");
    }

    @Test
    void underRootTheServerHasNoPowers() throws Exception {
        var home = TestHomes.fresh("root");
        try (var server = EmbeddedPostgres.start(Settings.fast(home))) {
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .isEqualTo(26_543);
            assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/status")))
                    .contains("CapEff:\t0000000000000000", "NoNewPrivs:\t1", "Groups:\t \n");
            assertThat(Folders.owner(home.resolve("database/18/PG_VERSION"))).isEqualTo(26_543);
            assertThat(Folders.owner(home.resolve("database/password"))).isZero();
        }
    }

    @Test
    void aHomeThatOnlyRootMayEnterWorks() throws Exception {
        var closed = TestHomes.TARGET.resolve("homes/closed");
        Folders.create(closed);
        Folders.permit(closed, "rwx------");
        startsKeepsAndIsTakenOver(TestHomes.freshIn(closed, "socle"));
    }

    @Test
    void theHomeOfRootItselfWorks() throws Exception {
        var own = Path.of("/root");
        assumeTrue(Files.isWritable(own), "skipped: no writable /root");
        var home = Files.createTempDirectory(own, "socle-test-");
        try {
            startsKeepsAndIsTakenOver(home);
        } finally {
            Folders.delete(home);
        }
    }

    private static void startsKeepsAndIsTakenOver(Path home) throws Exception {
        try (var child = ChildSocle.start(home)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            Sql.on(child).ask("create table kept as select 7 as n");
            child.kill();
            try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
                assertThat(server.pid()).isEqualTo(child.serverPid());
            }
        }
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Sql.on(server).ask("select n from kept")).isEqualTo("7");
            assertThat(Sql.on(server).ask("select pg_reload_conf()")).isEqualTo("t");
            assertThat(Sql.on(server).ask("select count(*) from pg_hba_file_rules where error is not null"))
                    .isEqualTo("0");
            assertThat(home.resolve("database/18/PG_VERSION")).exists();
        }
    }

    @Test
    void anOrdinaryAccountNeedsNoPrivilege() throws Exception {
        var home = ownedBy(DAEMON, "ordinary");
        var ordinary =
                List.of("setpriv", "--reuid=" + DAEMON, "--regid=" + DAEMON, "--clear-groups", "--bounding-set=-all");
        try (var child = ChildSocle.start(home, false, ordinary)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            assertThat(Sql.on(child).ask("select 1")).isEqualTo("1");
            assertThat(Folders.owner(home.resolve("database/18"))).isEqualTo(DAEMON);
        }
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Files.getAttribute(Path.of("/proc/" + server.pid()), "unix:uid"))
                    .as("root lets the data's owner run the server")
                    .isEqualTo(DAEMON);
        }
    }

    @Test
    void anAccountWithoutANameIsToldWhatIsMissing() throws Exception {
        var nameless = List.of("setpriv", "--reuid=26599", "--regid=26599", "--clear-groups");
        try (var child = ChildSocle.start(ownedBy(26_599, "nameless"), false, nameless)) {
            assertThat(child.answer())
                    .startsWith("REFUSED Account number 26599 has no name")
                    .contains("/etc/passwd");
        }
    }

    @Test
    void rootOfALonelyContainerRenamesItself() throws Exception {
        var home = ownedBy(DAEMON, "lonely");
        var lonely = List.of(
                "setpriv", "--reuid=" + DAEMON, "--regid=" + DAEMON, "--clear-groups", "unshare", "--map-root-user");
        var probe = new ProcessBuilder(List.of("unshare", "--user", "true")).start();
        assumeTrue(probe.waitFor() == 0, "skipped: this system forbids user namespaces");
        try (var child = ChildSocle.start(home, false, lonely)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            assertThat(Sql.on(child).ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void rootOfAPlainContainerHasFewRightsButEnough() throws Exception {
        var closed = TestHomes.TARGET.resolve("homes/volume");
        Folders.create(closed, "rwx------");
        var home = TestHomes.freshIn(closed, "socle");
        var container = List.of(
                "setpriv",
                "--bounding-set=-all,+chown,+dac_override,+fsetid,+fowner,+setgid,+setuid,+setpcap,+sys_chroot,+kill");
        long pid;
        try (var child = ChildSocle.start(home, false, container)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            pid = child.serverPid();
            child.kill();
        }
        try (var child = ChildSocle.start(home, false, container)) {
            assertThat(child.isStarted()).as(child.answer()).isTrue();
            assertThat(child.serverPid())
                    .as("found without the right to look into it")
                    .isEqualTo(pid);
            assertThat(Sql.on(child).ask("select 1")).isEqualTo("1");
        }
        assertThat(Processes.isRunning(pid)).isFalse();
    }

    @Test
    void aHomeCopiedByRootIsGivenBack() throws Exception {
        var home = TestHomes.fresh("copied-by-root");
        EmbeddedPostgres.start(Settings.durable(home)).close();
        Folders.give(home.resolve("database"), 0);
        try (var server = EmbeddedPostgres.start(Settings.durable(home))) {
            assertThat(Sql.on(server).ask("select 1")).isEqualTo("1");
        }
    }

    private static Path ownedBy(int uid, String name) throws IOException {
        var home = TestHomes.fresh(name);
        Files.delete(home.resolve("postgres")); // no part of the machine's state but its own
        Folders.give(home, uid);
        return home;
    }
}
