package eu.socle.app;

import eu.socle.app.log.Logs;
import eu.socle.kernel.Label;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.ops.Troubles;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** Where the program begins: it starts Socle, or runs the command that it is given. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Logs.install();
        Console console = Console.ofProcess(Settings.languageOf(System.getenv()));
        try {
            Settings settings = Settings.read(Map.of(), System.getenv());
            Start.run(settings, console.in(settings.language()), Clock.systemUTC());
        } catch (RuntimeException e) {
            System.exit(tell(e, console));
        }
    }

    /** Says what went wrong, and answers the exit code for it. */
    static int tell(RuntimeException e, Console console) {
        Optional<Trouble> trouble = Troubles.of(e);
        if (trouble.isPresent()) {
            console.say(trouble.get().sentence());
            return trouble.get().kind().exitCode();
        }
        LoggerFactory.getLogger(Main.class).error("A fault of the program", e);
        console.say(new Label(
                "Socle a rencontré une erreur de programmation\u202f; le détail est ci-dessus. Rien n’a été enregistré.",
                "Socle met a fault of the program; the detail is above. Nothing was stored."));
        return 1;
    }
}
