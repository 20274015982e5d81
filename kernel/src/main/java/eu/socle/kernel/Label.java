package eu.socle.kernel;

/** A short text in French and English. A missing one is refused when the program starts. */
public record Label(String fr, String en) {

    public Label {
        if (fr.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("A label needs both languages: fr=" + fr + ", en=" + en);
        }
    }

    public String in(Language language) {
        return language == Language.FR ? fr : en;
    }
}
