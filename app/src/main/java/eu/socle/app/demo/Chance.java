package eu.socle.app.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;

/** What differs from one telling to another; the same seed draws the same. */
final class Chance {

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A whole number between two others, both possible. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    /** Whether something happens that does so many times out of a hundred. */
    boolean percent(int odds) {
        return random.nextInt(100) < odds;
    }

    <T> T among(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A quantity around an ordinary one, never zero. */
    int around(int usual) {
        return Math.max(1, usual * between(60, 140) / 100);
    }

    /** An amount of money within a tenth of an ordinary one, with cents. */
    BigDecimal amount(int usual) {
        return BigDecimal.valueOf((long) usual * between(9_000, 11_000))
                .divide(BigDecimal.valueOf(10_000), 2, RoundingMode.HALF_UP);
    }
}
