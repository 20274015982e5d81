package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.platform.core.User;
import eu.socle.platform.security.Accounts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The real frappe-js-sdk, driven by {@code e2e/frappe/story.mjs}: from a company to a submitted invoice, files and errors. */
class JsSdkTest {

    private static final Path FOLDER =
            Path.of("").toAbsolutePath().getParent().resolve("e2e").resolve("frappe");

    private record Ran(int code, String output) {}

    private static Ran run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), output);
    }

    private static boolean hasNpm() throws InterruptedException {
        try {
            return run(List.of("npm", "--version")).code() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** What an application gets when the accountant opens their account to it. */
    private static String token(FrappeServer server) {
        var client = server.as(User.ADMINISTRATOR)
                .post(
                        "/api/resource/OAuth%20Client",
                        Map.of("app_name", "Carnet", "client_type", "Public", "redirect_uris", Visitor.BACK));
        assertThat(client.status()).as(client.text()).isEqualTo(200);
        String cookie = server.guest()
                .post("/api/session", Map.of("user", FrappeServer.ACCOUNTANT, "password", FrappeServer.PASSWORD))
                .header("Set-Cookie")
                .split(";")[0];
        Visitor visitor = new Visitor(server.address(), cookie, (String) client.at("data/client_id"), "");
        return (String) visitor.tokens(visitor.request()).at("access_token");
    }

    private static void prepare() throws IOException, InterruptedException {
        boolean npm = hasNpm();
        if (!npm) {
            System.out.println("The frappe-js-sdk is not tried: npm is not installed.");
        }
        Assumptions.assumeTrue(npm, "npm is not installed");
        if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
            Ran installed = run(List.of("npm", "ci", "--no-audit", "--no-fund"));
            assertThat(installed.code()).as(installed.output()).isZero();
        }
    }

    @Test
    void it_tells_the_story_of_an_invoice() throws Exception {
        prepare();
        FrappeServer server = FrappeServer.shared();
        String bearer = token(server); // before the key of the administrator, which it replaces
        Ran story = run(List.of(
                "node",
                "story.mjs",
                server.address(),
                server.key(User.ADMINISTRATOR),
                FrappeServer.ACCOUNTANT,
                FrappeServer.PASSWORD,
                bearer));
        assertThat(story.code()).as(story.output()).isZero();
        assertThat(story.output())
                .doesNotContain("failed")
                .contains("ok an application works for someone", "ok the invoice is cancelled");
    }

    @Test
    void it_logs_in_with_a_code_of_the_telephone() throws Exception {
        prepare();
        FrappeServer server = FrappeServer.shared();
        String user = "telephone@example.org";
        Accounts.createUser(server.site(), user, "Lou", "", FrappeServer.PASSWORD, List.of("Sales User"));
        Caller lou = server.as(user);
        var offer = lou.post("/api/account/second-factor", Map.of("password", FrappeServer.PASSWORD));
        assertThat(offer.status()).as(offer.text()).isEqualTo(200);
        Telephone telephone = new Telephone((String) offer.at("secret"));
        Instant now = server.site().clock().instant();
        var on = lou.post("/api/account/second-factor/confirm", Map.of("code", telephone.code(now)));
        assertThat(on.status()).as(on.text()).isEqualTo(200);
        Ran ran = run(List.of(
                "node",
                "second-factor.mjs",
                server.address(),
                user,
                FrappeServer.PASSWORD,
                telephone.code(now.plusSeconds(30))));
        assertThat(ran.code()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("ok a code opens the session, once");
    }
}
