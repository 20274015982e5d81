package eu.socle.erp.france;

import eu.socle.erp.accounting.ChartSource;
import eu.socle.erp.france.books.FecCommand;
import eu.socle.erp.france.books.FecExport;
import eu.socle.erp.france.books.FecImport;
import eu.socle.erp.france.books.FecIntake;
import eu.socle.erp.france.fec.XmlGate;
import eu.socle.kernel.Command;
import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Printing;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Import;
import java.util.List;

/** French law: the plan comptable, identifiers, electronic invoices, the FEC. */
public final class FranceModule implements Module {

    private final PdfPrinter printer;
    private final XmlGate gate;

    public FranceModule(PdfPrinter printer, XmlGate gate) {
        this.printer = printer;
        this.gate = gate;
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
        registrar.types(FecImport.TYPE);
        registrar
                .offer(ChartSource.class, new FrenchCharts())
                .offer(Printing.class, new InvoicePrinting(printer))
                .offer(Export.class, FecExport.ofEntries())
                .offer(Export.class, FecExport.ofDescription())
                .offer(Import.class, new FecIntake(gate))
                .offer(Command.class, new FecCommand(gate));
        registrar.menu(
                Menu.Group.ACCOUNTING,
                List.of(
                        Menu.export("fec"),
                        Menu.export("fec-description"),
                        Menu.imports(FecImport.TYPE),
                        Menu.list(FecImport.TYPE)));
    }
}
