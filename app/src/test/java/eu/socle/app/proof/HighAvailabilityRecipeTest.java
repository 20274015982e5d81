package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code deploy/ha/render} writes, as far as it can be read without running it. */
class HighAvailabilityRecipeTest {

    private static final Path RECIPE =
            Path.of("..", "deploy", "ha").toAbsolutePath().normalize();
    private static final List<String> SECRETS =
            List.of("db1/etc/patroni/config.yml", "app1/var/lib/socle/socle.conf", "app1/var/lib/socle/secret.key");

    @TempDir
    Path folder;

    @Test
    void every_machine_gets_its_files_and_secrets_stay_private() throws IOException {
        assertThat(render(RECIPE.resolve("cluster.conf")).code()).isZero();
        for (Path file : written()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern("@[a-z_]+@");
        }
        for (String secret : SECRETS) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .as(secret)
                    .isEqualTo("rw-------");
        }
        assertThat(folder.resolve("app2/var/lib/socle/secret.key"))
                .as("both machines open what one of them sealed")
                .hasSameTextualContentAs(folder.resolve("app1/var/lib/socle/secret.key"));
        assertThat(folder.resolve("db2/etc/patroni/config.yml"))
                .content()
                .contains("synchronous_mode_strict: true", "maximum_lag_on_failover: 0", "ttl: 20", "loop_wait: 3");
    }

    @Test
    void what_was_drawn_once_is_kept() throws IOException {
        render(RECIPE.resolve("cluster.conf"));
        String before = Files.readString(folder.resolve("db1/etc/patroni/config.yml"));
        render(RECIPE.resolve("cluster.conf"));
        assertThat(folder.resolve("db1/etc/patroni/config.yml")).hasContent(before);
    }

    @Test
    void a_cluster_that_cannot_decide_is_refused() throws IOException {
        Path two = Files.writeString(
                folder.resolve("two.conf"),
                "network=10.0.0.0/24\ndatabases=a=10.0.0.1 b=10.0.0.2\napplications=c=10.0.0.3\n");
        Tool.End end = render(two);
        assertThat(end.code()).isEqualTo(2);
        assertThat(end.output()).contains("trois machines", "Three database machines");
    }

    @Test
    void a_line_that_is_not_understood_is_named() throws IOException {
        Tool.End end = render(Files.writeString(folder.resolve("odd.conf"), "network=10.0.0.0/24\nsurprise\n"));
        assertThat(end.code()).isEqualTo(2);
        assertThat(end.output()).contains("surprise");
    }

    private Tool.End render(Path settings) {
        return Tool.tried(List.of(RECIPE.resolve("render").toString(), settings.toString(), folder.toString()));
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
