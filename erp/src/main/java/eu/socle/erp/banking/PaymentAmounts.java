package eu.socle.erp.banking;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.commerce.Rates;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a payment (contract rules 3.2.6). What the bank moved, plus the fees that the party bore, is what the
 * party settles: its documents first, the rest stays unallocated. Money keeps its worth from one side to the other.
 */
final class PaymentAmounts {

    private static final int RATE_DECIMALS = 6;

    /** What rounding a rate to its decimals may shift, for one unit of amount. */
    private static final BigDecimal RATE_ERROR = new BigDecimal("0.000001");

    private PaymentAmounts() {}

    static @Nullable String companyCurrency(PaymentEntry payment, Lookup lookup) {
        Company company = lookup.follow(payment, PaymentEntry.COMPANY);
        return company == null ? null : company.get(Company.DEFAULT_CURRENCY);
    }

    /** Fees and differences, in company currency; positive when they are expenses. */
    static BigDecimal deducted(PaymentEntry payment) {
        return payment.rows(PaymentEntry.DEDUCTIONS).stream()
                .map(row -> row.amount(PaymentEntryDeduction.AMOUNT))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static @Nullable BigDecimal sourceRate(PaymentEntry payment, Lookup lookup) {
        return rate(
                payment,
                payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY),
                payment.get(PaymentEntry.PAID_AMOUNT),
                payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY),
                payment.get(PaymentEntry.RECEIVED_AMOUNT),
                lookup);
    }

    static @Nullable BigDecimal targetRate(PaymentEntry payment, Lookup lookup) {
        return rate(
                payment,
                payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY),
                payment.get(PaymentEntry.RECEIVED_AMOUNT),
                payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY),
                payment.get(PaymentEntry.PAID_AMOUNT),
                lookup);
    }

    /** The rate that the bank really gave when the other side is in company currency, else the rate of the day. */
    private static @Nullable BigDecimal rate(
            PaymentEntry payment,
            @Nullable String currency,
            @Nullable BigDecimal amount,
            @Nullable String otherCurrency,
            @Nullable BigDecimal otherAmount,
            Lookup lookup) {
        String own = companyCurrency(payment, lookup);
        if (currency == null || own == null) {
            return null;
        }
        if (currency.equals(own)) {
            return BigDecimal.ONE;
        }
        if (own.equals(otherCurrency) && amount != null && amount.signum() != 0 && otherAmount != null) {
            return otherAmount.divide(amount, RATE_DECIMALS, RoundingMode.HALF_UP);
        }
        return Rates.on(currency, own, PaymentRules.day(payment, lookup), lookup);
    }

    static @Nullable BigDecimal usualReceived(PaymentEntry payment, Lookup lookup) {
        String from = payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY);
        String to = payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY);
        BigDecimal paid = payment.get(PaymentEntry.PAID_AMOUNT);
        if (from == null || to == null || paid == null) {
            return null;
        }
        if (from.equals(to)) {
            return paid;
        }
        BigDecimal asked = payment.isReceived() || payment.isTransfer() ? null : PaymentRules.asked(payment, lookup);
        if (asked != null) {
            return asked;
        }
        BigDecimal source = typedOr(payment.get(PaymentEntry.SOURCE_EXCHANGE_RATE), from, payment, lookup);
        BigDecimal target = typedOr(payment.get(PaymentEntry.TARGET_EXCHANGE_RATE), to, payment, lookup);
        return source == null || target == null || target.signum() == 0
                ? null
                : paid.multiply(source).divide(target, Currencies.decimals(to), RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal typedOr(
            @Nullable BigDecimal typed, String currency, PaymentEntry payment, Lookup lookup) {
        String own = companyCurrency(payment, lookup);
        return typed != null || own == null
                ? typed
                : Rates.on(currency, own, PaymentRules.day(payment, lookup), lookup);
    }

    /** What the party settles, in its currency: the money and the fees it bore. Null while the amount is not known. */
    static @Nullable BigDecimal partyAmount(PaymentEntry payment) {
        BigDecimal money = payment.get(payment.isReceived() ? PaymentEntry.PAID_AMOUNT : PaymentEntry.RECEIVED_AMOUNT);
        if (money == null) {
            return null;
        }
        BigDecimal rate = partyRate(payment);
        BigDecimal deducted = deducted(payment);
        BigDecimal own = rate.signum() == 0 || deducted.signum() == 0
                ? deducted
                : deducted.divide(rate, MathContext.DECIMAL64)
                        .setScale(Currencies.decimals(partyCurrency(payment)), RoundingMode.HALF_UP);
        return payment.isReceived() ? money.add(own) : money.subtract(own);
    }

    static @Nullable String partyCurrency(PaymentEntry payment) {
        return payment.isTransfer()
                ? null
                : payment.get(
                        payment.isReceived()
                                ? PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY
                                : PaymentEntry.PAID_TO_ACCOUNT_CURRENCY);
    }

    /** What one unit of the party's currency is worth in this payment. */
    static BigDecimal partyRate(PaymentEntry payment) {
        BigDecimal rate = payment.get(
                payment.isReceived() ? PaymentEntry.SOURCE_EXCHANGE_RATE : PaymentEntry.TARGET_EXCHANGE_RATE);
        return rate == null ? BigDecimal.ONE : rate;
    }

    static void complete(PaymentEntry payment, Lookup lookup) {
        String from = payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY);
        if (from != null && from.equals(payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY)) && !payment.isTransfer()) {
            payment.set(PaymentEntry.RECEIVED_AMOUNT, payment.get(PaymentEntry.PAID_AMOUNT));
            payment.set(PaymentEntry.TARGET_EXCHANGE_RATE, payment.get(PaymentEntry.SOURCE_EXCHANGE_RATE));
        }
        String own = companyCurrency(payment, lookup);
        BigDecimal fees = payment.isTransfer() ? deducted(payment) : BigDecimal.ZERO;
        worth(payment, own, fees);
        payment.compute(PaymentEntry.PARTY_ACCOUNT_CURRENCY, partyCurrency(payment));
        BigDecimal difference = payment.amount(PaymentEntry.BASE_PAID_AMOUNT)
                .subtract(payment.amount(PaymentEntry.BASE_RECEIVED_AMOUNT))
                .subtract(fees);
        payment.compute(
                PaymentEntry.DIFFERENCE_AMOUNT,
                payment.isTransfer() ? difference : difference.add(allocate(payment, own)));
    }

    /** Both sides in company currency; the side that is kept in it tells the worth to the cent. */
    private static void worth(PaymentEntry payment, @Nullable String own, BigDecimal fees) {
        BigDecimal paid = payment.amount(PaymentEntry.PAID_AMOUNT);
        BigDecimal received = payment.amount(PaymentEntry.RECEIVED_AMOUNT);
        BigDecimal basePaid = base(paid, payment.get(PaymentEntry.SOURCE_EXCHANGE_RATE), own);
        BigDecimal baseReceived = base(received, payment.get(PaymentEntry.TARGET_EXCHANGE_RATE), own);
        boolean fromOwn = own != null && own.equals(payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY));
        boolean toOwn = own != null && own.equals(payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY));
        BigDecimal slack = paid.max(received).multiply(RATE_ERROR).max(new BigDecimal("0.01"));
        if (basePaid.subtract(baseReceived).subtract(fees).abs().compareTo(slack) <= 0 && fromOwn != toOwn) {
            basePaid = toOwn ? baseReceived.add(fees) : basePaid;
            baseReceived = fromOwn ? basePaid.subtract(fees) : baseReceived;
        }
        payment.compute(PaymentEntry.BASE_PAID_AMOUNT, basePaid);
        payment.compute(PaymentEntry.BASE_RECEIVED_AMOUNT, baseReceived);
    }

    static BigDecimal base(BigDecimal amount, @Nullable BigDecimal rate, @Nullable String own) {
        return Currencies.round(rate == null ? amount : amount.multiply(rate), own);
    }

    /** Adds up the allocations, keeps the rest as unallocated, and returns what was allocated in excess. */
    private static BigDecimal allocate(PaymentEntry payment, @Nullable String own) {
        BigDecimal rate = partyRate(payment);
        BigDecimal allocated = BigDecimal.ZERO;
        for (PaymentEntryReference row : payment.references()) {
            BigDecimal amount = row.amount(PaymentEntryReference.ALLOCATED_AMOUNT);
            BigDecimal booked = base(amount, row.get(PaymentEntryReference.EXCHANGE_RATE), own);
            row.compute(
                    PaymentEntryReference.EXCHANGE_GAIN_LOSS,
                    base(amount, rate, own).subtract(booked));
            allocated = allocated.add(payment.isUsual() ? amount : amount.negate());
        }
        BigDecimal whole = partyAmount(payment);
        BigDecimal rest = whole == null ? BigDecimal.ZERO : whole.subtract(allocated);
        payment.compute(PaymentEntry.TOTAL_ALLOCATED_AMOUNT, allocated);
        payment.compute(PaymentEntry.UNALLOCATED_AMOUNT, rest.max(BigDecimal.ZERO));
        return base(rest.negate().max(BigDecimal.ZERO), rate, own);
    }
}
