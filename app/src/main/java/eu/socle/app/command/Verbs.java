package eu.socle.app.command;

import eu.socle.app.Modules;
import eu.socle.kernel.Command;
import java.util.ArrayList;
import java.util.List;

/** Every command of the program itself, in the order of the help. */
final class Verbs {

    private Verbs() {}

    static List<Verb> all() {
        List<Verb> all = new ArrayList<>();
        all.addAll(ServiceVerbs.all());
        all.addAll(SiteVerbs.all());
        all.addAll(UserVerbs.all());
        all.addAll(DataVerbs.all());
        all.add(DemoVerb.verb());
        return all;
    }

    static List<Command> ofModules() {
        return Modules.registry().offers(Command.class);
    }
}
