package eu.socle.erp.accounting;

import eu.socle.kernel.Unit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives a new company its accounts. */
final class ChartBuilder {

    /** Accountants write posting accounts on six digits: 464 becomes 464000. */
    private static final int USUAL_LENGTH = 6;

    private static final int SHORTEST = 3;

    private final Company company;
    private final Unit unit;
    private final Set<String> parents = new HashSet<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<AccountRole, String> roles = new EnumMap<>(AccountRole.class);
    private final List<Account> built = new ArrayList<>();

    ChartBuilder(Company company, Unit unit) {
        this.company = company;
        this.unit = unit;
    }

    /** Stores the accounts and returns the names of those that have a role; nothing when nobody knows the chart. */
    Map<AccountRole, String> build(int year) {
        String chart = company.text(Company.CHART_OF_ACCOUNTS);
        unit.registry().offers(ChartSource.class).stream()
                .filter(source -> source.knows(chart))
                .findFirst()
                .ifPresent(source -> build(source.accounts(chart, year)));
        return roles;
    }

    private void build(List<ChartAccount> accounts) {
        accounts.forEach(account -> {
            if (account.parent() != null) {
                parents.add(account.parent());
            }
        });
        accounts.forEach(this::add);
        unit.createAll(built);
    }

    private void add(ChartAccount account) {
        boolean group = account.group()
                || parents.contains(account.number())
                || account.number().length() < SHORTEST;
        if (!group && account.parent() == null) {
            addAlone(account);
        } else {
            add(account, group);
        }
    }

    /** An account at the top of its nature becomes a group with one posting account below. */
    private void addAlone(ChartAccount account) {
        add(account, true);
        String padded = account.number()
                + "0".repeat(Math.max(1, USUAL_LENGTH - account.number().length()));
        add(
                new ChartAccount(
                        padded,
                        account.name(),
                        account.number(),
                        account.rootType(),
                        account.type(),
                        false,
                        account.role()),
                false);
    }

    private void add(ChartAccount from, boolean group) {
        Account account = new Account();
        account.set(Account.ACCOUNT_NUMBER, from.number());
        account.set(Account.ACCOUNT_NAME, from.name());
        account.set(Account.COMPANY, company.name());
        account.set(Account.IS_GROUP, group);
        account.set(Account.PARENT_ACCOUNT, from.parent() == null ? null : names.get(from.parent()));
        account.set(Account.ROOT_TYPE, from.rootType());
        account.set(Account.ACCOUNT_TYPE, from.type());
        String name = Account.nameOf(from.number(), from.name(), company.text(Company.ABBR));
        names.put(from.number(), name);
        if (from.role() != null && !group) {
            roles.put(from.role(), name);
        }
        built.add(account);
    }
}
