package eu.socle.erp.banking;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Voucher;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a payment: the bank on one side; on the other the party, document by document at the worth that each has in
 * the books, then what stays unallocated. Between the rate of the invoice and that of the payment lies a gain or a loss.
 */
final class PaymentVoucher {

    private final PaymentEntry payment;
    private final Company company;
    private final String own;
    private final Lookup lookup;
    private final List<Posting> postings = new ArrayList<>();

    private PaymentVoucher(PaymentEntry payment, Company company, Lookup lookup) {
        this.payment = payment;
        this.company = company;
        this.own = company.text(Company.DEFAULT_CURRENCY);
        this.lookup = lookup;
    }

    static Voucher of(PaymentEntry payment, Lookup lookup) {
        return new PaymentVoucher(payment, lookup.need(payment, PaymentEntry.COMPANY), lookup).voucher();
    }

    private Voucher voucher() {
        if (payment.isTransfer()) {
            source();
            target();
        } else if (payment.isReceived()) {
            target();
            party();
        } else {
            party();
            source();
        }
        for (PaymentEntryDeduction row : payment.rows(PaymentEntry.DEDUCTIONS)) {
            String center = row.get(PaymentEntryDeduction.COST_CENTER);
            postings.add(
                    Posting.signed(row.need(PaymentEntryDeduction.ACCOUNT), row.amount(PaymentEntryDeduction.AMOUNT))
                            .at(center == null ? payment.get(PaymentEntry.COST_CENTER) : center)
                            .saying(row.get(PaymentEntryDeduction.DESCRIPTION)));
        }
        exchangeDifference();
        return Voucher.of(
                        payment,
                        company.name(),
                        payment.need(PaymentEntry.POSTING_DATE),
                        payment.get(PaymentEntry.ACCOUNTING_JOURNAL),
                        remarks(),
                        postings)
                .referring(null, payment.get(PaymentEntry.REFERENCE_DATE));
    }

    private void source() {
        money(
                PaymentEntry.PAID_FROM,
                payment.amount(PaymentEntry.BASE_PAID_AMOUNT).negate(),
                payment.get(PaymentEntry.PAID_FROM_ACCOUNT_CURRENCY),
                payment.amount(PaymentEntry.PAID_AMOUNT).negate());
    }

    private void target() {
        money(
                PaymentEntry.PAID_TO,
                payment.amount(PaymentEntry.BASE_RECEIVED_AMOUNT),
                payment.get(PaymentEntry.PAID_TO_ACCOUNT_CURRENCY),
                payment.amount(PaymentEntry.RECEIVED_AMOUNT));
    }

    private void money(
            Link<PaymentEntry, Account> account, BigDecimal base, @Nullable String currency, BigDecimal amount) {
        postings.add(inCurrency(Posting.signed(payment.need(account), base), currency, amount));
    }

    private Posting inCurrency(Posting posting, @Nullable String currency, BigDecimal amount) {
        return currency == null || currency.equals(own) ? posting : posting.in(currency, amount);
    }

    private void party() {
        BigDecimal rest = payment.amount(PaymentEntry.UNALLOCATED_AMOUNT);
        for (Map.Entry<Posting.Reference, BigDecimal> each :
                PaymentChecks.allocated(payment).entrySet()) {
            OpenItem.find(
                            each.getKey(),
                            payment.text(PaymentEntry.PARTY_TYPE),
                            payment.text(PaymentEntry.PARTY),
                            lookup)
                    .map(item ->
                            Allocation.of(payment, each.getKey(), item, lookup).shares(own))
                    .orElse(List.of(new Allocation.Share(null, each.getValue(), each.getValue())))
                    .forEach(share -> postings.add(
                            party(share.base(), share.amount(), each.getKey()).due(share.dueDate())));
        }
        if (rest.signum() > 0) {
            BigDecimal signed = payment.isUsual() ? rest : rest.negate();
            postings.add(party(payment.isUsual() ? worthOf(rest) : worthOf(rest).negate(), signed, null));
        }
    }

    /** What is left unallocated is worth what the bank moved for it. */
    private BigDecimal worthOf(BigDecimal rest) {
        if (!payment.references().isEmpty()) {
            return PaymentAmounts.base(rest, PaymentAmounts.partyRate(payment), own);
        }
        BigDecimal deducted = PaymentAmounts.deducted(payment);
        return payment.isReceived()
                ? payment.amount(PaymentEntry.BASE_RECEIVED_AMOUNT).add(deducted)
                : payment.amount(PaymentEntry.BASE_PAID_AMOUNT).subtract(deducted);
    }

    /** Lowers what the party owes, or what it is owed, by an amount in its currency. */
    private Posting party(BigDecimal base, BigDecimal amount, Posting.@Nullable Reference settled) {
        boolean customer = payment.isFromCustomer();
        Posting posting = Posting.signed(payment.need(payment.partyAccount()), customer ? base.negate() : base)
                .of(new Posting.Party(
                        payment.text(PaymentEntry.PARTY_TYPE),
                        payment.need(PaymentEntry.PARTY),
                        payment.text(PaymentEntry.PARTY_NAME)))
                .settling(settled);
        return inCurrency(posting, PaymentAmounts.partyCurrency(payment), customer ? amount.negate() : amount);
    }

    private void exchangeDifference() {
        BigDecimal sum = postings.stream().map(Posting::balance).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean foreign = postings.stream().anyMatch(posting -> posting.currency() != null);
        String account = company.get(Company.EXCHANGE_GAIN_LOSS_ACCOUNT);
        if (foreign && sum.signum() != 0 && account != null) {
            postings.add(Posting.signed(account, sum.negate()).at(payment.get(PaymentEntry.COST_CENTER)));
        }
    }

    private String remarks() {
        String typed = payment.text(PaymentEntry.REMARKS);
        if (!typed.isEmpty()) {
            return typed;
        }
        // The books of a French company are kept in French (Code de commerce, L123-22), whatever the user's language.
        String what = payment.isTransfer()
                ? "Virement interne"
                : (payment.isReceived() ? "Encaissement " : "Paiement ") + payment.text(PaymentEntry.PARTY_NAME);
        String reference = payment.text(PaymentEntry.REFERENCE_NO);
        return reference.isEmpty() ? what : what + " " + reference;
    }
}
