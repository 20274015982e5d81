package eu.socle.erp.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is due on one day of a document, and what is left of it: sums of the sub-ledger and of nothing else. A settlement
 * that names a day goes to it, the others fill the oldest instalments first; what is paid too much stays on the last one.
 *
 * @param dueDate null for a document that is due on no day, such as a payment
 * @param total what the document booked for that day, in its currency
 * @param baseOutstanding what is left as it stands in the books, in company currency
 */
public record Instalment(
        @Nullable LocalDate dueDate, BigDecimal total, BigDecimal outstanding, BigDecimal baseOutstanding) {

    private static final LocalDate NO_DAY = LocalDate.MIN;

    /** The instalments of a document, the oldest first. */
    static List<Instalment> of(Posting.Reference document, List<PaymentLedgerEntry> movements) {
        List<PaymentLedgerEntry> own = movements.stream()
                .filter(each -> document.name().equals(each.get(PaymentLedgerEntry.VOUCHER_NO)))
                .toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        own.forEach(each -> days.add(day(each)));
        if (days.isEmpty()) {
            days.add(NO_DAY);
        }
        List<BigDecimal> left =
                left(days, movements, each -> each.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY));
        List<BigDecimal> base = left(days, movements, each -> each.amount(PaymentLedgerEntry.AMOUNT));
        List<Instalment> instalments = new ArrayList<>();
        for (LocalDate day : days) {
            BigDecimal total = sum(of(day, own), each -> each.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY));
            int i = instalments.size();
            instalments.add(new Instalment(day.equals(NO_DAY) ? null : day, total, left.get(i), base.get(i)));
        }
        return instalments;
    }

    private static LocalDate day(PaymentLedgerEntry movement) {
        LocalDate due = movement.get(PaymentLedgerEntry.DUE_DATE);
        return due == null ? NO_DAY : due;
    }

    private static List<PaymentLedgerEntry> of(LocalDate day, List<PaymentLedgerEntry> movements) {
        return movements.stream().filter(each -> day(each).equals(day)).toList();
    }

    private static BigDecimal sum(List<PaymentLedgerEntry> movements, Function<PaymentLedgerEntry, BigDecimal> amount) {
        return movements.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<BigDecimal> left(
            TreeSet<LocalDate> days,
            List<PaymentLedgerEntry> movements,
            Function<PaymentLedgerEntry, BigDecimal> amount) {
        List<BigDecimal> open =
                days.stream().map(day -> sum(of(day, movements), amount)).toList();
        return spread(open, sum(movements, amount));
    }

    /** Spreads what is left of the whole over days, the oldest having been settled first; the last one closes. */
    static List<BigDecimal> spread(List<BigDecimal> open, BigDecimal whole) {
        boolean owing = open.stream().reduce(BigDecimal.ZERO, BigDecimal::add).signum() < 0;
        BigDecimal later = open.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rest = whole;
        List<BigDecimal> left = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            later = later.subtract(open.get(i));
            BigDecimal mine = whole.subtract(later);
            BigDecimal part = owing
                    ? mine.max(open.get(i)).min(BigDecimal.ZERO)
                    : mine.min(open.get(i)).max(BigDecimal.ZERO);
            left.add(i == open.size() - 1 ? rest : part);
            rest = rest.subtract(part);
        }
        return left;
    }
}
