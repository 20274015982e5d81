package eu.socle.kernel;

/** What a module puts on a new site: countries, units, roots of trees. Offered by modules, run once when a site is created. */
@FunctionalInterface
public interface SiteSeed {

    void seed(Unit unit);
}
