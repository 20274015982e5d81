package eu.socle.erp.france.pcg;

/** The side on which an account normally stands. */
public enum UsualBalance {
    DEBIT,
    CREDIT,
    /** Current accounts, states, banks: either. */
    EITHER;

    static UsualBalance ofLetter(String letter) {
        return switch (letter) {
            case "D" -> DEBIT;
            case "C" -> CREDIT;
            default -> EITHER;
        };
    }
}
