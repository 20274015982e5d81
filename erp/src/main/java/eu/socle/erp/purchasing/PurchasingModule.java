package eu.socle.erp.purchasing;

import eu.socle.erp.commerce.Overdue;
import eu.socle.erp.commerce.TaxDetail;
import eu.socle.erp.commerce.UsualTax;
import eu.socle.erp.ledger.OpenDocument;
import eu.socle.erp.ledger.SettlementEffect;
import eu.socle.kernel.Detail;
import eu.socle.kernel.Label;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.StandIn;
import eu.socle.kernel.Step;
import eu.socle.kernel.Upkeep;
import java.util.List;

/** Invoices and credit notes received from suppliers. */
public final class PurchasingModule implements Module {

    @Override
    public String id() {
        return "purchasing";
    }

    @Override
    public Label label() {
        return new Label("Achats", "Purchasing");
    }

    @Override
    public void register(Registrar registrar) {
        registrar
                .types(PurchaseInvoice.TYPE)
                .reaction(PurchaseInvoice.TYPE, Step.SUBMIT, PurchaseInvoiceSteps::submit)
                .reaction(PurchaseInvoice.TYPE, Step.CANCEL, PurchaseInvoiceSteps::cancel)
                .reaction(PurchaseInvoice.TYPE, PurchaseInvoice.GET_ADVANCES, PurchaseInvoiceSteps::getAdvances)
                .offer(OpenDocument.class, new PurchaseInvoiceSteps())
                .offer(SettlementEffect.class, PurchaseInvoice.VAT)
                .offer(
                        Maker.class,
                        Maker.of(
                                PurchaseInvoice.TYPE,
                                PurchaseInvoice.TYPE,
                                "credit-note",
                                "Saisir un avoir reçu",
                                "Record supplier credit note",
                                PurchaseInvoice.TYPE.isSubmitted().and(PurchaseInvoice.IS_RETURN.is(false)),
                                PurchaseInvoice::creditNote))
                .offer(Detail.class, TaxDetail.of(PurchaseInvoice.TYPE, PurchaseInvoice.TOTALS))
                .offer(StandIn.class, UsualTax.of(PurchaseInvoiceItem.TYPE, PurchaseInvoiceItem.LINE))
                .offer(Upkeep.class, Overdue.of(PurchaseInvoice.TYPE))
                .menu(Menu.Group.BUY, List.of(Menu.list(PurchaseInvoice.TYPE)));
    }
}
