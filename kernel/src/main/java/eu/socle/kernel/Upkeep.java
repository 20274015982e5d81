package eu.socle.kernel;

import java.time.Duration;
import java.util.List;

/**
 * Work that keeps derived figures up to date, in the background and for nobody in particular: sums that make reports fast.
 * Offered by a module; the platform runs it on every site, in one transaction, as the application's role. It changes nothing
 * that could not be computed again, and the figures are right whether it runs late, twice or never.
 *
 * @param id the name in the log
 * @param statements run in order; tables are named as {@link DocType#table()} gives them, and {@code :today} is the day in
 *     Paris. The last one answers how many rows it touched, zero when there is nothing left to do
 * @param every how long to wait once nothing is left to do
 */
public record Upkeep(String id, List<String> statements, Duration every) {}
