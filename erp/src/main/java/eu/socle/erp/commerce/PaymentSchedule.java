package eu.socle.erp.commerce;

import eu.socle.erp.accounting.ModeOfPayment;
import eu.socle.erp.accounting.PaymentTerm;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;
import java.time.LocalDate;

/** One instalment of what is due on a document. */
public final class PaymentSchedule extends Document<PaymentSchedule> {

    public static final DocType<PaymentSchedule> TYPE = DocType.row(
                    PaymentSchedule.class, "Payment Schedule", "Échéance", "Instalment")
            .plural("Échéances", "Instalments")
            .describedAs("Part du montant dû à une date.", "Part of the amount due on a date.");

    public static final Link<PaymentSchedule, PaymentTerm> PAYMENT_TERM =
            TYPE.link("payment_term", PaymentTerm.class, "Condition de règlement", "Payment term");
    public static final Input<PaymentSchedule, String> DESCRIPTION =
            TYPE.text("description", 250, "Libellé de l’échéance", "Instalment label");
    public static final Input<PaymentSchedule, LocalDate> DUE_DATE =
            TYPE.date("due_date", "Échéance", "Due date").required();
    public static final Input<PaymentSchedule, BigDecimal> INVOICE_PORTION =
            TYPE.percent("invoice_portion", "Part (%)", "Portion (%)");
    public static final Input<PaymentSchedule, BigDecimal> PAYMENT_AMOUNT =
            TYPE.money("payment_amount", "Montant de l’échéance", "Instalment amount");
    public static final Input<PaymentSchedule, BigDecimal> BASE_PAYMENT_AMOUNT = TYPE.money(
                    "base_payment_amount",
                    "Montant de l’échéance (devise société)",
                    "Instalment amount (company currency)")
            .hidden();
    public static final Input<PaymentSchedule, BigDecimal> OUTSTANDING =
            TYPE.money("outstanding", "Reste dû", "Outstanding");
    public static final Input<PaymentSchedule, BigDecimal> PAID_AMOUNT =
            TYPE.money("paid_amount", "Montant réglé", "Paid amount");
    public static final Input<PaymentSchedule, LocalDate> DISCOUNT_DATE =
            TYPE.date("discount_date", "Escompte jusqu’au", "Discount until");
    public static final Link<PaymentSchedule, ModeOfPayment> MODE_OF_PAYMENT =
            TYPE.link("mode_of_payment", ModeOfPayment.class, "Mode de règlement", "Payment method");

    static {
        TYPE.form()
                .section(DUE_DATE, DESCRIPTION, INVOICE_PORTION, PAYMENT_AMOUNT, OUTSTANDING, PAID_AMOUNT)
                .section(PAYMENT_TERM, MODE_OF_PAYMENT, DISCOUNT_DATE);
        TYPE.list(DUE_DATE, DESCRIPTION, INVOICE_PORTION, PAYMENT_AMOUNT, OUTSTANDING);
    }

    public PaymentSchedule() {
        super(TYPE);
    }
}
