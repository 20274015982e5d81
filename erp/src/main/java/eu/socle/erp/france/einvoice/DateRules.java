package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Dates: BR-FR-03, BR-FR-CO-01, BR-FR-CO-07, BR-FR-CO-09. */
final class DateRules {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private DateRules() {}

    static void check(EInvoice invoice, LocalDate today, RuleBook book) {
        LocalDate issued = invoice.issueDate();
        LocalDate due = invoice.payment().dueDate();
        inCentury(issued, "BT-2", book);
        inCentury(due, "BT-9", book);
        if (invoice.delivery() != null) {
            inCentury(invoice.delivery().date(), "BT-72", book);
        }
        invoice.preceding().forEach(earlier -> inCentury(earlier.date(), "BT-26", book));
        book.require(
                !issued.isAfter(today),
                "BR-FR-CO-01",
                "BT-2",
                "La date de facture est dans le futur. Datez la facture d’aujourd’hui ou d’avant.",
                "The invoice date is in the future. Date the invoice today or earlier.");
        checkDue(invoice, due, book);
        checkPeriod(invoice.period(), book);
    }

    private static void checkDue(EInvoice invoice, @Nullable LocalDate due, RuleBook book) {
        boolean free = invoice.type().isDeposit() || invoice.isPrepaidProcess();
        book.require(
                due == null || free || !due.isBefore(invoice.issueDate()),
                "BR-FR-CO-07",
                "BT-9",
                "L’échéance précède la date de facture. Choisissez une échéance le jour de la facture ou après.",
                "The due date is before the invoice date. Choose a due date on or after it.");
        book.require(
                due != null || !invoice.isPrepaidProcess(),
                "BR-FR-CO-09",
                "BT-9",
                "Une facture déjà payée porte la date du paiement comme échéance. Renseignez l’échéance.",
                "An invoice already paid carries the payment date as its due date. Fill in the due date.");
        book.require(
                due != null
                        || invoice.payment().terms() != null
                        || invoice.totals().due().signum() <= 0,
                "BR-CO-25",
                "BT-9",
                "Il reste un montant à payer. Renseignez l’échéance ou les conditions de règlement.",
                "An amount remains to be paid. Fill in the due date or the payment terms.");
    }

    private static void checkPeriod(@Nullable Period period, RuleBook book) {
        book.require(
                period == null || !period.end().isBefore(period.start()),
                "BR-29",
                "BT-74",
                "La période facturée finit avant de commencer. Corrigez ses dates.",
                "The billed period ends before it starts. Correct its dates.");
    }

    private static void inCentury(@Nullable LocalDate date, String term, RuleBook book) {
        book.require(
                date == null || (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR),
                "BR-FR-03",
                term,
                "L’année de la date %s doit être comprise entre 2000 et 2099. Corrigez cette date.".formatted(date),
                "The year of the date %s must be between 2000 and 2099. Correct this date.".formatted(date));
    }
}
