package eu.socle.erp.accounting;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.util.Optional;

/** A way to pay or to be paid: transfer, card, cheque, cash, direct debit. */
public final class ModeOfPayment extends Document<ModeOfPayment> {

    public static final DocType<ModeOfPayment> TYPE = DocType.of(
                    ModeOfPayment.class, "Mode of Payment", "Mode de règlement", "Payment method")
            .plural("Modes de règlement", "Payment methods")
            .describedAs(
                    "Moyen de payer ou d’être payé\u00a0: virement, carte, chèque, espèces, prélèvement.",
                    "Way to pay or be paid: transfer, card, cheque, cash, direct debit.");

    public static final Input<ModeOfPayment, String> MODE_OF_PAYMENT = TYPE.text(
                    "mode_of_payment", "Mode de règlement", "Payment method")
            .required()
            .unique()
            .searchable();

    public static final Input<ModeOfPayment, Type> TYPE_OF_PAYMENT =
            TYPE.choice("type", Type.class, "Type", "Type").defaultsTo(Type.BANK);

    public static final Input<ModeOfPayment, Boolean> ENABLED =
            TYPE.check("enabled", "Actif", "Enabled").defaultsTo(true);

    public static final Rows<ModeOfPayment, ModeOfPaymentAccount> ACCOUNTS =
            TYPE.rows("accounts", ModeOfPaymentAccount.class, "Comptes", "Accounts");

    static {
        TYPE.shared();
        TYPE.namedBy(MODE_OF_PAYMENT);
        TYPE.form().section(MODE_OF_PAYMENT, TYPE_OF_PAYMENT, ENABLED).section(ACCOUNTS);
        TYPE.list(TYPE.nameField(), TYPE_OF_PAYMENT, ENABLED).sortedBy(MODE_OF_PAYMENT.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public ModeOfPayment() {
        super(TYPE);
    }

    /** Payment methods that may be chosen. */
    public static Cond<ModeOfPayment> usable() {
        return ENABLED.is(true);
    }

    /** Where a company books this payment method, if it said so. */
    public Optional<ModeOfPaymentAccount> accountOf(String company) {
        return rows(ACCOUNTS).stream()
                .filter(row -> company.equals(row.get(ModeOfPaymentAccount.COMPANY)))
                .findFirst();
    }

    public enum Type implements Option {
        CASH("Cash", "Espèces", "Cash"),
        BANK("Bank", "Banque", "Bank"),
        GENERAL("General", "Autre", "General"),
        PHONE("Phone", "Téléphone", "Phone");

        private final String value;
        private final Label label;

        Type(String value, String fr, String en) {
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
