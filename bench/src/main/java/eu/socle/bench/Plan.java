package eu.socle.bench;

import java.util.List;

/**
 * For how long to measure.
 *
 * @param seconds of each measure
 * @param rounds how often each is taken, in turn, so that a busy moment of the machine does not hit one alone
 * @param starts how many starts, of which the median counts
 * @param invoices how many {@link Millions} to read among; none when zero
 */
record Plan(int seconds, int rounds, int starts, long invoices) {

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
        return new Plan(seconds, brief ? 2 : 3, options.contains("--skip-start") ? 0 : 3, invoices);
    }
}
