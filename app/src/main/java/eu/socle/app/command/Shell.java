package eu.socle.app.command;

import eu.socle.app.Console;
import eu.socle.app.Setting;
import eu.socle.app.Settings;
import eu.socle.kernel.Language;
import eu.socle.platform.ops.Trouble;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Understands what was typed and does it. */
public final class Shell {

    private static final Map<String, Setting> SETTINGS = Map.of(
            "--home", Setting.SOCLE_HOME,
            "--port", Setting.SOCLE_PORT,
            "--address", Setting.SOCLE_ADDRESS,
            "--database-url", Setting.SOCLE_DATABASE_URL,
            "--lang", Setting.SOCLE_LANG);

    private final List<Verb> verbs = Verbs.all();
    private final Map<String, String> environment;
    private final Console console;
    private final Clock clock;

    public Shell(Map<String, String> environment, Console console, Clock clock) {
        this.environment = environment;
        this.console = console;
        this.clock = clock;
    }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 done, 1 something is wrong, 2 not understood
     */
    public int run(String... arguments) {
        List<String> rest = new ArrayList<>();
        Map<Setting, String> options = settings(Arrays.asList(arguments), rest);
        Settings settings = Settings.read(options, environment);
        Console speaking = console.in(settings.language());
        if (rest.isEmpty() || List.of("help", "-h", "--help").contains(rest.getFirst())) {
            Help.print(verbs, Verbs.ofModules(), speaking, rest.size() > 1 ? rest.get(1) : "");
            return 0;
        }
        try (Work work = new Work(settings, speaking, clock)) {
            return ModuleVerbs.find(work, rest.getFirst(), verbs).isPresent()
                    ? ModuleVerbs.run(work, rest)
                    : dispatch(work, rest);
        }
    }

    /** The language that the words themselves ask for, even when nothing else of them can be understood. */
    public static Language language(String[] arguments, Language otherwise) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Language.of(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Language.of(arguments[i + 1]);
            }
        }
        return otherwise;
    }

    /** Takes out what sets something up, wherever it stands. */
    private static Map<Setting, String> settings(List<String> arguments, List<String> rest) {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        for (int i = 0; i < arguments.size(); i++) {
            String[] parts = arguments.get(i).split("=", 2);
            Setting setting = SETTINGS.get(parts[0]);
            if (setting == null) {
                rest.add(arguments.get(i));
            } else if (parts.length == 2) {
                found.put(setting, parts[1]);
            } else if (i + 1 < arguments.size()) {
                found.put(setting, arguments.get(++i));
            } else {
                throw Trouble.usage(
                        "L’option " + parts[0] + " attend une valeur.", "The option " + parts[0] + " needs a value.");
            }
        }
        return found;
    }

    private int dispatch(Work work, List<String> arguments) {
        try {
            ParseResult parsed = commandLine().parseArgs(arguments.toArray(String[]::new));
            StringBuilder words = new StringBuilder();
            while (parsed.hasSubcommand()) {
                parsed = parsed.subcommand();
                words.append(words.isEmpty() ? "" : " ")
                        .append(parsed.commandSpec().name());
            }
            return run(work, words.toString(), new Typed(parsed));
        } catch (ParameterException e) {
            return misunderstood(work.console(), arguments);
        }
    }

    private int run(Work work, String words, Typed typed) {
        Verb verb = verbs.stream()
                .filter(each -> each.words().equals(words))
                .findFirst()
                .orElse(null);
        if (typed.has("--help")) {
            Help.print(verbs, List.of(), work.console(), words);
            return 0;
        }
        if (verb == null || typed.parameters().size() < verb.needed()) {
            return misunderstood(work.console(), List.of(words));
        }
        return verb.action().run(work, typed);
    }

    private int misunderstood(Console speaking, List<String> arguments) {
        String typed = String.join(" ", arguments);
        speaking.say(
                "«\u00a0" + typed + "\u00a0» n’a pas été compris. Voici ce qui peut s’écrire\u00a0:",
                "“" + typed + "” was not understood. This is what may be typed:");
        Help.print(
                verbs,
                List.of(),
                new Console(speaking.err(), speaking.err(), speaking.language()),
                arguments.getFirst());
        return Trouble.Kind.USAGE.exitCode();
    }

    private CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name("socle");
        Map<String, CommandSpec> groups = new LinkedHashMap<>();
        for (Verb verb : verbs) {
            String[] words = verb.words().split(" ");
            CommandSpec parent = root;
            if (words.length > 1) {
                parent = groups.computeIfAbsent(words[0], name -> {
                    CommandSpec group = CommandSpec.create().name(name).addOption(help());
                    root.addSubcommand(name, group);
                    return group;
                });
            }
            parent.addSubcommand(words[words.length - 1], spec(verb).name(words[words.length - 1]));
        }
        return new CommandLine(root);
    }

    private static CommandSpec spec(Verb verb) {
        CommandSpec spec = CommandSpec.create().addOption(help());
        for (String option : verb.options()) {
            boolean valued = option.endsWith("=");
            String name = valued ? option.substring(0, option.length() - 1) : option;
            spec.addOption(
                    valued
                            ? OptionSpec.builder(name)
                                    .type(String.class)
                                    .arity("1")
                                    .build()
                            : OptionSpec.builder(name)
                                    .type(boolean.class)
                                    .arity("0")
                                    .build());
        }
        if (!verb.parameters().isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .type(String[].class)
                    .arity("0.." + verb.parameters().size())
                    .index("0.." + (verb.parameters().size() - 1))
                    .build());
        }
        return spec;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("--help", "-h").type(boolean.class).arity("0").build();
    }

    static boolean isFrench(Console console) {
        return console.language() == Language.FR;
    }
}
