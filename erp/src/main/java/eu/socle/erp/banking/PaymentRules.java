package eu.socle.erp.banking;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.ModeOfPayment;
import eu.socle.erp.accounting.ModeOfPaymentAccount;
import eu.socle.erp.commerce.Parties;
import eu.socle.erp.commerce.Rates;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a payment come from when nobody typed them. */
final class PaymentRules {

    private PaymentRules() {}

    static @Nullable String usualPartyType(PaymentEntry payment, Lookup lookup) {
        return payment.isTransfer() ? null : payment.isReceived() ? Parties.CUSTOMER : Parties.SUPPLIER;
    }

    static Optional<Parties> party(PaymentEntry payment, Lookup lookup) {
        return Parties.find(
                payment.get(PaymentEntry.PARTY_TYPE),
                payment.get(PaymentEntry.PARTY),
                lookup.follow(payment, PaymentEntry.COMPANY),
                lookup);
    }

    static @Nullable String partyName(PaymentEntry payment, Lookup lookup) {
        return party(payment, lookup).map(Parties::label).orElse(null);
    }

    static @Nullable String usualSource(PaymentEntry payment, Lookup lookup) {
        return payment.isReceived() ? partyAccount(payment, lookup) : bankAccount(payment, lookup);
    }

    static @Nullable String usualTarget(PaymentEntry payment, Lookup lookup) {
        return payment.isTransfer()
                ? null
                : payment.isReceived() ? bankAccount(payment, lookup) : partyAccount(payment, lookup);
    }

    private static @Nullable String partyAccount(PaymentEntry payment, Lookup lookup) {
        return party(payment, lookup).map(Parties::account).orElse(null);
    }

    private static @Nullable String bankAccount(PaymentEntry payment, Lookup lookup) {
        Company company = lookup.follow(payment, PaymentEntry.COMPANY);
        ModeOfPayment mode = lookup.follow(payment, PaymentEntry.MODE_OF_PAYMENT);
        if (company == null) {
            return null;
        }
        boolean cash = mode != null && mode.get(ModeOfPayment.TYPE_OF_PAYMENT) == ModeOfPayment.Type.CASH;
        return Optional.ofNullable(mode)
                .flatMap(each -> each.accountOf(company.name()))
                .map(each -> each.need(ModeOfPaymentAccount.DEFAULT_ACCOUNT))
                .orElse(company.get(cash ? Company.DEFAULT_CASH_ACCOUNT : Company.DEFAULT_BANK_ACCOUNT));
    }

    /** The journal of the payment method, else that of the bank account, else the bank or cash journal of the company. */
    static @Nullable String usualJournal(PaymentEntry payment, Lookup lookup) {
        Company company = lookup.follow(payment, PaymentEntry.COMPANY);
        Account bank = lookup.follow(payment, payment.bankAccount());
        ModeOfPayment mode = lookup.follow(payment, PaymentEntry.MODE_OF_PAYMENT);
        if (company == null || bank == null) {
            return null;
        }
        return Optional.ofNullable(mode)
                .flatMap(each -> each.accountOf(company.name()))
                .filter(each -> bank.name().equals(each.get(ModeOfPaymentAccount.DEFAULT_ACCOUNT)))
                .map(each -> each.get(ModeOfPaymentAccount.ACCOUNTING_JOURNAL))
                .or(() -> lookup.first(
                                AccountingJournal.TYPE,
                                AccountingJournal.ACCOUNT.is(bank.name()).and(AccountingJournal.DISABLED.is(false)))
                        .map(AccountingJournal::name))
                .orElse(company.get(
                        bank.get(Account.ACCOUNT_TYPE) == Account.Type.CASH
                                ? Company.CASH_JOURNAL
                                : Company.BANK_JOURNAL));
    }

    static @Nullable String sourceCurrency(PaymentEntry payment, Lookup lookup) {
        return payment.isReceived() ? partyCurrency(payment, lookup) : currencyOf(payment, lookup, true);
    }

    static @Nullable String targetCurrency(PaymentEntry payment, Lookup lookup) {
        return payment.isTransfer() || payment.isReceived()
                ? currencyOf(payment, lookup, false)
                : partyCurrency(payment, lookup);
    }

    /** Parties are settled in the currency of their documents, whatever the currency of their account. */
    private static @Nullable String partyCurrency(PaymentEntry payment, Lookup lookup) {
        return payment.references().stream()
                .flatMap(row -> row.item(lookup).stream())
                .map(OpenItem::currency)
                .findFirst()
                .orElseGet(() -> currencyOf(payment, lookup, payment.isReceived()));
    }

    private static @Nullable String currencyOf(PaymentEntry payment, Lookup lookup, boolean source) {
        Account account = lookup.follow(payment, source ? PaymentEntry.PAID_FROM : PaymentEntry.PAID_TO);
        String own = account == null ? null : account.get(Account.ACCOUNT_CURRENCY);
        Company company = lookup.follow(payment, PaymentEntry.COMPANY);
        return own != null || company == null ? own : company.get(Company.DEFAULT_CURRENCY);
    }

    /** What the chosen documents ask for, in the currency of the account that the money leaves. */
    static @Nullable BigDecimal usualAmount(PaymentEntry payment, Lookup lookup) {
        BigDecimal asked = asked(payment, lookup);
        String from = payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY);
        String to = payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY);
        if (asked == null || from == null || to == null) {
            return null;
        }
        BigDecimal deducted = PaymentAmounts.deducted(payment);
        if (payment.isReceived()) {
            return from.equals(to) ? asked.subtract(deducted) : asked;
        }
        BigDecimal rate = Rates.on(to, from, day(payment, lookup), lookup);
        return rate == null
                ? null
                : asked.multiply(rate)
                        .setScale(Currencies.decimals(from), RoundingMode.HALF_UP)
                        .add(deducted);
    }

    /** The sum of the chosen documents in the currency of the party; null when nothing is chosen. */
    static @Nullable BigDecimal asked(PaymentEntry payment, Lookup lookup) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PaymentEntryReference row : payment.references()) {
            BigDecimal typed = row.get(PaymentEntryReference.ALLOCATED_AMOUNT);
            sum = sum.add(typed == null ? row.open(lookup).orElse(BigDecimal.ZERO) : typed);
        }
        BigDecimal asked = payment.isUsual() ? sum : sum.negate();
        return asked.signum() > 0 ? asked : null;
    }

    static LocalDate day(PaymentEntry payment, Lookup lookup) {
        LocalDate day = payment.get(PaymentEntry.POSTING_DATE);
        return day == null ? lookup.context().today() : day;
    }

    /** As much of the document as what the other lines leave of the payment. */
    static @Nullable BigDecimal usualAllocation(PaymentEntryReference row, Lookup lookup) {
        PaymentEntry payment = row.in(PaymentEntry.class);
        BigDecimal open = row.open(lookup).orElse(null);
        BigDecimal whole = PaymentAmounts.partyAmount(payment);
        if (open == null || whole == null) {
            return open;
        }
        BigDecimal sign = payment.isUsual() ? BigDecimal.ONE : BigDecimal.ONE.negate();
        BigDecimal taken = payment.references().stream()
                .map(each -> each.amount(PaymentEntryReference.ALLOCATED_AMOUNT))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal left = whole.subtract(taken.multiply(sign)).max(BigDecimal.ZERO);
        BigDecimal wanted = open.multiply(sign);
        return wanted.signum() < 0 ? open : wanted.min(left).multiply(sign);
    }

    static String series(PaymentEntry payment, Lookup lookup) {
        return lookup.need(payment, PaymentEntry.COMPANY).series("RE");
    }
}
