package eu.socle.erp.france;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountRole;
import eu.socle.erp.accounting.ChartAccount;
import eu.socle.erp.accounting.ChartSource;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.pcg.AccountKind;
import eu.socle.erp.france.pcg.ChartOfAccounts;
import eu.socle.erp.france.pcg.PcgAccount;
import eu.socle.erp.france.pcg.PostingAccount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plan comptable général, with the posting accounts that a small company needs, as the chart of a new company. */
final class FrenchCharts implements ChartSource {

    private static final int FIRST_YEAR = 2025;

    @Override
    public boolean knows(String chart) {
        return chart.equals(Company.FRENCH_CHART);
    }

    @Override
    public List<ChartAccount> accounts(String chart, int year) {
        ChartOfAccounts plan = ChartOfAccounts.pcg(Math.max(FIRST_YEAR, year));
        List<ChartAccount> accounts = new ArrayList<>();
        for (PcgAccount account : plan.accounts()) {
            String parent = plan.groupOf(account).map(PcgAccount::code).orElse(null);
            accounts.add(account(plan, account.code(), account.label(), parent, null));
        }
        for (PostingAccount posting : ChartOfAccounts.postingAccounts()) {
            String parent = plan.parentOf(posting.number()).code();
            AccountRole role = AccountRole.of(posting.role()).orElse(null);
            accounts.add(account(plan, posting.number(), posting.labelFr(), parent, role));
        }
        return accounts;
    }

    private static ChartAccount account(
            ChartOfAccounts plan, String number, String label, @Nullable String parent, @Nullable AccountRole role) {
        AccountKind kind = plan.kindOf(number);
        Account.RootType root = Account.RootType.valueOf(kind.rootType().name());
        return new ChartAccount(number, label, parent, root, typeOf(kind), false, role);
    }

    private static Account.@Nullable Type typeOf(AccountKind kind) {
        for (Account.Type type : Account.Type.values()) {
            if (type.value().equals(kind.accountType())) {
                return type;
            }
        }
        return null;
    }
}
