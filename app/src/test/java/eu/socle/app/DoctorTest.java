package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.ops.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Faults put into an installation on purpose are found, each with a sentence that says what to do. */
class DoctorTest {

    @Test
    void a_new_installation_is_well_and_seeded_faults_are_found() throws IOException {
        TestHome home = TestHome.fresh("doctor");
        assertThat(home.type("migrate").code()).isZero(); // makes the database and its first site
        TestHome.Answer well = home.type("doctor");
        assertThat(well.out())
                .contains("PostgreSQL 18", "can neither change tables", "The tables are up to date", "is free");
        assertThat(well.out()).contains("! No backup in").doesNotContain("✘");
        assertThat(well.code()).isZero();

        Files.writeString(home.folder().resolve("socle.conf"), "# empty\n");
        Files.setPosixFilePermissions(
                home.folder().resolve("socle.conf"), PosixFilePermissions.fromString("rw-r--r--"));
        Path old = Files.createFile(home.folder().resolve("backups/default-old.zip"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        try (ServerSocket other = new ServerSocket(home.port())) {
            TestHome.Answer ill = home.type("doctor");
            assertThat(ill.code()).isEqualTo(1);
            assertThat(ill.out())
                    .contains("✘ Other accounts may read socle.conf")
                    .contains("✘ Port " + other.getLocalPort() + " is used by another program")
                    .contains("! The last backup is")
                    .contains("run ./socle backup every day");
        }
    }

    @Test
    void a_database_of_a_later_version_is_left_alone() throws SQLException {
        TestHome home = TestHome.fresh("newer");
        assertThat(home.type("migrate").code()).isZero();
        try (Database database = Database.start(home.folder(), null);
                Connection owner = database.connect();
                Statement statement = owner.createStatement()) {
            statement.execute("update site_default.socle_meta set value = '99' where key = 'schema_version'");
        }
        TestHome.Answer start = home.type("start");
        assertThat(start.code()).isEqualTo(6);
        assertThat(start.err()).contains("written by a newer version of Socle").contains("were not touched");
        assertThat(home.type("doctor").out()).contains("✘ This database was written by a newer version");
    }

    @Test
    void an_unreachable_database_is_told_without_its_password() {
        TestHome home = TestHome.fresh("doctor-away");
        home.with("SOCLE_DATABASE_URL", "postgresql://socle:secret@127.0.0.1:" + TestHome.freePort() + "/socle");
        TestHome.Answer answer = home.type("doctor", "--json");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .contains("\"check\":\"database\",\"state\":\"wrong\"")
                .doesNotContain("secret");
    }

    @Test
    void a_home_that_does_not_exist_yet_is_no_fault() {
        TestHome home = TestHome.fresh("doctor-none").with("SOCLE_LANG", "fr");
        home.with("SOCLE_HOME", home.folder().resolve("later").toString());
        TestHome.Answer answer = home.type("doctor");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("n’existe pas encore");
    }
}
