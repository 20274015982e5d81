package eu.socle.erp.france.books;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of a command, sorted out.
 *
 * @param plain words without a dash, in order
 * @param values options with a value, written {@code --name value} or {@code --name=value}
 * @param flags options without one
 */
record Words(List<String> plain, Map<String, String> values, Set<String> flags) {

    /** Empty when an option is unknown or lacks its value. */
    static Optional<Words> of(List<String> typed, Set<String> valued, Set<String> bare) {
        Words words = new Words(new ArrayList<>(), new HashMap<>(), new HashSet<>());
        for (int i = 0; i < typed.size(); i++) {
            String word = typed.get(i);
            String[] parts = word.split("=", 2);
            if (!word.startsWith("--")) {
                words.plain.add(word);
            } else if (bare.contains(word)) {
                words.flags.add(word);
            } else if (valued.contains(parts[0]) && parts.length == 2) {
                words.values.put(parts[0], parts[1]);
            } else if (valued.contains(word) && i + 1 < typed.size()) {
                words.values.put(word, typed.get(++i));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(words);
    }

    String value(String option) {
        return values.getOrDefault(option, "");
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }
}
