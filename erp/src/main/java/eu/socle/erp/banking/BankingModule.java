package eu.socle.erp.banking;

import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Label;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Step;
import java.util.List;

/** Payments received, made and moved between own accounts. */
public final class BankingModule implements Module {

    @Override
    public String id() {
        return "banking";
    }

    @Override
    public Label label() {
        return new Label("Banque", "Banking");
    }

    @Override
    public void register(Registrar registrar) {
        registrar
                .types(PaymentEntry.TYPE)
                .reaction(PaymentEntry.TYPE, Step.SUBMIT, PaymentSteps::submit)
                .reaction(PaymentEntry.TYPE, Step.CANCEL, PaymentSteps::cancel)
                .offer(OpenDocument.class, new PaymentSteps())
                .offer(
                        Maker.class,
                        Maker.of(
                                SalesInvoice.TYPE,
                                PaymentEntry.TYPE,
                                "payment",
                                "Encaisser",
                                "Receive payment",
                                SalesInvoice.open(),
                                PaymentMakers::ofSales))
                .offer(
                        Maker.class,
                        Maker.of(
                                PurchaseInvoice.TYPE,
                                PaymentEntry.TYPE,
                                "payment",
                                "Payer",
                                "Pay",
                                PurchaseInvoice.open(),
                                PaymentMakers::ofPurchase))
                .menu(Menu.Group.ACCOUNTING, List.of(Menu.list(PaymentEntry.TYPE)));
    }
}
