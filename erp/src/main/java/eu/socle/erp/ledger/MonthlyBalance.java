package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the {@link DailyBalance}s of an account come to in one month. The database itself keeps it with them, so that it is
 * right whichever release of the program adds up the days.
 */
public final class MonthlyBalance extends Document<MonthlyBalance> {

    public static final DocType<MonthlyBalance> TYPE = DocType.of(
                    MonthlyBalance.class, "Monthly Balance", "Cumul mensuel", "Monthly balance")
            .plural("Cumuls mensuels", "Monthly balances")
            .describedAs(
                    "Total d’un compte pour un mois, tenu à jour pour que les balances de plusieurs années s’affichent sans attendre.",
                    "Total of an account for one month, kept up to date so that balances of several years show at once.")
            .internal();

    public static final Link<MonthlyBalance, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Link<MonthlyBalance, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required();
    public static final Input<MonthlyBalance, LocalDate> MONTH = TYPE.date("month", "Mois", "Month")
            .help("Son premier jour.", "Its first day.")
            .required();
    public static final Input<MonthlyBalance, BigDecimal> DEBIT = TYPE.money("debit", "Débit", "Debit");
    public static final Input<MonthlyBalance, BigDecimal> CREDIT = TYPE.money("credit", "Crédit", "Credit");

    static {
        TYPE.form().section(COMPANY, ACCOUNT, MONTH, DEBIT, CREDIT);
        TYPE.list(COMPANY, ACCOUNT, MONTH, DEBIT, CREDIT);
        TYPE.access(Role.ACCOUNTS_MANAGER, Grants.audit())
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public MonthlyBalance() {
        super(TYPE);
    }
}
