package eu.socle.app;

import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Registry;
import eu.socle.platform.backup.UpgradeBackup;
import eu.socle.platform.ops.Database;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Sites;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Starts Socle and says that it is ready; a signal stops it in order. */
public final class Start {

    private Start() {}

    public static void run(Settings settings, Console console, Clock clock) {
        run(settings, Modules.registry(settings.outbound()), console, clock);
    }

    /** The same with modules of one's own. */
    public static void run(Settings settings, Registry registry, Console console, Clock clock) {
        Running running = Running.start(settings, registry, console::say, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        console.print(ready(running.url(), running.firstPassword(), console.language()));
    }

    /** The sites of a database, not yet open. The one place that says who decides about rights. */
    public static Sites sites(Database database, Registry registry, Path home, Clock clock, PermissionBook book) {
        return new Sites(database.server(), registry, home, clock, book);
    }

    /** Has a site saved before a release changes its tables, unless its administrator looks after that. */
    public static Sites.BeforeUpgrade saving(Database database, Settings settings, Clock clock, Consumer<Label> told) {
        return settings.upgradeBackup()
                ? new UpgradeBackup(database.server(), settings.home(), clock, told)
                : (site, state) -> {};
    }

    private static String ready(String url, @Nullable String password, Language language) {
        boolean french = language == Language.FR;
        String ready = (french ? "Socle est prêt\u00a0: " : "Socle is ready: ") + url;
        if (password == null) {
            return ready;
        }
        return ready
                + (french
                        ? " (administrateur\u00a0: Administrator, mot de passe\u00a0: "
                        : " (administrator: Administrator, password: ")
                + password + ")";
    }
}
