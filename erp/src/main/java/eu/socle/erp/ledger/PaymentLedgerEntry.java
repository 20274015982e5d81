package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one posting changes in what a party owes on one document: positive when the party owes more. Amounts outstanding are
 * sums of these and of nothing else.
 */
public final class PaymentLedgerEntry extends Document<PaymentLedgerEntry> {

    public static final DocType<PaymentLedgerEntry> TYPE = DocType.of(
                    PaymentLedgerEntry.class, "Payment Ledger Entry", "Mouvement de tiers", "Payment ledger entry")
            .plural("Mouvements de tiers", "Payment ledger entries")
            .describedAs(
                    "Ce qu’une écriture change au reste dû d’une pièce.",
                    "What an entry changes in the outstanding amount of a document.")
            .appendOnly();

    public static final Link<PaymentLedgerEntry, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Input<PaymentLedgerEntry, LocalDate> POSTING_DATE =
            TYPE.date("posting_date", "Date comptable", "Posting date").required();
    public static final Input<PaymentLedgerEntry, AccountType> ACCOUNT_TYPE = TYPE.choice(
                    "account_type", AccountType.class, "Nature", "Account type")
            .required();
    public static final Link<PaymentLedgerEntry, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required();
    public static final Input<PaymentLedgerEntry, String> PARTY_TYPE =
            TYPE.text("party_type", "Nature du tiers", "Party type").required();
    public static final Input<PaymentLedgerEntry, String> PARTY =
            TYPE.dynamicLink("party", PARTY_TYPE, "Tiers", "Party").required().indexed();
    public static final Input<PaymentLedgerEntry, String> VOUCHER_TYPE =
            TYPE.text("voucher_type", "Nature de la pièce", "Document type").required();
    public static final Input<PaymentLedgerEntry, String> VOUCHER_NO = TYPE.dynamicLink(
                    "voucher_no", VOUCHER_TYPE, "Pièce", "Document")
            .required()
            .indexed();
    public static final Input<PaymentLedgerEntry, String> AGAINST_VOUCHER_TYPE = TYPE.text(
                    "against_voucher_type", "Nature de la pièce réglée", "Settled document type")
            .required();
    public static final Input<PaymentLedgerEntry, String> AGAINST_VOUCHER_NO = TYPE.dynamicLink(
                    "against_voucher_no", AGAINST_VOUCHER_TYPE, "Pièce réglée", "Settled document")
            .required()
            .indexed();
    public static final Link<PaymentLedgerEntry, Currency> ACCOUNT_CURRENCY =
            TYPE.link("account_currency", Currency.class, "Devise", "Currency");
    public static final Input<PaymentLedgerEntry, BigDecimal> AMOUNT =
            TYPE.money("amount", "Montant", "Amount").required();
    public static final Input<PaymentLedgerEntry, BigDecimal> AMOUNT_IN_ACCOUNT_CURRENCY = TYPE.money(
                    "amount_in_account_currency", "Montant en devise", "Amount in account currency")
            .in(() -> PaymentLedgerEntry.ACCOUNT_CURRENCY);
    public static final Input<PaymentLedgerEntry, LocalDate> DUE_DATE = TYPE.date("due_date", "Échéance", "Due date");
    public static final Input<PaymentLedgerEntry, Boolean> DELINKED = TYPE.check("delinked", "Délettré", "Delinked");
    public static final Input<PaymentLedgerEntry, Boolean> IS_ADVANCE = TYPE.check("is_advance", "Acompte", "Advance");

    static {
        TYPE.form()
                .section(COMPANY, POSTING_DATE, ACCOUNT_TYPE, ACCOUNT, PARTY_TYPE, PARTY)
                .section(VOUCHER_TYPE, VOUCHER_NO, AGAINST_VOUCHER_TYPE, AGAINST_VOUCHER_NO, DUE_DATE)
                .section(AMOUNT, ACCOUNT_CURRENCY, AMOUNT_IN_ACCOUNT_CURRENCY, DELINKED, IS_ADVANCE);
        TYPE.list(POSTING_DATE, PARTY, VOUCHER_NO, AGAINST_VOUCHER_NO, AMOUNT).sortedBy(POSTING_DATE.descending());
        TYPE.access(Role.ACCOUNTS_MANAGER, Grants.audit())
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public PaymentLedgerEntry() {
        super(TYPE);
    }
}
