package eu.socle.platform.print;

import eu.socle.kernel.Label;

/** A template that cannot be used: malformed, using a forbidden tag, or going past a quota. */
public final class TemplateRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String fr;
    private final String en;

    TemplateRefused(String fr, String en) {
        super(en);
        this.fr = fr;
        this.en = en;
    }

    public Label sentence() {
        return new Label(fr, en);
    }

    /** What is wrong and what to do, in "fr" or "en". */
    public String text(String language) {
        return "en".equals(language) ? en : fr;
    }
}
