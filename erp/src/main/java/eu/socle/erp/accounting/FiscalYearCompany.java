package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** A company to which a fiscal year applies. */
public final class FiscalYearCompany extends Document<FiscalYearCompany> {

    public static final DocType<FiscalYearCompany> TYPE = DocType.row(
                    FiscalYearCompany.class, "Fiscal Year Company", "Société de l’exercice", "Fiscal year company")
            .plural("Sociétés de l’exercice", "Fiscal year companies")
            .describedAs("Société à laquelle l’exercice s’applique.", "Company to which the fiscal year applies.");

    public static final Link<FiscalYearCompany, Company> COMPANY = TYPE.link(
                    "company", Company.class, "Société", "Company")
            .beyondRestrictions()
            .required();

    static {
        TYPE.form().section(COMPANY);
        TYPE.list(COMPANY);
    }

    public FiscalYearCompany() {
        super(TYPE);
    }
}
