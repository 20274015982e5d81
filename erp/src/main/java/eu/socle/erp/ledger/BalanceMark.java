package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;

/** Up to which entry number the {@link DailyBalance} of a company and fiscal year goes. Changed with them, never apart. */
public final class BalanceMark extends Document<BalanceMark> {

    public static final DocType<BalanceMark> TYPE = DocType.of(
                    BalanceMark.class, "Balance Mark", "Repère de cumul", "Balance mark")
            .plural("Repères de cumul", "Balance marks")
            .describedAs(
                    "Dernière écriture comprise dans les cumuls journaliers d’un exercice.",
                    "Last entry that the daily balances of a fiscal year include.")
            .internal();

    public static final Link<BalanceMark, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Link<BalanceMark, FiscalYear> FISCAL_YEAR = TYPE.link(
                    "fiscal_year", FiscalYear.class, "Exercice", "Fiscal year")
            .required();
    public static final Input<BalanceMark, Integer> ENTRY_NUMBER =
            TYPE.whole("entry_number", "Numéro d’ordre", "Entry number").required();

    static {
        TYPE.uniqueTogether(COMPANY, FISCAL_YEAR);
        TYPE.form().section(COMPANY, FISCAL_YEAR, ENTRY_NUMBER);
        TYPE.list(COMPANY, FISCAL_YEAR, ENTRY_NUMBER);
        TYPE.access(Role.ACCOUNTS_MANAGER, Grants.audit())
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public BalanceMark() {
        super(TYPE);
    }
}
