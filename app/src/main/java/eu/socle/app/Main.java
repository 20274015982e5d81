package eu.socle.app;

import eu.socle.app.command.Shell;
import eu.socle.app.log.Logs;
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
        int code = run(arguments, System.getenv(), console, Clock.systemUTC());
        if (code != 0) { // else the program ends by itself, unless it serves
            System.exit(code);
        }
    }

    /** Does what was asked and answers the exit code; a server goes on in its own threads. */
    static int run(String[] arguments, Map<String, String> environment, Console console, Clock clock) {
        try {
            if (arguments.length == 0 || (arguments.length == 1 && arguments[0].equals("start"))) {
                Settings settings = Settings.read(Map.of(), environment);
                Start.run(settings, console.in(settings.language()), clock);
                return 0;
            }
            return new Shell(environment, console, clock).run(arguments);
        } catch (RuntimeException e) {
            return tell(e, console.in(Shell.language(arguments, console.language())));
        }
    }

    private static int tell(RuntimeException e, Console console) {
        Optional<Trouble> trouble = Troubles.of(e);
        if (trouble.isPresent()) {
            console.say(trouble.get().sentence());
            return trouble.get().kind().exitCode();
        }
        LoggerFactory.getLogger(Main.class).error("A fault of the program", e);
        console.say(
                "Socle a rencontré une erreur de programmation\u202f; le détail est ci-dessus. Rien n’a été enregistré.",
                "Socle met a fault of the program; the detail is above. Nothing was stored.");
        return 1;
    }
}
