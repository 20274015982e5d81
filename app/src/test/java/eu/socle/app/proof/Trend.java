package eu.socle.app.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * How one measure went over the time of a proof, once warm.
 *
 * @param first the median of the first third
 * @param last the median of the last third
 * @param perHour the median slope between any two measures, in parts of their median: 0.02 is two per cent in an hour
 */
record Trend(String what, long first, long last, double perHour) {

    private static final double HOUR = 3_600;
    private static final int THIRD = 3;

    /** @param warm the measures, in the order of time */
    static Trend of(String what, List<Vitals> warm, ToLongFunction<Vitals> measure) {
        int third = warm.size() / THIRD;
        return new Trend(
                what,
                median(warm.subList(0, third), measure),
                median(warm.subList(warm.size() - third, warm.size()), measure),
                slope(warm, measure));
    }

    private static long median(List<Vitals> some, ToLongFunction<Vitals> measure) {
        return some.stream().mapToLong(measure).sorted().toArray()[some.size() / 2];
    }

    /** That of the line through the middle of things: one measure taken at a bad moment does not tilt it. */
    private static double slope(List<Vitals> all, ToLongFunction<Vitals> measure) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                slopes.add((measure.applyAsLong(all.get(j)) - measure.applyAsLong(all.get(i)))
                        / (all.get(j).seconds() - all.get(i).seconds()));
            }
        }
        slopes.sort(null);
        long middle = Math.max(1, median(all, measure));
        return slopes.get(slopes.size() / 2) * HOUR / middle;
    }

    /** How much higher it ended than it began, in parts of where it began. */
    double growth() {
        return (double) (last - first) / first;
    }

    @Override
    public String toString() {
        return "%s %d then %d (%+.1f %%/h)".formatted(what, first, last, 100 * perHour);
    }
}
