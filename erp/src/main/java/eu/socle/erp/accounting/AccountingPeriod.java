package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.time.LocalDate;

/** A stretch of days, a month as a rule, in which some types of document are locked. */
public final class AccountingPeriod extends Document<AccountingPeriod> {

    public static final DocType<AccountingPeriod> TYPE = DocType.of(
                    AccountingPeriod.class, "Accounting Period", "Période comptable", "Accounting period")
            .plural("Périodes comptables", "Accounting periods")
            .describedAs(
                    "Période pour laquelle certains types de pièces ne peuvent plus être créés ni annulés.",
                    "Period in which some document types can no longer be created or cancelled.");

    public static final Input<AccountingPeriod, String> PERIOD_NAME = TYPE.text(
                    "period_name", "Nom de la période", "Period name")
            .required()
            .unique()
            .searchable();

    public static final Link<AccountingPeriod, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Input<AccountingPeriod, LocalDate> START_DATE =
            TYPE.date("start_date", "Début", "Start date").required();

    public static final Input<AccountingPeriod, LocalDate> END_DATE =
            TYPE.date("end_date", "Fin", "End date").required();

    public static final Rows<AccountingPeriod, ClosedDocument> CLOSED_DOCUMENTS = TYPE.rows(
                    "closed_documents", ClosedDocument.class, "Pièces verrouillées", "Locked documents")
            .required();

    static {
        TYPE.namedBy(PERIOD_NAME).sharedExactly().check(AccountingPeriod::datesInOrder);
        TYPE.form().section(PERIOD_NAME, COMPANY, START_DATE, END_DATE).section(CLOSED_DOCUMENTS);
        TYPE.list(PERIOD_NAME, COMPANY, START_DATE, END_DATE).sortedBy(START_DATE.descending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit());
    }

    public AccountingPeriod() {
        super(TYPE);
    }

    private void datesInOrder(Lookup lookup, Refusals refusals) {
        DateOrder.check(get(START_DATE), get(END_DATE), END_DATE, refusals);
    }

    /** Whether a type of document is locked in this period. */
    public boolean locks(DocType<?> type) {
        return rows(CLOSED_DOCUMENTS).stream()
                .anyMatch(row ->
                        row.flag(ClosedDocument.CLOSED) && type.name().equals(row.get(ClosedDocument.DOCUMENT_TYPE)));
    }
}
