package eu.socle.erp.banking;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;

/** Where a payment stands, seen from the bank. */
public enum Status implements Option {
    DRAFT("Draft", "Brouillon", "Draft", Meaning.NEUTRAL),
    CANCELLED("Cancelled", "Annulé", "Cancelled", Meaning.NEUTRAL),
    UNRECONCILED("Unreconciled", "À rapprocher", "Unreconciled", Meaning.WARNING),
    RECONCILED("Reconciled", "Rapproché", "Reconciled", Meaning.SUCCESS),
    PENDING("Pending", "En attente", "Pending", Meaning.PROGRESS);

    private final String value;
    private final Label label;
    private final Meaning meaning;

    Status(String value, String fr, String en, Meaning meaning) {
        this.value = value;
        this.label = new Label(fr, en);
        this.meaning = meaning;
    }

    /** A payment is reconciled once the day it passed the bank is known. */
    static Status of(PaymentEntry payment) {
        return switch (payment.docstatus()) {
            case 0 -> DRAFT;
            case 2 -> CANCELLED;
            default -> payment.get(PaymentEntry.CLEARANCE_DATE) == null ? UNRECONCILED : RECONCILED;
        };
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
