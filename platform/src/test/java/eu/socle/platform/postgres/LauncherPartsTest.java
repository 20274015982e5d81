package eu.socle.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts that need no server. */
class LauncherPartsTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,amd64,postgres-linux-x86_64.txz",
        "Linux,aarch64,postgres-linux-arm_64.txz",
        "Mac OS X,aarch64,postgres-darwin-arm_64.txz",
        "Windows 11,amd64,postgres-windows-x86_64.txz"
    })
    void eachMachineHasItsArchive(String system, String processor, String resource) {
        assertThat(Archive.resource(system, processor)).isEqualTo(resource);
    }

    @Test
    void aMachineWithoutProgramsIsToldToUseAnExternalServer() {
        assertThatThrownBy(() -> Archive.of("postgres-linux-riscv64.txz"))
                .hasMessageContaining("PostgreSQL externe")
                .hasMessageContaining("external PostgreSQL");
    }

    @Test
    void theVersionComesFromTheNameOfTheJar() {
        assertThat(Archive.forThisMachine().version()).matches("18\\.\\d+\\.\\d+");
    }

    @Test
    void aPidFileIsReadWhateverItsState() {
        var ready = List.of("812", "/srv/socle", "1795324632", "21444", "", "127.0.0.1", " 16039943 4", "ready   ");
        assertThat(PidFile.parse(ready)).hasValue(new PidFile(812, 21_444, "ready"));
        assertThat(PidFile.parse(ready.subList(0, 2))).hasValue(new PidFile(812, 0, "starting"));
        assertThat(PidFile.parse(List.of())).isEmpty();
        assertThat(PidFile.parse(List.of("\0\0\0"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2000,64", "4096,64", "8000,128", "64000,256"})
    void smallMachinesKeepTheirMemory(long machine, long buffers) {
        assertThat(new Configuration(Durability.DURABLE, machine).file())
                .contains("shared_buffers = " + buffers + "MB");
    }

    @Test
    void aSocketNeedsAShortPlainPath() {
        assertThat(Configuration.socketFolder(Path.of("/srv/socle/run"))).isEqualTo("/srv/socle/run");
        assertThat(Configuration.socketFolder(Path.of("/srv/" + "long/".repeat(20) + "run")))
                .isEmpty();
        assertThat(Configuration.socketFolder(Path.of("/srv/ma société/run"))).isEmpty();
    }

    @Test
    void aLargeLogIsSetAsideAndItsEndCanBeQuoted(@TempDir Path folder) throws Exception {
        var log = new ServerLog(folder.resolve("postgresql.log"));
        Files.writeString(log.file(), "old\n");
        long before = log.size();
        Files.writeString(log.file(), "old\nFATAL: why\n");
        assertThat(log.lastLinesSince(before)).containsExactly("FATAL: why");
        Files.writeString(log.file(), "x".repeat((int) ServerLog.LARGEST + 1));
        log.rotate();
        assertThat(log.size()).isZero();
        assertThat(folder.resolve("postgresql.1.log")).hasSize(ServerLog.LARGEST + 1);
    }

    @Test
    void aPasswordIsNotShownByAccident(@TempDir Path folder) throws Exception {
        var password = Password.in(folder.resolve("password"));
        assertThat(password.toString()).doesNotContain(password.value());
        assertThat(Password.in(folder.resolve("password"))).isEqualTo(new Password(password.value(), false));
    }
}
