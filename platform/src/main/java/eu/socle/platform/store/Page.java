package eu.socle.platform.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, headers only.
 *
 * @param next the cursor of the next page, or null at the end
 */
public record Page<D>(List<D> documents, @Nullable String next) {}
