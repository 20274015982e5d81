package eu.socle.app.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A commit subject is a line of the release notes: {@code feat|imp|fix: topic: what a user gains}. */
class CommitSubjectTest {

    private static final Pattern SUBJECT =
            Pattern.compile("(?:feat|imp|fix): [\\p{Ll}\\d][\\p{L}\\d ,-]*: \\S.*[^.\\s]");

    @Test
    void every_commit_tells_what_a_user_gains() {
        Optional<String> history = Repository.here().git("log", "--no-merges", "--format=%h %s");
        assumeThat(history).as("a git history to read").isPresent();
        assertThat(history.orElseThrow().lines())
                .allMatch(line -> isReleaseNote(line.substring(line.indexOf(' ') + 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feat: invoices: a credit note keeps the link to its invoice | true",
                "imp: e-invoicing: rejected files say why | true",
                "fix: tax: VAT of free samples is no longer lost. | false",
                "fixed a bug | false",
                "feat: Invoices are printed | false",
            })
    void a_subject_names_its_kind_its_topic_and_the_gain(String subject, boolean expected) {
        assertThat(isReleaseNote(subject)).isEqualTo(expected);
    }

    private static boolean isReleaseNote(String subject) {
        return SUBJECT.matcher(subject).matches();
    }
}
