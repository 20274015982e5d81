package eu.socle.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Passwords that Socle draws for the accounts that it opens. */
class PeopleTest {

    private static final int MANY = 2_000;

    @Test
    void a_drawn_password_has_128_bits_at_least() {
        List<String> drawn = Stream.generate(People::drawPassword).limit(MANY).toList();
        assertThat(drawn).doesNotHaveDuplicates().allMatch(each -> each.matches("([a-z2-9]{5}-){5}[a-z2-9]{5}"));
        long letters = String.join("", drawn)
                .chars()
                .filter(each -> each != '-')
                .distinct()
                .count();
        double bits = 30 * Math.log(letters) / Math.log(2);
        assertThat(bits).isGreaterThan(128);
    }
}
