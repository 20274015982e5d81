package eu.socle.app.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountRole;
import eu.socle.erp.accounting.ChartAccount;
import eu.socle.erp.accounting.ChartSource;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few accounts of the French chart: enough to book, quick to create. */
final class SmallChart implements Module, ChartSource {

    @Override
    public String id() {
        return "small_chart";
    }

    @Override
    public Label label() {
        return new Label("Plan abrégé", "Small chart");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(Slip.TYPE).offer(ChartSource.class, this);
    }

    @Override
    public boolean knows(String chart) {
        return chart.equals(Company.FRENCH_CHART);
    }

    @Override
    public List<ChartAccount> accounts(String chart, int year) {
        List<ChartAccount> accounts = new ArrayList<>();
        group(accounts, "1", null, Account.RootType.EQUITY);
        leaf(accounts, "101000", "Capital", "1", Account.RootType.EQUITY, null, null);
        group(accounts, "40", null, Account.RootType.LIABILITY);
        leaf(
                accounts,
                "401000",
                "Fournisseurs",
                "40",
                Account.RootType.LIABILITY,
                Account.Type.PAYABLE,
                AccountRole.PAYABLE);
        leaf(
                accounts,
                "445710",
                "TVA collectée",
                "40",
                Account.RootType.LIABILITY,
                Account.Type.TAX,
                AccountRole.VAT_COLLECTED);
        group(accounts, "4", null, Account.RootType.ASSET);
        group(accounts, "41", "4", Account.RootType.ASSET);
        leaf(
                accounts,
                "411000",
                "Clients",
                "41",
                Account.RootType.ASSET,
                Account.Type.RECEIVABLE,
                AccountRole.RECEIVABLE);
        leaf(
                accounts,
                "445660",
                "TVA déductible",
                "4",
                Account.RootType.ASSET,
                Account.Type.TAX,
                AccountRole.VAT_DEDUCTIBLE);
        group(accounts, "5", null, Account.RootType.ASSET);
        leaf(accounts, "512000", "Banque", "5", Account.RootType.ASSET, Account.Type.BANK, AccountRole.BANK);
        leaf(accounts, "530000", "Caisse", "5", Account.RootType.ASSET, Account.Type.CASH, AccountRole.CASH);
        group(accounts, "6", null, Account.RootType.EXPENSE);
        leaf(accounts, "601000", "Farine", "6", Account.RootType.EXPENSE, null, AccountRole.GOODS);
        leaf(accounts, "613000", "Loyer", "6", Account.RootType.EXPENSE, null, null);
        group(accounts, "7", null, Account.RootType.INCOME);
        leaf(accounts, "706000", "Prestations", "7", Account.RootType.INCOME, null, AccountRole.SERVICES);
        return accounts;
    }

    private static void group(
            List<ChartAccount> into, String number, @Nullable String parent, Account.RootType nature) {
        into.add(new ChartAccount(number, "Classe " + number, parent, nature, null, true, null));
    }

    private static void leaf(
            List<ChartAccount> into,
            String number,
            String name,
            String parent,
            Account.RootType nature,
            Account.@Nullable Type type,
            @Nullable AccountRole role) {
        into.add(new ChartAccount(number, name, parent, nature, type, false, role));
    }
}
