package eu.socle.app.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.socle.app.house.Repository.TextFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What Socle does not do, and what therefore cannot be attacked: {@code docs/security/asvs.csv} rests on it. Whoever adds
 * one of these things meets this test first, and answers the requirements that come with it.
 */
class AbsencesTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("eu.socle");

    private static final List<TextFile> FILES = Repository.here().textFiles();

    private static void nobodyNeeds(String... packages) {
        noClasses().should().dependOnClassesThat(resideInAnyPackage(packages)).check(HOUSE);
    }

    /** Places where a pattern is found, as {@code file: what}. */
    private static List<String> found(Stream<TextFile> files, String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
        return files.flatMap(
                        file -> pattern.matcher(file.text()).results().map(match -> file.path() + ": " + match.group()))
                .toList();
    }

    /** What is given to people: measures of speed stay at home. */
    private static Stream<TextFile> product() {
        return FILES.stream()
                .filter(TextFile::isMainJava)
                .filter(file -> !file.path().startsWith("bench/"));
    }

    private static Stream<TextFile> desk() {
        return FILES.stream()
                .filter(file ->
                        file.path().startsWith("web/src/") || file.path().equals("web/index.html"));
    }

    @Test
    void directories_mail_and_shared_caches_are_not_asked() {
        nobodyNeeds(
                "javax.naming..",
                "org.springframework.ldap..",
                "jakarta.mail..",
                "javax.mail..",
                "org.springframework.mail..",
                "net.spy.memcached..",
                "org.springframework.cache..");
    }

    @Test
    void no_text_is_run_as_a_program() {
        nobodyNeeds(
                "javax.script..",
                "javax.tools..",
                "groovy..",
                "org.springframework.expression..",
                "javax.xml.xpath..",
                "javax.xml.transform.xslt..",
                "org.graalvm.polyglot..");
        assertThat(
                        found(
                                desk(),
                                "\\beval\\(|new Function\\(|dangerouslySetInnerHTML|\\.(inner|outer)HTML\\b|insertAdjacentHTML|document\\.write"))
                .isEmpty();
    }

    /**
     * Sessions are opaque and kept by the server, and no provider is trusted. Signing has one room: that which tells other
     * applications who a person is, and reads no token that anyone signed.
     */
    @Test
    void nobody_else_vouches_for_a_person() {
        noClasses()
                .that()
                .resideOutsideOfPackage("eu.socle.platform.oauth..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.nimbusds.."))
                .check(HOUSE);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.nimbusds.jwt.proc..", "com.nimbusds.jose.proc.."))
                .check(HOUSE);
        nobodyNeeds(
                "org.springframework.security..",
                "io.jsonwebtoken..",
                "com.auth0..",
                "org.jose4j..",
                "org.opensaml..",
                "com.webauthn4j..",
                "com.yubico..");
        Stream<TextFile> sources = product();
        assertThat(found(sources, "\"/[^\"\\s]*(oidc|saml|totp|webauthn)[^\"]*\""))
                .isEmpty();
    }

    /** The API answers requests and nothing else: no socket stays open, no query language is spoken, no call is carried. */
    @Test
    void requests_are_the_only_way_in() {
        nobodyNeeds(
                "jakarta.websocket..",
                "org.springframework.web.socket..",
                "org.springframework.messaging..",
                "graphql..",
                "org.springframework.graphql..",
                "org.ice4j..");
        assertThat(found(desk(), "\\bWebSocket\\b|EventSource|RTCPeerConnection|getUserMedia|postMessage|graphql"))
                .isEmpty();
    }

    /** What must stay secret is hashed or left to the disk and to TLS, which the machine provides. */
    @Test
    void nothing_is_enciphered_by_hand() {
        nobodyNeeds(
                "javax.net.ssl..",
                "java.security.cert..",
                "java.security.spec..",
                "org.bouncycastle.crypto.engines..",
                "org.bouncycastle.crypto.modes..",
                "org.bouncycastle.jce..");
        Stream<TextFile> sources = product();
        // The key of the application's role is drawn from another; secrets that are read again are sealed; a library
        // computes the codes of telephones from a key that is handed to it; messages to other programs are signed.
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("eu.socle.platform.sites.Server")
                .and()
                .doNotHaveFullyQualifiedName("eu.socle.platform.sites.Secrets")
                .and()
                .doNotHaveFullyQualifiedName("eu.socle.platform.security.TimeCodes")
                .and()
                .doNotHaveFullyQualifiedName("eu.socle.platform.webhooks.Signature")
                .should()
                .dependOnClassesThat(resideInAnyPackage("javax.crypto.."))
                .check(HOUSE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("eu.socle.platform.sites.Secrets")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.crypto.Cipher")
                .check(HOUSE);
        assertThat(
                        found(
                                sources,
                                "getInstance\\(\"(?!SHA-256\"|HmacSHA256\"|AES/GCM/NoPadding\")[^\"]*\"\\)|\\bMD5\\b|\"SHA-?1\""))
                .isEmpty();
    }

    /** What must not be guessed is drawn by {@code SecureRandom}; the others only tell stories, number lines of the log or spread retries. */
    @Test
    void secrets_are_drawn_from_the_secure_source() {
        Stream<TextFile> sources = product()
                .filter(file ->
                        !file.endsWithAny("/demo/Chance.java", "/web/Correlation.java", "/store/Transactions.java"));
        assertThat(found(sources, "import java\\.util\\.Random;|ThreadLocalRandom|Math\\.random\\(|SplittableRandom"))
                .as("if it only spreads load or chooses samples, name it here")
                .isEmpty();
    }

    /** The desk comes whole from its server: nobody else is told who reads what. */
    @Test
    void the_desk_speaks_to_its_own_server_only() {
        assertThat(found(desk(), "(src|href|fetch\\(|import\\(|from|url\\()\\s*=?\\s*[\"'`(]?https?://[^\"'`)\\s]+"))
                .isEmpty();
    }

    /** Programs that remember passwords may fill them in, and nobody reads them over a shoulder. */
    @Test
    void passwords_are_masked_and_may_be_pasted() {
        List<String> masked = found(desk(), "type=\\{[^}]*\"password\"[^}]*}");
        assertThat(masked).hasSize(2);
        assertThat(found(
                        desk().filter(file -> file.endsWithAny("/PasswordField.tsx", "/Login.tsx", "/CodeField.tsx")),
                        "autoComplete=(\"[\\w-]+\"|\\{[^}]+})"))
                .extracting(place -> place.substring(place.indexOf(": ") + 2))
                .containsExactlyInAnyOrder(
                        "autoComplete={fresh ? \"new-password\" : \"current-password\"}",
                        "autoComplete=\"username\"",
                        "autoComplete=\"one-time-code\"");
        assertThat(found(
                        desk().filter(file -> file.path().startsWith("web/src/shell/")),
                        "onPaste|onCopy|onBeforeInput"))
                .isEmpty();
    }
}
