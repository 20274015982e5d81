package eu.socle.erp.sales;

import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Where a sales invoice stands. */
public enum Status implements Option {
    DRAFT("Draft", "Brouillon", "Draft", Meaning.NEUTRAL),
    RETURN("Return", "Avoir", "Credit note", Meaning.NEUTRAL),
    CREDIT_NOTE_ISSUED("Credit Note Issued", "Avoir émis", "Credit note issued", Meaning.NEUTRAL),
    SUBMITTED("Submitted", "Validée", "Submitted", Meaning.PROGRESS),
    PAID("Paid", "Réglée", "Paid", Meaning.SUCCESS),
    PARTLY_PAID("Partly Paid", "Encaissée en partie", "Partly paid", Meaning.WARNING),
    UNPAID("Unpaid", "À encaisser", "Unpaid", Meaning.PROGRESS),
    UNPAID_AND_DISCOUNTED("Unpaid and Discounted", "À encaisser, cédée", "Unpaid, discounted", Meaning.PROGRESS),
    PARTLY_PAID_AND_DISCOUNTED(
            "Partly Paid and Discounted", "Encaissée en partie, cédée", "Partly paid, discounted", Meaning.WARNING),
    OVERDUE_AND_DISCOUNTED("Overdue and Discounted", "En retard, cédée", "Overdue, discounted", Meaning.DANGER),
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
    static Status of(SalesInvoice invoice, BigDecimal outstanding, boolean credited, LocalDate today) {
        if (invoice.isReturn()) {
            return RETURN;
        }
        if (outstanding.signum() <= 0) {
            return outstanding.signum() < 0 && credited ? CREDIT_NOTE_ISSUED : PAID;
        }
        if (SalesInvoice.SCHEDULE.isLate(invoice, today)) {
            return OVERDUE;
        }
        return outstanding.compareTo(invoice.payable()) < 0 ? PARTLY_PAID : UNPAID;
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
