package eu.socle.bench;

import java.util.List;

/**
 * For how long to measure.
 *
 * @param seconds of each measure
 * @param rounds how often each is taken, in turn, so that a busy moment of the machine does not hit one alone
 * @param starts how many starts, of which the median counts
 * @param invoices how many {@link Millions} to read among; none when zero
 * @param brief whether the usual cases are enough
 * @param recording whether the ratios become those that later runs are compared with
 * @param guarding whether a ratio that fell by a third is a fault
 */
record Plan(int seconds, int rounds, int starts, long invoices, boolean brief, boolean recording, boolean guarding) {

    static Plan of(List<String> options) {
        boolean brief = options.contains("--short");
        int seconds = options.stream()
                .filter(option -> option.startsWith("--seconds="))
                .mapToInt(option -> Integer.parseInt(option.substring(option.indexOf('=') + 1)))
                .findFirst()
                .orElse(brief ? 3 : 10);
        long invoices = options.stream()
                .filter(option -> option.startsWith("--large"))
                .mapToLong(option -> option.contains("=") ? Long.parseLong(option.substring(option.indexOf('=') + 1)) : 1_000_000)
                .findFirst()
                .orElse(0);
        return new Plan(
                seconds,
                brief ? 2 : 3,
                options.contains("--skip-start") ? 0 : 3,
                invoices,
                brief,
                options.contains("--record"),
                options.contains("--guard"));
    }

    /** How many clients at once. */
    List<Integer> clients() {
        return brief ? List.of(1, 8) : List.of(1, 4, 8, 16);
    }

    /** On how many series of numbers, after one. */
    int series() {
        return brief ? 1 : 4;
    }
}
