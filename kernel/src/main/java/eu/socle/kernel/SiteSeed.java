package eu.socle.kernel;

/** What a module puts into a new site so that work can start: offered by modules, run once, lower modules first. */
@FunctionalInterface
public interface SiteSeed {

    void seed(Unit unit);
}
