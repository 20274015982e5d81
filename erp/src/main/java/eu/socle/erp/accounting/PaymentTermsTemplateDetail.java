package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One instalment of a payment terms template. What is left empty comes from its payment term. */
public final class PaymentTermsTemplateDetail extends Document<PaymentTermsTemplateDetail> {

    public static final DocType<PaymentTermsTemplateDetail> TYPE = DocType.row(
                    PaymentTermsTemplateDetail.class,
                    "Payment Terms Template Detail",
                    "Ligne de l’échéancier type",
                    "Payment terms line")
            .plural("Lignes de l’échéancier type", "Payment terms lines")
            .describedAs(
                    "Part et condition d’une échéance du modèle.",
                    "Portion and term of one instalment of the template.");

    public static final Link<PaymentTermsTemplateDetail, PaymentTerm> PAYMENT_TERM =
            TYPE.link("payment_term", PaymentTerm.class, "Condition de règlement", "Payment term");

    public static final Input<PaymentTermsTemplateDetail, String> DESCRIPTION = TYPE.text(
                    "description", 250, "Libellé de l’échéance", "Instalment label")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.DESCRIPTION));

    public static final Input<PaymentTermsTemplateDetail, BigDecimal> INVOICE_PORTION = TYPE.percent(
                    "invoice_portion", "Part à payer (%)", "Portion (%)")
            .required()
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.INVOICE_PORTION));

    public static final Link<PaymentTermsTemplateDetail, ModeOfPayment> MODE_OF_PAYMENT = TYPE.link(
                    "mode_of_payment", ModeOfPayment.class, "Mode de règlement", "Payment method")
            .among(ModeOfPayment::usable)
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.MODE_OF_PAYMENT));

    public static final Input<PaymentTermsTemplateDetail, DueDateBasedOn> DUE_DATE_BASED_ON = TYPE.choice(
                    "due_date_based_on", DueDateBasedOn.class, "Calcul de l’échéance", "Due date based on")
            .required()
            .fetch(PAYMENT_TERM, PaymentTermsTemplateDetail::basis);

    public static final Input<PaymentTermsTemplateDetail, Integer> CREDIT_DAYS = TYPE.whole(
                    "credit_days", "Délai en jours", "Days")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.CREDIT_DAYS));

    public static final Input<PaymentTermsTemplateDetail, Integer> CREDIT_MONTHS = TYPE.whole(
                    "credit_months", "Délai en mois", "Months")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.CREDIT_MONTHS));

    public static final Input<PaymentTermsTemplateDetail, Integer> DAY_OF_MONTH = TYPE.whole(
                    "day_of_month", "Jour du mois suivant", "Day of the following month")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.DAY_OF_MONTH));

    public static final Input<PaymentTermsTemplateDetail, DiscountType> DISCOUNT_TYPE = TYPE.choice(
                    "discount_type", DiscountType.class, "Mode d’escompte", "Discount type")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.DISCOUNT_TYPE));

    public static final Input<PaymentTermsTemplateDetail, BigDecimal> DISCOUNT = TYPE.decimal(
                    "discount", "Escompte", "Discount")
            .help("Réduction pour paiement anticipé.", "Reduction for early payment.")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.DISCOUNT));

    public static final Input<PaymentTermsTemplateDetail, DueDateBasedOn> DISCOUNT_VALIDITY_BASED_ON = TYPE.choice(
                    "discount_validity_based_on",
                    DueDateBasedOn.class,
                    "Calcul du délai d’escompte",
                    "Discount delay based on")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.DISCOUNT_VALIDITY_BASED_ON));

    public static final Input<PaymentTermsTemplateDetail, Integer> DISCOUNT_VALIDITY = TYPE.whole(
                    "discount_validity", "Délai d’escompte", "Discount delay")
            .fetch(PAYMENT_TERM, (row, lookup) -> row.from(lookup, PaymentTerm.DISCOUNT_VALIDITY));

    static {
        TYPE.form()
                .section(PAYMENT_TERM, DESCRIPTION, INVOICE_PORTION, MODE_OF_PAYMENT)
                .section(DUE_DATE_BASED_ON, CREDIT_DAYS, CREDIT_MONTHS, DAY_OF_MONTH)
                .section(DISCOUNT_TYPE, DISCOUNT, DISCOUNT_VALIDITY_BASED_ON, DISCOUNT_VALIDITY);
        TYPE.list(PAYMENT_TERM, INVOICE_PORTION, DUE_DATE_BASED_ON, CREDIT_DAYS);
    }

    public PaymentTermsTemplateDetail() {
        super(TYPE);
    }

    private <V> @Nullable V from(Lookup lookup, Field<PaymentTerm, V> field) {
        PaymentTerm term = lookup.follow(this, PAYMENT_TERM);
        return term == null ? null : term.get(field);
    }

    private static DueDateBasedOn basis(PaymentTermsTemplateDetail row, Lookup lookup) {
        DueDateBasedOn ofTerm = row.from(lookup, PaymentTerm.DUE_DATE_BASED_ON);
        return ofTerm == null ? DueDateBasedOn.DAYS_AFTER_INVOICE : ofTerm;
    }

    /** The day on which this instalment of an invoice is due. */
    public LocalDate due(LocalDate invoice) {
        DueDateBasedOn basis = get(DUE_DATE_BASED_ON);
        return (basis == null ? DueDateBasedOn.DAYS_AFTER_INVOICE : basis)
                .due(invoice, number(CREDIT_DAYS), number(CREDIT_MONTHS), number(DAY_OF_MONTH));
    }

    private int number(Field<PaymentTermsTemplateDetail, Integer> field) {
        Integer value = get(field);
        return value == null ? 0 : value;
    }
}
