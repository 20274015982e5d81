package eu.socle.platform.core;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import com.nulabinc.zxcvbn.matchers.SlantedKeyboardLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Which passwords are taken: long enough, and not among those that a guesser tries first. Passwords of the list of 30,000
 * leaked most often (of the library zxcvbn, MIT), French ones, words about the person, runs of a keyboard, dates and
 * repetitions count as the few guesses that they are, alone or joined.
 */
public final class PasswordRules {

    /** Fewer guesses than this and the password is refused: what Argon2id keeps safe in a stolen database. */
    private static final double LEAST_GUESSES = 1e10;

    /** The estimate of what is longer would take long; its beginning must do. */
    private static final int JUDGED = 100;

    private static final int SHORTEST_WORD = 3;

    /** Read when a password is first chosen: logging in does not need them. */
    private static final class Guesser {
        static final Zxcvbn SHARED = make();

        private static Zxcvbn make() {
            try {
                return new ZxcvbnBuilder()
                        .dictionary(StandardDictionaries.PASSWORDS_LOADER.load())
                        .dictionary(new Dictionary("fr", lines("passwords-fr.txt")))
                        .keyboard(StandardKeyboards.QWERTY_LOADER.load())
                        .keyboard(new SlantedKeyboardLoader("azerty", () -> resource("azerty.txt")).load())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static InputStream resource(String name) {
            InputStream found = PasswordRules.class.getResourceAsStream(name);
            if (found == null) {
                throw new IllegalStateException(name);
            }
            return found;
        }

        private static List<String> lines(String name) throws IOException {
            try (InputStream in = resource(name)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .toList();
            }
        }
    }

    private PasswordRules() {}

    /** @param about texts about the person: address, names */
    public static boolean allow(String password, List<String> about) {
        return PasswordHash.isLongEnough(password) && guesses(password, about) >= LEAST_GUESSES;
    }

    private static double guesses(String password, List<String> about) {
        List<String> words = about.stream()
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .toList();
        String judged = password.substring(0, password.offsetByCodePoints(0, Math.min(JUDGED, count(password))));
        return Guesser.SHARED.measure(judged, words).getGuesses();
    }

    private static int count(String text) {
        return text.codePointCount(0, text.length());
    }
}
