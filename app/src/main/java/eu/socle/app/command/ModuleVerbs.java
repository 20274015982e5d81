package eu.socle.app.command;

import eu.socle.app.Console;
import eu.socle.kernel.Command;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Unit;
import eu.socle.kernel.report.RowSource;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Commands that modules offer: {@code fec}, {@code demo}. They work on one site, chosen by {@code --site}. */
final class ModuleVerbs {

    private ModuleVerbs() {}

    /** The command of a module under this name; modules are asked only for a word that is none of ours. */
    static Optional<Command> find(Work work, String name, List<Verb> verbs) {
        if (verbs.stream().anyMatch(verb -> verb.group().equals(name))) {
            return Optional.empty();
        }
        return work.registry().offers(Command.class).stream()
                .filter(command -> command.name().equals(name))
                .findFirst();
    }

    static int run(Work work, List<String> typed) {
        Command command = find(work, typed.getFirst(), List.of()).orElseThrow();
        List<String> arguments = new ArrayList<>(typed.subList(1, typed.size()));
        if (arguments.contains("--help") || arguments.contains("-h")) {
            work.console().print(command.usage().in(work.console().language()));
            return 0;
        }
        String name = takeSite(arguments);
        Site site = work.sites()
                .named(name)
                .orElseThrow(() -> Trouble.other(
                        "Il n’y a pas de site «\u00a0" + name + "\u00a0».", "There is no site “" + name + "”."));
        int code = command.run(arguments, new ConsoleIo(work.console()), new OneSite(work, site));
        if (code == Trouble.Kind.USAGE.exitCode()) {
            work.console().say(command.usage());
        }
        return code;
    }

    private static String takeSite(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).startsWith("--site=")) {
                return arguments.remove(i).substring("--site=".length());
            }
            if (arguments.get(i).equals("--site") && i + 1 < arguments.size()) {
                arguments.remove(i);
                return arguments.remove(i);
            }
        }
        return Sites.DEFAULT;
    }

    private record OneSite(Work work, Site site) implements Command.OnSite {

        @Override
        public String name() {
            return site.name();
        }

        @Override
        public <T> T work(Function<Unit, T> doing) {
            return site.asSystem(doing::apply);
        }

        @Override
        public <T> T read(Function<RowSource, T> reading) {
            return AllRows.read(work.database().server(), site.name(), work.registry(), reading);
        }
    }

    private record ConsoleIo(Console console) implements Command.Io {

        @Override
        public Language language() {
            return console.language();
        }

        @Override
        public void say(Label sentence) {
            console.say(sentence);
        }

        @Override
        public void print(String line) {
            console.print(line);
        }

        @Override
        public InputStream read(Path file) {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new Trouble(
                        Trouble.Kind.OTHER,
                        "Le fichier " + file + " n’est pas lisible.",
                        "The file " + file + " cannot be read.",
                        e);
            }
        }

        @Override
        public OutputStream write(Path file) {
            try {
                return Files.newOutputStream(file);
            } catch (IOException e) {
                throw new Trouble(
                        Trouble.Kind.OTHER,
                        "Le fichier " + file + " ne peut pas être écrit.",
                        "The file " + file + " cannot be written.",
                        e);
            }
        }
    }
}
