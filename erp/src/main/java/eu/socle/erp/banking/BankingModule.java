package eu.socle.erp.banking;

import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Cond;
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
                        ofSales("payment", "Encaisser", "Receive payment", SalesInvoice.owed())
                                .asNextStep())
                .offer(Maker.class, ofSales("refund", "Rembourser", "Refund", SalesInvoice.refundable()))
                .offer(
                        Maker.class,
                        ofPurchase("payment", "Payer", "Pay", PurchaseInvoice.owed())
                                .asNextStep())
                .offer(
                        Maker.class,
                        ofPurchase(
                                "refund", "Encaisser le remboursement", "Receive refund", PurchaseInvoice.refundable()))
                .menu(Menu.Group.ACCOUNTING, List.of(Menu.list(PaymentEntry.TYPE)));
    }

    private static Maker<SalesInvoice, PaymentEntry> ofSales(
            String key, String fr, String en, Cond<SalesInvoice> when) {
        return Maker.of(SalesInvoice.TYPE, PaymentEntry.TYPE, key, fr, en, when, PaymentMakers::ofSales);
    }

    private static Maker<PurchaseInvoice, PaymentEntry> ofPurchase(
            String key, String fr, String en, Cond<PurchaseInvoice> when) {
        return Maker.of(PurchaseInvoice.TYPE, PaymentEntry.TYPE, key, fr, en, when, PaymentMakers::ofPurchase);
    }
}
