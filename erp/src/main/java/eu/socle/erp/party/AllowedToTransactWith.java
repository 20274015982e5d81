package eu.socle.erp.party;

import eu.socle.erp.accounting.Company;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;

/** A company of the group with which an internal customer or supplier may deal. */
public final class AllowedToTransactWith extends Document<AllowedToTransactWith> {

    public static final DocType<AllowedToTransactWith> TYPE = DocType.row(
                    AllowedToTransactWith.class, "Allowed To Transact With", "Société autorisée", "Allowed company")
            .plural("Sociétés autorisées", "Allowed companies")
            .describedAs(
                    "Société du groupe avec laquelle le tiers peut traiter.",
                    "Company of the group with which the party may deal.");

    public static final Link<AllowedToTransactWith, Company> COMPANY = TYPE.link(
                    "company", Company.class, "Société", "Company")
            .beyondRestrictions()
            .required();

    static {
        TYPE.form().section(COMPANY);
        TYPE.list(COMPANY);
    }

    public AllowedToTransactWith() {
        super(TYPE);
    }
}
