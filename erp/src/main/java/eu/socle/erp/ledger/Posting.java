package eu.socle.erp.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One debit or credit that a document wants to book.
 *
 * @param debit in company currency, zero or more; one of debit and credit is zero
 * @param currencyAmount the same in the currency of the account, negative for a credit; null when it is the company's
 * @param party whose debt it changes, on receivable and payable accounts only
 * @param settles the document that it settles; null when it is the document itself
 */
public record Posting(
        String account,
        BigDecimal debit,
        BigDecimal credit,
        @Nullable BigDecimal currencyAmount,
        @Nullable String currency,
        @Nullable Party party,
        @Nullable Reference settles,
        @Nullable String costCenter,
        @Nullable LocalDate dueDate,
        @Nullable String remarks,
        @Nullable String detail) {

    /** A customer or a supplier, with the label that the FEC shows. */
    public record Party(String type, String name, String label) {

        /** A name that old books show on an account without sub-ledger, such as an employee on 421: it owes nothing. */
        public static Party shown(String name, String label) {
            return new Party("", name, label);
        }

        boolean isOnlyShown() {
            return type.isEmpty();
        }
    }

    /** A document by type and name. */
    public record Reference(String type, String name) {

        /** The document that books the entry, whose number is not known yet. */
        public static final Reference SELF = new Reference("", "");
    }

    public static Posting debit(String account, BigDecimal amount) {
        return new Posting(account, amount, BigDecimal.ZERO, null, null, null, null, null, null, null, null);
    }

    public static Posting credit(String account, BigDecimal amount) {
        return new Posting(account, BigDecimal.ZERO, amount, null, null, null, null, null, null, null, null);
    }

    /** Debits a positive amount, credits a negative one. */
    public static Posting signed(String account, BigDecimal amount) {
        return amount.signum() < 0 ? credit(account, amount.negate()) : debit(account, amount);
    }

    public Posting of(@Nullable Party owner) {
        return new Posting(
                account, debit, credit, currencyAmount, currency, owner, settles, costCenter, dueDate, remarks, detail);
    }

    public Posting settling(@Nullable Reference document) {
        return new Posting(
                account,
                debit,
                credit,
                currencyAmount,
                currency,
                party,
                document,
                costCenter,
                dueDate,
                remarks,
                detail);
    }

    public Posting at(@Nullable String center) {
        return new Posting(
                account, debit, credit, currencyAmount, currency, party, settles, center, dueDate, remarks, detail);
    }

    public Posting due(@Nullable LocalDate date) {
        return new Posting(
                account, debit, credit, currencyAmount, currency, party, settles, costCenter, date, remarks, detail);
    }

    public Posting saying(@Nullable String text) {
        return new Posting(
                account, debit, credit, currencyAmount, currency, party, settles, costCenter, dueDate, text, detail);
    }

    public Posting row(@Nullable String rowName) {
        return new Posting(
                account,
                debit,
                credit,
                currencyAmount,
                currency,
                party,
                settles,
                costCenter,
                dueDate,
                remarks,
                rowName);
    }

    /** The same in a foreign currency; the amount is negative for a credit. */
    public Posting in(@Nullable String code, @Nullable BigDecimal amount) {
        return new Posting(account, debit, credit, amount, code, party, settles, costCenter, dueDate, remarks, detail);
    }

    /** Debit less credit. */
    public BigDecimal balance() {
        return debit.subtract(credit);
    }

    /** The same the other way round. */
    Posting mirrored() {
        return new Posting(
                account,
                credit,
                debit,
                currencyAmount == null ? null : currencyAmount.negate(),
                currency,
                party,
                settles,
                costCenter,
                dueDate,
                remarks,
                detail);
    }

    /** Adds a posting of the same {@link Key}. */
    Posting plus(Posting other) {
        BigDecimal sum = balance().add(other.balance());
        BigDecimal foreign = currencyAmount == null || other.currencyAmount == null
                ? null
                : currencyAmount.add(other.currencyAmount);
        return new Posting(
                account,
                sum.signum() > 0 ? sum : BigDecimal.ZERO,
                sum.signum() < 0 ? sum.negate() : BigDecimal.ZERO,
                foreign,
                currency,
                party,
                settles,
                costCenter,
                dueDate,
                remarks,
                detail);
    }

    /** Postings with the same key are one line of the entry. */
    record Key(
            String account,
            @Nullable Party party,
            @Nullable Reference settles,
            @Nullable String costCenter,
            @Nullable String currency,
            @Nullable LocalDate dueDate,
            @Nullable String remarks) {}

    Key key() {
        return new Key(account, party, settles, costCenter, currency, dueDate, remarks);
    }
}
