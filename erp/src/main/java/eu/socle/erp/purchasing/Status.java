package eu.socle.erp.purchasing;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Where a purchase invoice stands. */
public enum Status implements Option {
    DRAFT("Draft", "Brouillon", "Draft", Meaning.NEUTRAL),
    RETURN("Return", "Avoir fournisseur", "Supplier credit note", Meaning.NEUTRAL),
    DEBIT_NOTE_ISSUED("Debit Note Issued", "Avoir reçu", "Credit note received", Meaning.NEUTRAL),
    SUBMITTED("Submitted", "Validée", "Submitted", Meaning.PROGRESS),
    PAID("Paid", "Payée", "Paid", Meaning.SUCCESS),
    PARTLY_PAID("Partly Paid", "Payée en partie", "Partly paid", Meaning.WARNING),
    UNPAID("Unpaid", "À payer", "Unpaid", Meaning.PROGRESS),
    OVERDUE("Overdue", "En retard", "Overdue", Meaning.DANGER),
    CANCELLED("Cancelled", "Annulée", "Cancelled", Meaning.NEUTRAL),
    INTERNAL_TRANSFER("Internal Transfer", "Interne au groupe", "Internal transfer", Meaning.NEUTRAL);

    private final String value;
    private final Label label;
    private final Meaning meaning;

    Status(String value, String fr, String en, Meaning meaning) {
        this.value = value;
        this.label = new Label(fr, en);
        this.meaning = meaning;
    }

    /** The status of a submitted invoice, from what remains due on the day (contract 2.11). */
    static Status of(PurchaseInvoice invoice, BigDecimal outstanding, boolean credited, LocalDate today) {
        if (invoice.isReturn()) {
            return RETURN;
        }
        if (outstanding.signum() <= 0) {
            return outstanding.signum() < 0 && credited ? DEBIT_NOTE_ISSUED : PAID;
        }
        if (PurchaseInvoice.SCHEDULE.isLate(invoice, today)) {
            return OVERDUE;
        }
        return outstanding.compareTo(invoice.amount(PurchaseInvoice.TOTALS.grandTotal)) < 0 ? PARTLY_PAID : UNPAID;
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
