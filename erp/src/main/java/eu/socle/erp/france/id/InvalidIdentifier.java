package eu.socle.erp.france.id;

/** Thrown when code insists on a number that is wrong; the message is the English sentence, both are in the refusal. */
public final class InvalidIdentifier extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    InvalidIdentifier(Refusal refusal) {
        super(refusal.en());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
