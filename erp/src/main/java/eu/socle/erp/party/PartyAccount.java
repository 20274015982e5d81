package eu.socle.erp.party;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** The control account of a customer or a supplier in one company, when it is not the one of that company. */
public final class PartyAccount extends Document<PartyAccount> {

    public static final DocType<PartyAccount> TYPE = DocType.row(
                    PartyAccount.class, "Party Account", "Compte du tiers", "Party account")
            .plural("Comptes du tiers", "Party accounts")
            .describedAs(
                    "Compte collectif d’un client ou d’un fournisseur, par société.",
                    "Control account of a customer or supplier, by company.");

    public static final Link<PartyAccount, Company> COMPANY = TYPE.link("company", Company.class, "Société", "Company")
            .beyondRestrictions()
            .required();

    public static final Link<PartyAccount, Account> ACCOUNT = TYPE.link("account", Account.class, "Compte", "Account")
            .required()
            .sharing("company", COMPANY)
            .among(Account::posting);

    static {
        TYPE.form().section(COMPANY, ACCOUNT);
        TYPE.list(COMPANY, ACCOUNT);
    }

    public PartyAccount() {
        super(TYPE);
    }
}
