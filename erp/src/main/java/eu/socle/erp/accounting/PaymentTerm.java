package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.util.List;

/** When and how one part of a total is paid: the portion, the delay, and the discount for paying early. */
public final class PaymentTerm extends Document<PaymentTerm> {

    public static final DocType<PaymentTerm> TYPE = DocType.of(
                    PaymentTerm.class, "Payment Term", "Condition de règlement", "Payment term")
            .plural("Conditions de règlement", "Payment terms")
            .describedAs(
                    "Part à payer, délai, fin de mois éventuelle et escompte d’une échéance.",
                    "Portion, delay, month end and early discount of one instalment.");

    public static final Input<PaymentTerm, String> PAYMENT_TERM_NAME = TYPE.text(
                    "payment_term_name", "Nom de la condition", "Term name")
            .required()
            .unique()
            .searchable();

    public static final Input<PaymentTerm, String> DESCRIPTION =
            TYPE.longText("description", "Description", "Description");

    public static final Input<PaymentTerm, BigDecimal> INVOICE_PORTION =
            TYPE.percent("invoice_portion", "Part à payer (%)", "Portion (%)").defaultsTo(BigDecimal.valueOf(100));

    public static final Link<PaymentTerm, ModeOfPayment> MODE_OF_PAYMENT = TYPE.link(
                    "mode_of_payment", ModeOfPayment.class, "Mode de règlement", "Payment method")
            .among(ModeOfPayment::usable);

    public static final Input<PaymentTerm, DueDateBasedOn> DUE_DATE_BASED_ON = TYPE.choice(
                    "due_date_based_on", DueDateBasedOn.class, "Calcul de l’échéance", "Due date based on")
            .defaultsTo(DueDateBasedOn.DAYS_AFTER_INVOICE);

    public static final Input<PaymentTerm, Integer> CREDIT_DAYS = TYPE.whole("credit_days", "Délai en jours", "Days")
            .visibleWhen(DUE_DATE_BASED_ON.isNot(DueDateBasedOn.MONTHS_AFTER_MONTH_END));

    public static final Input<PaymentTerm, Integer> CREDIT_MONTHS = TYPE.whole(
                    "credit_months", "Délai en mois", "Months")
            .visibleWhen(DUE_DATE_BASED_ON.is(DueDateBasedOn.MONTHS_AFTER_MONTH_END));

    public static final Input<PaymentTerm, Integer> DAY_OF_MONTH = TYPE.whole(
                    "day_of_month", "Jour du mois suivant", "Day of the following month")
            .help("Par exemple 10 pour «\u00a0fin de mois le 10\u00a0».", "For example 10 for “end of month the 10th”.")
            .visibleWhen(DUE_DATE_BASED_ON.in(
                    List.of(DueDateBasedOn.DAYS_THEN_MONTH_END, DueDateBasedOn.MONTHS_AFTER_MONTH_END)));

    public static final Input<PaymentTerm, DiscountType> DISCOUNT_TYPE = TYPE.choice(
                    "discount_type", DiscountType.class, "Mode d’escompte", "Discount type")
            .defaultsTo(DiscountType.PERCENTAGE);

    public static final Input<PaymentTerm, BigDecimal> DISCOUNT = TYPE.decimal("discount", "Escompte", "Discount")
            .help("Réduction pour paiement anticipé.", "Reduction for early payment.");

    public static final Input<PaymentTerm, DueDateBasedOn> DISCOUNT_VALIDITY_BASED_ON = TYPE.choice(
                    "discount_validity_based_on",
                    DueDateBasedOn.class,
                    "Calcul du délai d’escompte",
                    "Discount delay based on")
            .visibleWhen(DISCOUNT.isSet());

    public static final Input<PaymentTerm, Integer> DISCOUNT_VALIDITY = TYPE.whole(
                    "discount_validity", "Délai d’escompte", "Discount delay")
            .visibleWhen(DISCOUNT.isSet());

    static {
        TYPE.shared();
        TYPE.namedBy(PAYMENT_TERM_NAME);
        TYPE.form()
                .section(PAYMENT_TERM_NAME, INVOICE_PORTION, MODE_OF_PAYMENT)
                .section("Échéance", "Due date", DUE_DATE_BASED_ON, CREDIT_DAYS, CREDIT_MONTHS, DAY_OF_MONTH)
                .section("Escompte", "Discount", DISCOUNT_TYPE, DISCOUNT, DISCOUNT_VALIDITY_BASED_ON, DISCOUNT_VALIDITY)
                .section(DESCRIPTION);
        TYPE.list(TYPE.nameField(), INVOICE_PORTION, DUE_DATE_BASED_ON, CREDIT_DAYS)
                .sortedBy(PAYMENT_TERM_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public PaymentTerm() {
        super(TYPE);
    }
}
