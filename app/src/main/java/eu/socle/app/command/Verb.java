package eu.socle.app.command;

import eu.socle.kernel.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that may be typed.
 *
 * @param words one or two words, such as {@code user add}
 * @param parameters what follows them, in order; one in brackets may be left out
 * @param options those that take a value end with {@code =}
 */
record Verb(String words, Label summary, List<String> parameters, List<String> options, Action action) {

    /** Does it, and answers the exit code. */
    @FunctionalInterface
    interface Action {
        int run(Work work, Typed typed);
    }

    static Verb of(String words, String fr, String en, Action action) {
        return new Verb(words, new Label(fr, en), List.of(), List.of(), action);
    }

    Verb taking(String... names) {
        return new Verb(words, summary, List.of(names), options, action);
    }

    Verb with(String... names) {
        return new Verb(words, summary, parameters, List.of(names), action);
    }

    boolean isList() {
        return options.contains("--json");
    }

    String group() {
        return words.split(" ")[0];
    }

    /** How it is typed, for the help. */
    String synopsis() {
        List<String> parts = new ArrayList<>(List.of(words));
        parts.addAll(parameters);
        options.forEach(option -> parts.add("[" + (option.endsWith("=") ? option + "…" : option) + "]"));
        return String.join(" ", parts);
    }

    long needed() {
        return parameters.stream().filter(each -> !each.startsWith("[")).count();
    }
}
