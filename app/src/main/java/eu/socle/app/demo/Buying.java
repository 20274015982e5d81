package eu.socle.app.demo;

import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.purchasing.PurchaseInvoiceItem;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Invoices from suppliers: what comes every month, and what is bought to last. */
final class Buying {

    private static final int HELD = 60;

    private final Story story;
    private final Foundation foundation;
    private final Pen pen;
    private final Chance chance;
    private final Agenda agenda;
    private final Paying paying;
    private int received;

    Buying(Story story, Foundation foundation, Pen pen, Chance chance, Agenda agenda, Paying paying) {
        this.story = story;
        this.foundation = foundation;
        this.pen = pen;
        this.chance = chance;
        this.agenda = agenda;
        this.paying = paying;
    }

    void planMonth(LocalDate first) {
        for (Story.Charge charge : story.charges()) {
            for (int i = 0; i < charge.perMonth(); i++) {
                int share = first.lengthOfMonth() / charge.perMonth();
                LocalDate day = first.plusDays((long) i * share + chance.between(1, Math.max(2, share - 1)));
                agenda.on(day, () -> receive(charge, day));
            }
        }
    }

    private void receive(Story.Charge charge, LocalDate day) {
        PurchaseInvoice invoice = invoice(charge.supplier(), day);
        invoice.set(PurchaseInvoice.SCHEDULE.paymentTermsTemplate, charge.terms());
        PurchaseInvoiceItem line = invoice.add(PurchaseInvoice.TOTALS.items);
        line.set(PurchaseInvoiceItem.LINE.itemCode, charge.label());
        line.set(PurchaseInvoiceItem.LINE.rate, chance.amount(charge.amount()));
        boolean disputed = chance.once(HELD);
        invoice.set(PurchaseInvoice.ON_HOLD, disputed);
        String number = pen.submit(invoice);
        if (!disputed) {
            paying.toSupplier(number, due(number, day));
        }
    }

    void buy(Story.Machine machine, LocalDate day) {
        PurchaseInvoice invoice = invoice(machine.supplier(), day);
        invoice.set(PurchaseInvoice.PRICING.taxesAndCharges, pen.taxesOnAssets());
        PurchaseInvoiceItem line = invoice.add(PurchaseInvoice.TOTALS.items);
        line.set(PurchaseInvoiceItem.LINE.itemName, machine.label());
        line.set(PurchaseInvoiceItem.LINE.rate, BigDecimal.valueOf(machine.amount()));
        line.set(PurchaseInvoiceItem.EXPENSE_ACCOUNT, pen.account(machine.account()));
        String number = pen.submit(invoice);
        paying.toSupplier(number, due(number, day));
    }

    private PurchaseInvoice invoice(String supplier, LocalDate day) {
        PurchaseInvoice invoice = new PurchaseInvoice();
        invoice.set(PurchaseInvoice.SUPPLIER, foundation.supplierOf(supplier));
        invoice.set(PurchaseInvoice.BILL_NO, "F%d-%04d".formatted(day.getYear() % 100, ++received));
        invoice.set(PurchaseInvoice.BILL_DATE, day.minusDays(chance.between(0, 3)));
        return invoice;
    }

    private LocalDate due(String number, LocalDate day) {
        LocalDate due = pen.work(unit -> unit.get(PurchaseInvoice.TYPE, number)).get(PurchaseInvoice.SCHEDULE.dueDate);
        return due == null || due.isBefore(day) ? day : due;
    }
}
