package eu.socle.erp.france.id;

/**
 * Why a number was refused, said to a person.
 *
 * @param code the stable code of the message, the same as in the list of error messages
 * @param fr the French sentence
 * @param en the English sentence
 */
public record Refusal(String code, String fr, String en) {

    private static final int ECHO_LIMIT = 40;

    /** A refusal whose sentences carry the value that was typed, shortened so that a pasted page stays readable. */
    static Refusal of(String code, String fr, String en, String typed) {
        String shown = Compact.visible(typed, ECHO_LIMIT);
        return new Refusal(code, fr.replace("{value}", shown), en.replace("{value}", shown));
    }
}
