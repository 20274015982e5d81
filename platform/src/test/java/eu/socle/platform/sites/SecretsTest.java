package eu.socle.platform.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.kernel.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path home;

    @Test
    void whatIsSealedIsReadAgainAfterARestart() throws IOException {
        String sealed = new Secrets(home).seal("été 2026 🔑", "webhook/1");

        assertThat(sealed).startsWith("s1:").doesNotContain("2026");
        assertThat(new Secrets(home).open(sealed, "webhook/1")).isEqualTo("été 2026 🔑");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(Secrets.FILE))))
                .isEqualTo("rw-------");
        assertThat(Files.list(home)).containsExactly(home.resolve(Secrets.FILE));
    }

    @Test
    void theSameSecretNeverLooksTheSame() {
        Secrets secrets = new Secrets(home);

        assertThat(secrets.seal("a", "b")).isNotEqualTo(secrets.seal("a", "b"));
    }

    @Test
    void aSecretThatWasMovedChangedOrSealedElsewhereIsRefusedWithTheFileToPutBack(@TempDir Path other) {
        Secrets secrets = new Secrets(home);
        String sealed = secrets.seal("secret", "user/anna");
        int middle = sealed.length() - 8;
        char changed = sealed.charAt(middle) == 'A' ? 'B' : 'A';

        for (String wrong : List.of(
                "", "s1:", "secret", "s1:é", sealed.substring(0, middle) + changed + sealed.substring(middle + 1))) {
            refused(secrets, wrong, "user/anna");
        }
        refused(secrets, sealed, "user/paul");
        refused(new Secrets(other), sealed, "user/anna");
    }

    private static void refused(Secrets secrets, String sealed, String use) {
        assertThatThrownBy(() -> secrets.open(sealed, use))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("secret_unreadable"))
                .hasMessageContaining(Secrets.FILE);
    }

    @Test
    void processesThatStartTogetherShareOneKey() {
        String first = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> new Secrets(home).seal("shared", "all"))
                .toList()
                .getFirst();

        assertThat(new Secrets(home).open(first, "all")).isEqualTo("shared");
    }
}
