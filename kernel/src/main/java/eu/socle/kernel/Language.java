package eu.socle.kernel;

/** The two languages in which everything a person reads exists. */
public enum Language {
    FR,
    EN;

    /** The language for a BCP 47 tag such as {@code en-GB}; French unless it starts with {@code en}. */
    public static Language of(String tag) {
        return tag.toLowerCase(java.util.Locale.ROOT).startsWith("en") ? EN : FR;
    }
}
