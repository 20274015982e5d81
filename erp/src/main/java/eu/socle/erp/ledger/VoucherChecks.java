package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.Context;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that must hold before a voucher is booked (contract rules 3.3). All faults are told at once. */
final class VoucherChecks {

    private VoucherChecks() {}

    /** Puts the company's cost centre on the lines of the income statement that have none. */
    static Voucher completed(Voucher voucher, Company company, Lookup lookup, Refusals refusals) {
        Set<String> names = new HashSet<>();
        voucher.postings().forEach(posting -> names.add(posting.account()));
        lookup.prefetch(Account.TYPE, names);
        List<Posting> lines = new ArrayList<>();
        for (Posting posting : voucher.postings()) {
            Account account = lookup.find(Account.TYPE, posting.account()).orElse(null);
            if (account == null) {
                refusals.add(Refusal.of("link_not_found")
                        .with("value", posting.account())
                        .with("doctype", Account.TYPE.label()));
            } else if (isResult(account) && posting.costCenter() == null) {
                lines.add(posting.at(company.get(Company.COST_CENTER)));
            } else {
                lines.add(posting);
            }
        }
        return voucher.with(lines);
    }

    private static boolean isResult(Account account) {
        Account.RootType root = account.get(Account.ROOT_TYPE);
        return root != null && root.isResult();
    }

    /** Adds every fault, and returns the fiscal year that the voucher falls in. */
    static @Nullable FiscalYear run(Voucher voucher, Company company, Lookup lookup, Refusals refusals) {
        if (voucher.postings().isEmpty()) {
            refusals.add(Refusal.of("no_lines"));
        }
        balance(voucher, refusals);
        accounts(voucher, company, lookup, refusals);
        return openYear(voucher.date(), voucher.company(), voucher.source().type(), lookup, refusals);
    }

    static void balance(Voucher voucher, Refusals refusals) {
        if (voucher.difference().signum() != 0) {
            refusals.add(unbalanced(voucher));
        }
    }

    static void accounts(Voucher voucher, Company company, Lookup lookup, Refusals refusals) {
        int row = 0;
        for (Posting posting : voucher.postings()) {
            checkAccount(posting, ++row, company, lookup, refusals);
        }
    }

    /** The fiscal year of a day; a fault when there is none, or when it or its period is closed. */
    static @Nullable FiscalYear openYear(
            LocalDate date, String company, DocType<?> type, Lookup lookup, Refusals refusals) {
        Optional<FiscalYear> year = FiscalYear.containing(date, company, lookup);
        if (year.isEmpty()) {
            refusals.add(onDate(
                    Refusal.of("fiscal_year_missing").with("company", company).with("date", date), type));
        }
        year.filter(each -> each.get(FiscalYear.STATUS) == FiscalYear.Status.CLOSED)
                .ifPresent(each -> refusals.add(onDate(
                        Refusal.of("fiscal_year_closed")
                                .with("fiscal_year", each.name())
                                .with(
                                        "date",
                                        each.need(FiscalYear.YEAR_END_DATE).plusDays(1)),
                        type)));
        lock(company, type, date, lookup)
                .ifPresent(period -> refusals.add(onDate(
                        Refusal.of("period_closed")
                                .with("period", period.name())
                                .with("person", Role.ACCOUNTS_MANAGER),
                        type)));
        return year.orElse(null);
    }

    /** Concerns the day that the document is booked on, when it has one. */
    private static Refusal onDate(Refusal refusal, DocType<?> type) {
        Field<?, ?> date = type.field("posting_date");
        return date == null ? refusal : refusal.on(date);
    }

    private static Refusal unbalanced(Voucher voucher) {
        BigDecimal debit = voucher.total();
        return Refusal.of("unbalanced")
                .with("debit", debit)
                .with("credit", debit.subtract(voucher.difference()))
                .with("difference", voucher.difference().abs());
    }

    /** Whether that day may still receive entries of this kind. */
    static boolean isOpen(String company, DocType<?> type, LocalDate day, Lookup lookup) {
        boolean yearOpen = FiscalYear.containing(day, company, lookup)
                .filter(year -> year.get(FiscalYear.STATUS) != FiscalYear.Status.CLOSED)
                .isPresent();
        return yearOpen && lock(company, type, day, lookup).isEmpty();
    }

    private static Optional<AccountingPeriod> lock(String company, DocType<?> type, LocalDate day, Lookup lookup) {
        return lookup
                .list(
                        AccountingPeriod.TYPE,
                        AccountingPeriod.COMPANY
                                .is(company)
                                .and(AccountingPeriod.START_DATE.atMost(day))
                                .and(AccountingPeriod.END_DATE.atLeast(day)))
                .stream()
                .filter(period -> period.locks(type))
                .findFirst();
    }

    private static void checkAccount(Posting posting, int row, Company company, Lookup lookup, Refusals refusals) {
        Account account = lookup.get(Account.TYPE, posting.account());
        String name = account.name();
        if (account.flag(Account.IS_GROUP)) {
            refusals.add(Refusal.of("group_account").with("account", name));
        }
        if (account.flag(Account.DISABLED)) {
            refusals.add(Refusal.of("account_disabled").with("account", name));
        }
        if (account.get(Account.FREEZE_ACCOUNT) == Account.Freeze.YES && !mayPostToFrozen(lookup.context())) {
            refusals.add(Refusal.of("account_frozen").with("account", name));
        }
        if (!company.name().equals(account.get(Account.COMPANY))) {
            refusals.add(Refusal.of("account_company")
                    .with("account", name)
                    .with("other_company", account.text(Account.COMPANY))
                    .with("company", company.name()));
        }
        checkParty(posting, account, row, refusals);
        checkCurrency(posting, account, company, refusals);
        if (isResult(account) && posting.costCenter() == null) {
            refusals.add(Refusal.of("cost_center_required").with("row", row).with("account", name));
        }
    }

    private static boolean mayPostToFrozen(Context context) {
        return context.has(Role.ACCOUNTS_MANAGER) || context.has(Role.ALL_POWERS);
    }

    private static void checkParty(Posting posting, Account account, int row, Refusals refusals) {
        Account.Type type = account.get(Account.ACCOUNT_TYPE);
        boolean needs = type == Account.Type.RECEIVABLE || type == Account.Type.PAYABLE;
        Posting.Party named = posting.party();
        Posting.Party owing = named == null || named.isOnlyShown() ? null : named;
        if (needs && owing == null) {
            refusals.add(Refusal.of("party_required").with("row", row).with("account", account.name()));
        }
        if (!needs && owing != null) {
            refusals.add(Refusal.of("party_forbidden")
                    .with("row", row)
                    .with("account", account.name())
                    .with("party", owing.label()));
        }
    }

    /** An account kept in a foreign currency takes entries in that currency only. */
    private static void checkCurrency(Posting posting, Account account, Company company, Refusals refusals) {
        String kept = account.get(Account.ACCOUNT_CURRENCY);
        String own = company.get(Company.DEFAULT_CURRENCY);
        String posted = posting.currency() == null ? own : posting.currency();
        if (kept != null && !kept.equals(own) && !kept.equals(posted)) {
            refusals.add(Refusal.of("account_currency")
                    .with("account", account.name())
                    .with("account_currency", kept));
        }
    }
}
