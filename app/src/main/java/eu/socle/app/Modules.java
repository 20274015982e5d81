package eu.socle.app;

import eu.socle.erp.accounting.AccountingModule;
import eu.socle.erp.banking.BankingModule;
import eu.socle.erp.bookkeeping.BookkeepingModule;
import eu.socle.erp.france.FranceModule;
import eu.socle.erp.ledger.LedgerModule;
import eu.socle.erp.party.PartyModule;
import eu.socle.erp.product.ProductModule;
import eu.socle.erp.purchasing.PurchasingModule;
import eu.socle.erp.sales.SalesModule;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registry;
import eu.socle.platform.core.CoreModule;
import eu.socle.platform.frappe.FrappeModule;
import eu.socle.platform.print.HtmlToPdf;
import eu.socle.platform.print.InvoicePrint;
import java.util.List;

/** Every module of the house, lower ones first. A module that is not listed here does not exist. */
public final class Modules {

    private Modules() {}

    public static List<Module> all() {
        InvoicePrint print = new InvoicePrint(new HtmlToPdf());
        return List.of(
                new CoreModule(),
                new FrappeModule(),
                new AccountingModule(),
                new PartyModule(),
                new ProductModule(),
                new LedgerModule(),
                new SalesModule(),
                new PurchasingModule(),
                new BankingModule(),
                new BookkeepingModule(),
                new FranceModule((view, language, at) -> print.pdf(view, language, at, null), new XmlDoor()));
    }

    /** What they bring together, checked and frozen. */
    public static Registry registry() {
        return Registry.of(all());
    }
}
