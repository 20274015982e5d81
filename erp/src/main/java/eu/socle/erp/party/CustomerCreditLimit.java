package eu.socle.erp.party;

import eu.socle.erp.accounting.Company;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;

/** How much a customer may owe to one company before new orders are refused. */
public final class CustomerCreditLimit extends Document<CustomerCreditLimit> {

    public static final DocType<CustomerCreditLimit> TYPE = DocType.row(
                    CustomerCreditLimit.class, "Customer Credit Limit", "Plafond d’encours", "Credit limit")
            .plural("Plafonds d’encours", "Credit limits")
            .describedAs(
                    "Montant qu’un client peut devoir à une société.", "Amount that a customer may owe to a company.");

    public static final Link<CustomerCreditLimit, Company> COMPANY = TYPE.link(
                    "company", Company.class, "Société", "Company")
            .beyondRestrictions()
            .required();

    public static final Input<CustomerCreditLimit, BigDecimal> CREDIT_LIMIT =
            TYPE.money("credit_limit", "Plafond", "Limit").required();

    public static final Input<CustomerCreditLimit, Boolean> BYPASS_CREDIT_LIMIT_CHECK =
            TYPE.check("bypass_credit_limit_check", "Ne pas contrôler les commandes", "Do not check orders");

    static {
        TYPE.form().section(COMPANY, CREDIT_LIMIT, BYPASS_CREDIT_LIMIT_CHECK);
        TYPE.list(COMPANY, CREDIT_LIMIT);
    }

    public CustomerCreditLimit() {
        super(TYPE);
    }
}
