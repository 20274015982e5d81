package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was debited and credited on an account in one day, up to the entry number in {@link BalanceMark}. A balance at any
 * date is the sum of these and of the few entries after the mark: exact at every moment, without adding up the years.
 */
public final class DailyBalance extends Document<DailyBalance> {

    public static final DocType<DailyBalance> TYPE = DocType.of(
                    DailyBalance.class, "Daily Balance", "Cumul journalier", "Daily balance")
            .plural("Cumuls journaliers", "Daily balances")
            .describedAs(
                    "Total d’un compte pour un jour, tenu à jour pour que les balances s’affichent sans attendre.",
                    "Total of an account for one day, kept up to date so that balances show at once.")
            .internal();

    public static final Link<DailyBalance, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Link<DailyBalance, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required();
    public static final Input<DailyBalance, LocalDate> POSTING_DATE =
            TYPE.date("posting_date", "Date comptable", "Posting date").required();
    public static final Link<DailyBalance, CostCenter> COST_CENTER =
            TYPE.link("cost_center", CostCenter.class, "Centre de coûts", "Cost centre");
    public static final Input<DailyBalance, BigDecimal> DEBIT = TYPE.money("debit", "Débit", "Debit");
    public static final Input<DailyBalance, BigDecimal> CREDIT = TYPE.money("credit", "Crédit", "Credit");

    static {
        TYPE.form().section(COMPANY, ACCOUNT, POSTING_DATE, COST_CENTER, DEBIT, CREDIT);
        TYPE.list(COMPANY, ACCOUNT, POSTING_DATE, COST_CENTER, DEBIT, CREDIT);
        TYPE.access(Role.ACCOUNTS_MANAGER, Grants.audit())
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public DailyBalance() {
        super(TYPE);
    }
}
