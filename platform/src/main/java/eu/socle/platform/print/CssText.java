package eu.socle.platform.print;

/** A text inside a CSS string of a page: nothing of it ends the string, the rule or the style. */
final class CssText {

    private CssText() {}

    static String of(String text) {
        return text.replace('"', '”').replace('\\', '/').replaceAll("[\\p{Cntrl}<>]", " ");
    }
}
