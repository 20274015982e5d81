package eu.socle.platform.ops;

import eu.socle.kernel.Label;

/** What an examination found about one thing, as a sentence that says what to do when it is not well. */
public record Finding(String check, State state, Label sentence) {

    /** How it is. */
    public enum State {
        WELL("✔"),
        CAREFUL("!"),
        WRONG("✘");

        private final String sign;

        State(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    static Finding well(String check, String fr, String en) {
        return new Finding(check, State.WELL, new Label(fr, en));
    }

    static Finding careful(String check, String fr, String en) {
        return new Finding(check, State.CAREFUL, new Label(fr, en));
    }

    static Finding wrong(String check, String fr, String en) {
        return new Finding(check, State.WRONG, new Label(fr, en));
    }
}
