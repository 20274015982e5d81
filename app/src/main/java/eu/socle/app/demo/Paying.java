package eu.socle.app.demo;

import eu.socle.erp.banking.PaymentEntry;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Who pays when: most on time, some late, some in two parts, a few never. Suppliers are paid at the term. */
final class Paying {

    private static final int ON_TIME = 68;
    private static final int LATE = 88;
    private static final int IN_PARTS = 97;

    private final Pen pen;
    private final Chance chance;
    private final Agenda agenda;
    private final StoryClock clock;

    Paying(Pen pen, Chance chance, Agenda agenda, StoryClock clock) {
        this.pen = pen;
        this.chance = chance;
        this.agenda = agenda;
        this.clock = clock;
    }

    void byCustomer(String invoice, LocalDate due) {
        int habit = chance.between(1, 100);
        if (habit <= ON_TIME) {
            receive(invoice, due.plusDays(chance.between(-4, 2)), 100);
        } else if (habit <= LATE) {
            receive(invoice, due.plusDays(chance.between(6, 45)), 100);
        } else if (habit <= IN_PARTS) {
            receive(invoice, due, chance.between(3, 6) * 10);
            receive(invoice, due.plusDays(chance.between(15, 40)), 100);
        }
    }

    private void receive(String invoice, LocalDate wished, int percent) {
        LocalDate day = wished.isBefore(clock.today()) ? clock.today() : wished;
        String mode = chance.percent(80) ? "Virement" : "Chèque";
        agenda.on(day, () -> received(invoice, mode, percent));
    }

    /** Money of a customer: the whole rest, or a part of it in whole euros. */
    void received(String invoice, String mode, int percent) {
        settle(
                pen.made(SalesInvoice.TYPE, PaymentEntry.TYPE, "payment", invoice),
                mode,
                percent,
                () -> pen.work(unit -> unit.get(SalesInvoice.TYPE, invoice)).amount(SalesInvoice.OUTSTANDING_AMOUNT));
    }

    void toSupplier(String invoice, LocalDate due) {
        agenda.on(
                due,
                () -> settle(
                        pen.made(PurchaseInvoice.TYPE, PaymentEntry.TYPE, "payment", invoice),
                        "Virement",
                        100,
                        () -> BigDecimal.ZERO));
    }

    private void settle(PaymentEntry payment, String mode, int percent, java.util.function.Supplier<BigDecimal> rest) {
        payment.set(PaymentEntry.MODE_OF_PAYMENT, mode);
        if (percent < 100) {
            BigDecimal part = rest.get()
                    .multiply(BigDecimal.valueOf(percent))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.UP);
            payment.set(PaymentEntry.PAID_AMOUNT, part);
        }
        if (mode.equals("Chèque")) {
            payment.set(PaymentEntry.REFERENCE_NO, "%07d".formatted(chance.between(1, 9_999_999)));
            payment.set(PaymentEntry.REFERENCE_DATE, clock.today());
        }
        pen.submit(payment);
    }
}
