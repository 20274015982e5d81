package eu.socle.app;

import eu.socle.kernel.Language;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Starts Socle and says that it is ready; a signal stops it in order. */
final class Start {

    private Start() {}

    static void run(Settings settings, Console console, Clock clock) {
        Running running = Running.start(settings, clock);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop"));
        console.print(ready(running.url(), running.firstPassword(), console.language()));
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
