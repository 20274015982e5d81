package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;

/** How a total is split into instalments. The portions add up to one hundred percent. */
public final class PaymentTermsTemplate extends Document<PaymentTermsTemplate> {

    public static final DocType<PaymentTermsTemplate> TYPE = DocType.of(
                    PaymentTermsTemplate.class, "Payment Terms Template", "Échéancier type", "Payment terms")
            .plural("Échéanciers types", "Payment terms")
            .describedAs(
                    "Modèle qui répartit un total en une ou plusieurs échéances.",
                    "Template that splits a total into one or more instalments.");

    public static final Input<PaymentTermsTemplate, String> TEMPLATE_NAME = TYPE.text(
                    "template_name", "Nom du modèle", "Template name")
            .required()
            .unique()
            .searchable();

    public static final Input<PaymentTermsTemplate, Boolean> ALLOCATE_PAYMENT_BASED_ON_PAYMENT_TERMS = TYPE.check(
            "allocate_payment_based_on_payment_terms",
            "Affecter les règlements par échéance",
            "Allocate payments by instalment");

    public static final Rows<PaymentTermsTemplate, PaymentTermsTemplateDetail> TERMS = TYPE.rows(
                    "terms", PaymentTermsTemplateDetail.class, "Échéances", "Instalments")
            .required();

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static {
        TYPE.shared();
        TYPE.namedBy(TEMPLATE_NAME).check(PaymentTermsTemplate::portionsAddUp);
        TYPE.form()
                .section(TEMPLATE_NAME, ALLOCATE_PAYMENT_BASED_ON_PAYMENT_TERMS)
                .section(TERMS);
        TYPE.list(TYPE.nameField()).sortedBy(TEMPLATE_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public PaymentTermsTemplate() {
        super(TYPE);
    }

    private void portionsAddUp(Lookup lookup, Refusals refusals) {
        BigDecimal sum = rows(TERMS).stream()
                .map(term -> term.amount(PaymentTermsTemplateDetail.INVOICE_PORTION))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!rows(TERMS).isEmpty() && sum.compareTo(WHOLE) != 0) {
            refusals.add(Refusal.of("schedule_percent").with("sum", sum).on(TERMS));
        }
    }
}
