package eu.socle.erp.france.pcg;

/** Thrown when an account number cannot be used for posting; says why in both languages. */
public final class AccountRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String fr;

    AccountRefused(String fr, String en) {
        super(en);
        this.fr = fr;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return String.valueOf(getMessage());
    }
}
