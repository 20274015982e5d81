package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Socle on a PostgreSQL that is not its own: prepared as the documentation says, or not quite. */
class ExternalPostgresTest {

    private static final String COMPANY = "Les Passeurs d’Ondes";
    private static final String PASSWORD = "p@ss word/é";
    private static ForeignPostgres postgres;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = ForeignPostgres.programs();
        assumeTrue(
                programs.isPresent(),
                "Skipped: no PostgreSQL 15 or later under /usr/lib/postgresql. Install it with: apt-get install postgresql");
        postgres = ForeignPostgres.start(programs.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    /** The commands of docs/fr/installer.md and docs/en/install.md, with another name. */
    private static void prepare(String name) throws SQLException {
        postgres.administer(
                "create role " + name + " login createrole password '" + PASSWORD + "'",
                "create database " + name + " owner " + name + " encoding 'UTF8' template template0");
    }

    private static TestHome home(String name, String role, String database) {
        return TestHome.fresh(name).with("SOCLE_DATABASE_URL", postgres.address(role, PASSWORD, database));
    }

    private static void done(TestHome.Answer answer) {
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static byte[] fec(TestHome home, String site) throws Exception {
        Path file = home.folder().resolve("fec-" + site + ".txt");
        done(home.type(
                "fec", "export", "--company", COMPANY, "--year", "2026", "--site", site, "--output", file.toString()));
        return Files.readAllBytes(file);
    }

    @Test
    void a_company_lives_there_and_its_backup_is_the_same_books() throws Exception {
        prepare("socle");
        TestHome home = home("external", "socle", "socle").with("SOCLE_ADMIN_PASSWORD", "a password chosen by hand");
        try (ChildSocle socle = ChildSocle.start(home)) {
            assertThat(socle.firstLine()).as(socle.errors()).startsWith("Socle is ready");
            assertThat(socle.get("/readyz").statusCode()).isEqualTo(200);
            done(home.type("demo", "--company=association", "--months=2", "--until=2026-03-31"));
            String key = home.type("user", "apikey", "Administrator").lines().getFirst();
            assertThat(socle.get("/api/doc/sales-invoice?limit=50", "Authorization", "token " + key)
                            .body())
                    .contains("FA-2026-");
        }
        done(home.type("verify"));
        assertThat(home.type("doctor").out())
                .containsPattern("✔ PostgreSQL 1[5-9]")
                .contains("can neither change tables", "Background jobs are done without failure");
        Path archive = home.folder().resolve("saved.zip");
        done(home.type("backup", archive.toString()));
        done(home.type("restore", archive.toString(), "--site=copie"));
        assertThat(fec(home, "copie")).isEqualTo(fec(home, "default")).hasSizeGreaterThan(1_000);
        done(home.type("verify", "--site=copie"));
    }

    @Test
    void a_house_moves_there_from_the_database_it_came_with() throws Exception {
        prepare("moving");
        TestHome before = TestHome.fresh("moving-from");
        done(before.type("demo", "--company=association", "--months=2", "--until=2026-03-31"));
        Path archive = before.folder().resolve("saved.zip");
        done(before.type("backup", archive.toString()));

        TestHome after = home("moving-to", "moving", "moving");
        done(after.type("restore", archive.toString()));

        assertThat(fec(after, "default")).isEqualTo(fec(before, "default")).hasSizeGreaterThan(1_000);
        done(after.type("verify"));
    }

    @Test
    void without_the_right_to_create_roles_it_works_and_the_doctor_tells() throws Exception {
        postgres.administer(
                "create role modest login password '" + PASSWORD + "'", "create database modest owner modest");
        TestHome home = home("modest", "modest", "modest");
        done(home.type("migrate"));
        assertThat(home.type("doctor").out()).contains("! The application works under the role that owns the tables");
    }

    @Test
    void a_missing_right_is_told_in_a_sentence() throws Exception {
        postgres.administer(
                "create role stranger login createrole password '" + PASSWORD + "'", "create database theirs");

        TestHome.Answer notOwner = home("stranger", "stranger", "theirs").type("migrate");
        assertThat(notOwner.code()).isEqualTo(1);
        assertThat(notOwner.err())
                .contains("lacks a right that it needs", "docs/en/install.md")
                .doesNotContain("\tat ");

        TestHome.Answer noDatabase = home("homeless", "stranger", "absent").type("migrate");
        assertThat(noDatabase.code()).isEqualTo(1);
        assertThat(noDatabase.err())
                .contains("lacks a right that it needs", "permission denied to create database")
                .doesNotContain("\tat ");
    }

    @Test
    void a_wrong_password_is_told_without_showing_it() throws Exception {
        prepare("secretive");
        TestHome home = TestHome.fresh("secretive")
                .with("SOCLE_DATABASE_URL", postgres.address("secretive", "a wrong secret", "secretive"));
        TestHome.Answer answer = home.type("migrate");
        assertThat(answer.code()).isEqualTo(5);
        assertThat(answer.err()).contains("password authentication failed").doesNotContain("wrong secret");
    }
}
