package eu.socle.app;

import eu.socle.kernel.Module;
import eu.socle.kernel.Registry;
import eu.socle.platform.core.CoreModule;
import java.util.List;

/** Every module of the house, lower ones first. A module that is not listed here does not exist. */
public final class Modules {

    private Modules() {}

    public static List<Module> all() {
        return List.of(new CoreModule());
    }

    /** What they bring together, checked and frozen. */
    public static Registry registry() {
        return Registry.of(all());
    }
}
