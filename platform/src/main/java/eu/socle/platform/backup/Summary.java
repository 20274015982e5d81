package eu.socle.platform.backup;

import java.time.Instant;

/** What was saved or restored, in numbers. */
public record Summary(String site, Instant created, int tables, long rows, int files) {

    static Summary of(Manifest manifest, String site) {
        return new Summary(
                site,
                manifest.created(),
                manifest.tables().size(),
                manifest.rows(),
                manifest.files().size());
    }
}
