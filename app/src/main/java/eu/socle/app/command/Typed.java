package eu.socle.app.command;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** What a person typed, understood. */
record Typed(ParseResult result) {

    /** The parameter at a place, from 0, which the verb requires. */
    String parameter(int at) {
        return parameters().get(at);
    }

    Optional<String> optional(int at) {
        List<String> all = parameters();
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    List<String> parameters() {
        return result.matchedPositionals().stream()
                .flatMap(each -> each.stringValues().stream())
                .toList();
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(result.matchedOptionValue(name, (String) null));
    }

    List<String> options(String name) {
        return result.hasMatchedOption(name) ? result.matchedOption(name).stringValues() : List.of();
    }

    boolean has(String name) {
        return result.hasMatchedOption(name);
    }
}
