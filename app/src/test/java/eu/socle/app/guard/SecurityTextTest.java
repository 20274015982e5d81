package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever finds a flaw learns whom to tell, when the operator has said so; otherwise there is nothing at that address. */
class SecurityTextTest {

    private static final String ADDRESS = "/.well-known/security.txt";

    @Test
    void anyone_reads_the_contact_and_how_long_it_holds() {
        try (House house = House.open("mailto:securite@example.org")) {
            var reply = house.caller(null).get(ADDRESS);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
            assertThat(reply.text()).isEqualTo("""
                    Contact: mailto:securite@example.org
                    Expires: 2027-11-23T00:00:00Z
                    Preferred-Languages: fr, en
                    """);
            house.pass(Duration.ofDays(30));
            assertThat(house.caller(null).get(ADDRESS).text()).contains("Expires: 2027-12-23T00:00:00Z");
        }
    }

    @Test
    void without_a_contact_the_address_does_not_exist() {
        for (String language : new String[] {"fr", "en"}) {
            var reply = Fort.shared().guest().get(ADDRESS, "Accept-Language", language);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(reply.text()).contains(language.equals("fr") ? "n’existe pas" : "does not exist");
        }
    }
}
