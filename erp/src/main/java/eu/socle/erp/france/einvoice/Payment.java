package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How and when the invoice is paid (BG-16 to BG-19, BT-9, BT-20, BT-83).
 *
 * @param means UNTDID 4461 code: 30 transfer, 58 SEPA transfer, 59 SEPA direct debit, 48 card, 20 cheque, 10 cash
 * @param meansText the means in words, as printed
 * @param iban account to pay, without spaces; for a direct debit, the account debited
 * @param accountName holder of the account to pay
 * @param reference what the payer writes on the transfer (BT-83)
 * @param dueDate last day to pay (BT-9)
 * @param terms the terms in words (BT-20): « 30 jours date de facture »
 * @param mandate reference and creditor of a direct debit, absent otherwise
 */
public record Payment(
        String means,
        @Nullable String meansText,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String accountName,
        @Nullable String reference,
        @Nullable LocalDate dueDate,
        @Nullable String terms,
        @Nullable Mandate mandate) {

    /** A SEPA mandate: its unique reference (BT-89) and the creditor identifier ICS (BT-90). */
    public record Mandate(String reference, String creditorId) {}

    /** A SEPA transfer to one account. */
    public static Payment transfer(String iban, @Nullable String bic, @Nullable LocalDate dueDate) {
        return new Payment("58", null, iban, bic, null, null, dueDate, null, null);
    }

    public Payment withTerms(String text) {
        return new Payment(means, meansText, iban, bic, accountName, reference, dueDate, text, mandate);
    }

    public Payment withReference(String text) {
        return new Payment(means, meansText, iban, bic, accountName, text, dueDate, terms, mandate);
    }
}
