package eu.socle.erp.banking;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.CostCenter;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;

/** A fee, discount or difference booked to an account so that a payment balances. A positive amount is a debit. */
public final class PaymentEntryDeduction extends Document<PaymentEntryDeduction> {

    public static final DocType<PaymentEntryDeduction> TYPE = DocType.row(
                    PaymentEntryDeduction.class, "Payment Entry Deduction", "Écart de règlement", "Payment difference")
            .plural("Écarts de règlement", "Payment differences")
            .describedAs(
                    "Frais, remise ou écart imputé à un compte pour équilibrer le règlement.",
                    "Fee, discount or difference booked to an account to balance the payment.");

    public static final Link<PaymentEntryDeduction, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required().among(Account::posting);
    public static final Link<PaymentEntryDeduction, CostCenter> COST_CENTER = TYPE.link(
                    "cost_center", CostCenter.class, "Centre de coûts", "Cost centre")
            .among(CostCenter::posting);
    public static final Input<PaymentEntryDeduction, BigDecimal> AMOUNT = TYPE.money("amount", "Montant", "Amount")
            .help(
                    "Positif pour une charge, négatif pour un produit.",
                    "Positive for an expense, negative for an income.")
            .required();
    public static final Input<PaymentEntryDeduction, String> DESCRIPTION =
            TYPE.text("description", 250, "Libellé", "Description");

    static {
        TYPE.form().section(ACCOUNT, COST_CENTER, AMOUNT, DESCRIPTION);
        TYPE.list(ACCOUNT, DESCRIPTION, AMOUNT);
    }

    public PaymentEntryDeduction() {
        super(TYPE);
    }
}
