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
import eu.socle.platform.outbound.Allowed;
import eu.socle.platform.outbound.Outbound;
import eu.socle.platform.print.HtmlToPdf;
import eu.socle.platform.print.InvoicePrint;
import eu.socle.platform.security.SecurityModule;
import eu.socle.platform.webhooks.WebhooksModule;
import java.util.List;

/** Every module of the house, lower ones first. A module that is not listed here does not exist. */
public final class Modules {

    private Modules() {}

    /** With nobody to call outside. */
    public static List<Module> all() {
        return all(Allowed.NOBODY);
    }

    /** @param allowed the hosts that may be called */
    public static List<Module> all(Allowed allowed) {
        InvoicePrint print = new InvoicePrint(new HtmlToPdf());
        return List.of(
                new CoreModule(),
                new SecurityModule(),
                new FrappeModule(),
                new WebhooksModule(new Outbound(allowed)),
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
        return registry(Allowed.NOBODY);
    }

    /** @param allowed the hosts that may be called */
    public static Registry registry(Allowed allowed) {
        return Registry.of(all(allowed));
    }
}
