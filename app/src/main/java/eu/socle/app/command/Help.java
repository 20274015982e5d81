package eu.socle.app.command;

import eu.socle.app.Console;
import eu.socle.app.Setting;
import eu.socle.kernel.Command;
import java.util.List;

/** What may be typed, listed. */
final class Help {

    private static final int COLUMN = 46;

    private Help() {}

    /** @param word to show only what starts with it; empty for everything */
    static void print(List<Verb> verbs, List<Command> commands, Console console, String word) {
        List<Verb> chosen = verbs.stream()
                .filter(verb -> word.isEmpty() || verb.words().startsWith(word))
                .toList();
        boolean all = word.isEmpty() || chosen.isEmpty();
        boolean french = Shell.isFrench(console);
        if (all) {
            console.print(french ? "Usage\u00a0: ./socle COMMANDE" : "Usage: ./socle COMMAND");
        }
        for (Verb verb : all ? verbs : chosen) {
            line(console, verb.synopsis(), verb.summary().in(console.language()));
        }
        for (Command command : commands) {
            line(console, command.name(), command.label().in(console.language()));
        }
        if (all) {
            settings(console, french);
        }
    }

    private static void settings(Console console, boolean french) {
        console.print("");
        console.print(
                french
                        ? "Réglages, dans l’environnement ou dans socle.conf du dossier des données\u00a0:"
                        : "Settings, in the environment or in socle.conf of the data folder:");
        for (Setting setting : Setting.values()) {
            line(console, setting.name(), setting.label().in(console.language()));
        }
        console.print(
                french
                        ? "Les options --home, --port, --address, --database-url et --lang l’emportent."
                        : "The options --home, --port, --address, --database-url and --lang win over them.");
    }

    private static void line(Console console, String left, String right) {
        String padded = "  " + left;
        console.print(
                padded.length() < COLUMN
                        ? padded + " ".repeat(COLUMN - padded.length()) + right
                        : padded + "\n" + " ".repeat(COLUMN) + right);
    }
}
