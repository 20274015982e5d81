package eu.socle.app.demo;

import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.kernel.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Invoices to customers: deliveries billed, counter takings, credit notes, and some drafts on the last days. */
final class Selling {

    private static final int MOST_LINES = 4;
    private static final int CREDITED = 4;
    private static final int DISCOUNTED = 8;
    private static final int CANCELLED = 100;
    private static final int DRAFT_DAYS = 3;

    private final Story story;
    private final Foundation foundation;
    private final Pen pen;
    private final Chance chance;
    private final Agenda agenda;
    private final Paying paying;
    private final LocalDate end;

    Selling(Story story, Foundation foundation, Pen pen, Chance chance, Agenda agenda, Paying paying, LocalDate end) {
        this.story = story;
        this.foundation = foundation;
        this.pen = pen;
        this.chance = chance;
        this.agenda = agenda;
        this.paying = paying;
        this.end = end;
    }

    void planMonth(LocalDate first) {
        for (Story.Buyer buyer : story.buyers()) {
            for (int i = 0; i < buyer.perMonth(); i++) {
                LocalDate day = first.withDayOfMonth(chance.between(2, first.lengthOfMonth()));
                agenda.on(day, () -> deliver(buyer, day));
            }
        }
        Story.Till till = story.till();
        if (till != null) {
            first.datesUntil(first.plusMonths(1))
                    .filter(day -> till.open().contains(day.getDayOfWeek()) && !isHoliday(day))
                    .forEach(day -> agenda.on(day, () -> counter(till, day)));
        }
    }

    /** Closed on the first days of the year and for two weeks in August. */
    private static boolean isHoliday(LocalDate day) {
        boolean summer = day.getMonthValue() == 8 && day.getDayOfMonth() <= 14;
        return summer || day.getDayOfYear() <= 2;
    }

    private void deliver(Story.Buyer buyer, LocalDate day) {
        SalesInvoice invoice = new SalesInvoice();
        invoice.set(SalesInvoice.CUSTOMER, foundation.customer(buyer.name()));
        if (chance.percent(25)) {
            invoice.set(SalesInvoice.PO_NO, "BC-" + day.getYear() + "-" + chance.between(100, 999));
        }
        List<Story.Good> choice = new ArrayList<>(story.goods());
        int lines = chance.between(1, MOST_LINES);
        for (int i = 0; i < lines; i++) {
            Story.Good good = chance.among(choice);
            choice.remove(good);
            line(invoice, good, chance.around(good.quantity()));
        }
        if (day.isAfter(end.minusDays(DRAFT_DAYS)) && chance.percent(50)) {
            pen.create(invoice);
            return;
        }
        String number = pen.submit(invoice);
        if (chance.once(CANCELLED)) {
            agenda.on(day.plusDays(1), () -> cancel(number));
        } else if (chance.percent(CREDITED)) {
            LocalDate later = day.plusDays(chance.between(2, 6));
            agenda.on(later, () -> credit(number));
        } else {
            paying.byCustomer(number, due(number));
        }
    }

    private LocalDate due(String number) {
        LocalDate due = pen.work(unit -> unit.get(SalesInvoice.TYPE, number)).get(SalesInvoice.SCHEDULE.dueDate);
        return due == null ? end : due;
    }

    private void line(SalesInvoice invoice, Story.Good good, int quantity) {
        SalesInvoiceItem line = invoice.add(SalesInvoice.TOTALS.items);
        line.set(SalesInvoiceItem.LINE.itemCode, good.code());
        line.set(SalesInvoiceItem.LINE.qty, BigDecimal.valueOf(quantity));
        if (chance.percent(DISCOUNTED)) {
            line.set(SalesInvoiceItem.LINE.discountPercentage, BigDecimal.valueOf(chance.between(1, 3) * 5L));
        }
    }

    private void counter(Story.Till till, LocalDate day) {
        SalesInvoice takings = new SalesInvoice();
        takings.set(SalesInvoice.CUSTOMER, foundation.customer(till.name()));
        story.goods().stream()
                .filter(good -> till.goods().contains(good.code()))
                .forEach(good -> line(takings, good, chance.around(Math.max(till.quantity(), good.quantity()))));
        String number = pen.submit(takings);
        String mode = chance.percent(75) ? "Carte" : "Espèces";
        agenda.on(day, () -> paying.received(number, mode, 100));
    }

    /** A delivery that came back: the whole invoice is given back. */
    private void credit(String number) {
        pen.submit(pen.made(SalesInvoice.TYPE, SalesInvoice.TYPE, "credit-note", number));
    }

    private void cancel(String number) {
        pen.work(unit -> unit.take(unit.lock(SalesInvoice.TYPE, number), Step.CANCEL));
    }
}
