package eu.socle.erp.ledger;

import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.EntriesView;
import eu.socle.kernel.Guard;
import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Upkeep;
import eu.socle.kernel.Verification;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Report;
import java.util.List;

/** The books: entries, what parties owe, the reports on them, and the proof that nobody touched them. */
public final class LedgerModule implements Module {

    private static final List<Report> REPORTS = List.of(
            TrialBalance.report(),
            GeneralLedger.report(),
            JournalReport.report(),
            AgedBalance.receivable(),
            AgedBalance.payable());

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public Label label() {
        return new Label("Écritures", "Ledger");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(
                GlEntry.TYPE,
                PaymentLedgerEntry.TYPE,
                Lettering.TYPE,
                DailyBalance.TYPE,
                MonthlyBalance.TYPE,
                BalanceMark.TYPE);
        LedgerGuards.all().forEach(guard -> registrar.offer(Guard.class, guard));
        registrar.offer(Upkeep.class, RollUp.upkeep());
        registrar.offer(EntriesView.class, new LedgerEntries());
        registrar.offer(Verification.class, new LedgerVerification());
        registrar.offer(Export.class, new ChainExport());
        registrar.onCreated(AccountingPeriod.TYPE, Books::changed);
        registrar.onSaved(AccountingPeriod.TYPE, Books::changed);
        registrar.onSaved(FiscalYear.TYPE, Books::changed);
        REPORTS.forEach(registrar::report);
        registrar.menu(Menu.Group.ACCOUNTING, List.of(Menu.list(GlEntry.TYPE)));
        registrar.menu(
                Menu.Group.ACCOUNTING,
                REPORTS.stream().map(report -> Menu.report(report.id())).toList());
    }
}
