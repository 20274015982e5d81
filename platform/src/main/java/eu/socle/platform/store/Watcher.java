package eu.socle.platform.store;

/** Says what is watched on a site. Offered by a module; asked again when what decides on it changes. */
@FunctionalInterface
public interface Watcher {

    Watch look(UnitOfWork unit);
}
