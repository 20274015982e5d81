package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The period, twelve months as a rule, at the end of which a company draws up its accounts.
 * <p>Without companies it applies to all of them.
 */
public final class FiscalYear extends Document<FiscalYear> {

    public static final DocType<FiscalYear> TYPE = DocType.of(
                    FiscalYear.class, "Fiscal Year", "Exercice comptable", "Fiscal year")
            .plural("Exercices comptables", "Fiscal years")
            .describedAs(
                    "Période, en général de douze mois, au terme de laquelle sont arrêtés les comptes.",
                    "Period, usually twelve months, at the end of which the accounts are drawn up.");

    public static final Input<FiscalYear, String> YEAR =
            TYPE.text("year", 30, "Exercice", "Fiscal year").required().unique().searchable();

    public static final Input<FiscalYear, LocalDate> YEAR_START_DATE =
            TYPE.date("year_start_date", "Début de l’exercice", "Year start").required();

    public static final Input<FiscalYear, LocalDate> YEAR_END_DATE =
            TYPE.date("year_end_date", "Fin de l’exercice", "Year end").required();

    public static final Computed<FiscalYear, Status> STATUS =
            TYPE.choice("status", Status.class, "Statut", "Status").computed();

    public static final Input<FiscalYear, Boolean> AUTO_CREATED =
            TYPE.check("auto_created", "Créé automatiquement", "Created automatically");

    public static final Input<FiscalYear, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Rows<FiscalYear, FiscalYearCompany> COMPANIES = TYPE.rows(
                    "companies", FiscalYearCompany.class, "Sociétés", "Companies")
            .help("Sans société, l’exercice vaut pour toutes.", "Without a company, the year applies to all.");

    static {
        TYPE.namedBy(YEAR)
                .disabledBy(DISABLED)
                .sharedExactly()
                .compute(FiscalYear::complete)
                .check(FiscalYear::datesInOrder)
                .check(FiscalYear::doesNotOverlap);
        TYPE.form()
                .section(YEAR, YEAR_START_DATE, YEAR_END_DATE, STATUS)
                .section(COMPANIES)
                .section(AUTO_CREATED, DISABLED);
        TYPE.list(YEAR, YEAR_START_DATE, YEAR_END_DATE, STATUS).sortedBy(YEAR_START_DATE.descending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public FiscalYear() {
        super(TYPE);
    }

    /** The year of a company that contains a day. */
    public static Optional<FiscalYear> containing(LocalDate day, String company, Lookup lookup) {
        Cond<FiscalYear> around =
                YEAR_START_DATE.atMost(day).and(YEAR_END_DATE.atLeast(day)).and(DISABLED.is(false));
        return lookup.list(TYPE, around, YEAR_START_DATE.ascending()).stream()
                .filter(year -> year.appliesTo(company))
                .findFirst();
    }

    public boolean appliesTo(String company) {
        List<FiscalYearCompany> companies = rows(COMPANIES);
        return companies.isEmpty()
                || companies.stream().anyMatch(row -> company.equals(row.get(FiscalYearCompany.COMPANY)));
    }

    private void complete(Lookup lookup) {
        if (get(STATUS) == null) {
            compute(STATUS, Status.OPEN);
        }
    }

    private void datesInOrder(Lookup lookup, Refusals refusals) {
        DateOrder.check(get(YEAR_START_DATE), get(YEAR_END_DATE), YEAR_END_DATE, refusals);
    }

    private void doesNotOverlap(Lookup lookup, Refusals refusals) {
        LocalDate start = get(YEAR_START_DATE);
        LocalDate end = get(YEAR_END_DATE);
        if (start == null || end == null || flag(DISABLED)) {
            return;
        }
        Cond<FiscalYear> crossing =
                YEAR_START_DATE.atMost(end).and(YEAR_END_DATE.atLeast(start)).and(DISABLED.is(false));
        lookup.list(TYPE, crossing).stream()
                .filter(other -> !other.name().equals(name()) && sharesCompanyWith(other))
                .findFirst()
                .ifPresent(other -> refusals.add(Refusal.of("fiscal_year_overlap")
                        .with("other", other.name())
                        .on(YEAR_START_DATE)));
    }

    private boolean sharesCompanyWith(FiscalYear other) {
        return rows(COMPANIES).isEmpty()
                || rows(COMPANIES).stream().anyMatch(row -> other.appliesTo(row.text(FiscalYearCompany.COMPANY)));
    }

    public enum Status implements Option {
        OPEN("Open", "Ouvert", "Open"),
        PROVISIONALLY_CLOSED("Provisionally Closed", "Clôturé provisoirement", "Provisionally closed"),
        CLOSED("Closed", "Clôturé", "Closed");

        private final String value;
        private final Label label;

        Status(String value, String fr, String en) {
            this.value = value;
            this.label = new Label(fr, en);
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
