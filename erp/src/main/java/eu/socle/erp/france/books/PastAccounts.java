package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.pcg.AccountKind;
import eu.socle.erp.france.pcg.AccountRefused;
import eu.socle.erp.france.pcg.ChartOfAccounts;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a FEC posts to, found in the chart of the company or added to it under the longest number they start
 * with. A number that is a group in the chart (411) stands for its posting account (411000).
 */
final class PastAccounts {

    /** Classes that the plan leaves free: commitments, opening and closing balances. */
    private static final String FREE_CLASS = "8";

    private static final int FIRST_CHART = 2025;
    private static final int LONGEST_PADDED = 10;

    private final Company company;
    private final String fileName;
    private final boolean renaming;
    private final Unit unit;
    private final ChartOfAccounts chart;
    private final Map<String, Account> byNumber = new HashMap<>();
    private final Map<String, Account> resolved = new HashMap<>();

    /**
     * @param renaming whether accounts take the labels of the file: as long as the company has booked nothing
     */
    PastAccounts(Company company, String fileName, boolean renaming, Unit unit) {
        this.company = company;
        this.fileName = fileName;
        this.renaming = renaming;
        this.unit = unit;
        this.chart =
                ChartOfAccounts.pcg(Math.max(FIRST_CHART, unit.context().today().getYear()));
        unit.list(Account.TYPE, Account.COMPANY.is(company.name()))
                .forEach(account -> byNumber.put(account.text(Account.ACCOUNT_NUMBER), account));
    }

    void ensure(String number, String label) {
        Account known = byNumber.get(number);
        Account account;
        if (known == null) {
            account = create(number, label);
        } else if (known.flag(Account.IS_GROUP)) {
            account = below(known, label);
        } else {
            account = known;
            rename(account, label);
        }
        resolved.put(number, account);
    }

    /** The account behind a number of the file. */
    Account of(String number) {
        return Objects.requireNonNull(resolved.get(number), number);
    }

    private void rename(Account account, String label) {
        if (renaming && !label.isBlank() && !label.equals(account.text(Account.ACCOUNT_NAME))) {
            Account locked = unit.lock(Account.TYPE, account.name());
            locked.set(Account.ACCOUNT_NAME, label);
            unit.save(locked);
        }
    }

    /** Accountants pad with zeros: 411 is 411000. */
    private Account below(Account group, String label) {
        String number = group.text(Account.ACCOUNT_NUMBER);
        for (String padded = ChartOfAccounts.padded(number + "0"); padded.length() < LONGEST_PADDED; padded += "0") {
            Account known = byNumber.get(padded);
            if (known == null) {
                return create(padded, label);
            }
            if (!known.flag(Account.IS_GROUP)) {
                return known;
            }
        }
        throw invalid(number);
    }

    private Account create(String number, String label) {
        AccountKind kind = kind(number);
        Account.RootType root = kind == null
                ? Account.RootType.EQUITY
                : Account.RootType.valueOf(kind.rootType().name());
        Account account = new Account();
        account.set(Account.ACCOUNT_NUMBER, number);
        account.set(Account.ACCOUNT_NAME, label.isBlank() ? number : label);
        account.set(Account.COMPANY, company.name());
        account.set(Account.ROOT_TYPE, root);
        account.set(Account.ACCOUNT_TYPE, kind == null ? null : type(kind));
        account.set(Account.PARENT_ACCOUNT, group(number, root).name());
        unit.create(account);
        byNumber.put(number, account);
        return account;
    }

    private @Nullable AccountKind kind(String number) {
        if (number.startsWith(FREE_CLASS)) {
            return null;
        }
        try {
            return chart.kindOf(number);
        } catch (AccountRefused e) {
            throw invalid(number);
        }
    }

    private RuntimeException invalid(String number) {
        return Refusal.of("fec_account_invalid")
                .with("number", number)
                .with("file", fileName)
                .asRefused();
    }

    private static Account.@Nullable Type type(AccountKind kind) {
        for (Account.Type type : Account.Type.values()) {
            if (type.value().equals(kind.accountType())) {
                return type;
            }
        }
        return null;
    }

    /** The group with the longest number that the account starts with, among those of its nature. */
    private Account group(String number, Account.RootType root) {
        for (int length = number.length() - 1; length > 0; length--) {
            Account above = byNumber.get(number.substring(0, length));
            if (above != null && above.flag(Account.IS_GROUP) && above.get(Account.ROOT_TYPE) == root) {
                return above;
            }
        }
        return byNumber.computeIfAbsent("/" + root, key -> lastResort(root));
    }

    /** Where accounts go that the chart has no place for, such as those of class 8. */
    private Account lastResort(Account.RootType root) {
        String label = "Comptes repris – " + root.label().fr();
        String name = Account.nameOf("", label, company.text(Company.ABBR));
        return unit.find(Account.TYPE, name).orElseGet(() -> {
            Account group = new Account();
            group.set(Account.ACCOUNT_NAME, label);
            group.set(Account.COMPANY, company.name());
            group.set(Account.ROOT_TYPE, root);
            group.set(Account.IS_GROUP, true);
            return unit.create(group);
        });
    }
}
