package eu.socle.app.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** The organisations that can be shown. */
public enum Kind {
    BOULANGERIE(Boulangerie::story),
    TIERS_LIEU(TiersLieu::story),
    ASSOCIATION(Association::story);

    private final Supplier<Story> story;

    Kind(Supplier<Story> story) {
        this.story = story;
    }

    Story story() {
        return story.get();
    }

    /** As it is typed: {@code tiers-lieu}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
