package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** The account, and the journal, in which a company books what is paid this way. */
public final class ModeOfPaymentAccount extends Document<ModeOfPaymentAccount> {

    public static final DocType<ModeOfPaymentAccount> TYPE = DocType.row(
                    ModeOfPaymentAccount.class,
                    "Mode of Payment Account",
                    "Compte du mode de règlement",
                    "Payment method account")
            .plural("Comptes des modes de règlement", "Payment method accounts")
            .describedAs(
                    "Compte et journal où une société enregistre ce mode de règlement.",
                    "Account and journal in which a company books this payment method.");

    public static final Link<ModeOfPaymentAccount, Company> COMPANY = TYPE.link(
                    "company", Company.class, "Société", "Company")
            .beyondRestrictions()
            .required();

    public static final Link<ModeOfPaymentAccount, Account> DEFAULT_ACCOUNT = TYPE.link(
                    "default_account", Account.class, "Compte par défaut", "Default account")
            .required()
            .sharing("company", COMPANY)
            .among(Account::posting);

    public static final Link<ModeOfPaymentAccount, AccountingJournal> ACCOUNTING_JOURNAL = TYPE.link(
                    "accounting_journal", AccountingJournal.class, "Journal", "Journal")
            .sharing("company", COMPANY);

    static {
        TYPE.form().section(COMPANY, DEFAULT_ACCOUNT, ACCOUNTING_JOURNAL);
        TYPE.list(COMPANY, DEFAULT_ACCOUNT, ACCOUNTING_JOURNAL);
    }

    public ModeOfPaymentAccount() {
        super(TYPE);
    }
}
