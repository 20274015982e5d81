package eu.socle.erp.france;

import eu.socle.erp.accounting.ChartSource;
import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Printing;
import eu.socle.kernel.Registrar;

/** French law: the plan comptable, identifiers, electronic invoices. */
public final class FranceModule implements Module {

    private final PdfPrinter printer;

    public FranceModule(PdfPrinter printer) {
        this.printer = printer;
    }

    @Override
    public String id() {
        return "france";
    }

    @Override
    public Label label() {
        return new Label("France", "France");
    }

    @Override
    public void register(Registrar registrar) {
        FrenchIdentifiers.install();
        registrar.offer(ChartSource.class, new FrenchCharts()).offer(Printing.class, new InvoicePrinting(printer));
    }
}
