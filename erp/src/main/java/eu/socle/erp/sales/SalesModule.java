package eu.socle.erp.sales;

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

/** Invoices to customers, credit notes and deposits. */
public final class SalesModule implements Module {

    @Override
    public String id() {
        return "sales";
    }

    @Override
    public Label label() {
        return new Label("Ventes", "Sales");
    }

    @Override
    public void register(Registrar registrar) {
        registrar
                .types(SalesInvoice.TYPE)
                .reaction(SalesInvoice.TYPE, Step.SUBMIT, SalesInvoiceSteps::submit)
                .reaction(SalesInvoice.TYPE, Step.CANCEL, SalesInvoiceSteps::cancel)
                .reaction(SalesInvoice.TYPE, SalesInvoice.GET_ADVANCES, SalesInvoiceSteps::getAdvances)
                .offer(OpenDocument.class, new SalesInvoiceSteps())
                .offer(SettlementEffect.class, SalesInvoice.VAT)
                .offer(
                        Maker.class,
                        Maker.of(
                                SalesInvoice.TYPE,
                                SalesInvoice.TYPE,
                                "credit-note",
                                "Créer un avoir",
                                "Create a credit note",
                                SalesInvoice.TYPE.isSubmitted().and(SalesInvoice.IS_RETURN.is(false)),
                                CreditNote::of))
                .offer(Detail.class, TaxDetail.of(SalesInvoice.TYPE, SalesInvoice.TOTALS))
                .offer(StandIn.class, UsualTax.of(SalesInvoiceItem.TYPE, SalesInvoiceItem.LINE))
                .offer(Upkeep.class, Overdue.of(SalesInvoice.TYPE))
                .menu(Menu.Group.SELL, List.of(Menu.list(SalesInvoice.TYPE)));
    }
}
