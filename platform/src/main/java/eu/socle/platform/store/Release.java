package eu.socle.platform.store;

/** Which release of Socle this program is. */
public final class Release {

    /** Such as {@code 0.1.0}; written by the build. */
    public static final String NAME =
            Migrator.resource("release.properties").strip().substring("release=".length());

    private Release() {}
}
