package eu.socle.erp.accounting;

import eu.socle.kernel.Document;
import eu.socle.kernel.Link;
import eu.socle.kernel.Reaction;
import eu.socle.kernel.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new company receives so that it can invoice the same day: chart of accounts, cost centre, journals, fiscal year,
 * VAT, and the defaults that tie them together. What the person already filled stays.
 */
final class CompanySetup implements Reaction<Company> {

    private static final Map<Link<Company, Account>, AccountRole> DEFAULTS = Map.ofEntries(
            Map.entry(Company.DEFAULT_RECEIVABLE_ACCOUNT, AccountRole.RECEIVABLE),
            Map.entry(Company.DEFAULT_PAYABLE_ACCOUNT, AccountRole.PAYABLE),
            Map.entry(Company.DEFAULT_BANK_ACCOUNT, AccountRole.BANK),
            Map.entry(Company.DEFAULT_CASH_ACCOUNT, AccountRole.CASH),
            Map.entry(Company.DEFAULT_INCOME_ACCOUNT, AccountRole.SERVICES),
            Map.entry(Company.DEFAULT_EXPENSE_ACCOUNT, AccountRole.GOODS),
            Map.entry(Company.DEFAULT_ADVANCE_RECEIVED_ACCOUNT, AccountRole.ADVANCE_RECEIVED),
            Map.entry(Company.DEFAULT_ADVANCE_PAID_ACCOUNT, AccountRole.ADVANCE_PAID),
            Map.entry(Company.DEFAULT_DEFERRED_REVENUE_ACCOUNT, AccountRole.DEFERRED_INCOME),
            Map.entry(Company.DEFAULT_DEFERRED_EXPENSE_ACCOUNT, AccountRole.PREPAID_EXPENSE),
            Map.entry(Company.DISCOUNT_ALLOWED_ACCOUNT, AccountRole.DISCOUNT_ALLOWED),
            Map.entry(Company.DISCOUNT_RECEIVED_ACCOUNT, AccountRole.DISCOUNT_OBTAINED),
            Map.entry(Company.WRITE_OFF_ACCOUNT, AccountRole.BAD_DEBT),
            Map.entry(Company.ROUND_OFF_ACCOUNT, AccountRole.ROUNDING_LOSS),
            Map.entry(Company.EXCHANGE_GAIN_LOSS_ACCOUNT, AccountRole.EXCHANGE_LOSS),
            Map.entry(Company.VAT_COLLECTED_PENDING_ACCOUNT, AccountRole.VAT_COLLECTED_PENDING),
            Map.entry(Company.VAT_DEDUCTIBLE_PENDING_ACCOUNT, AccountRole.VAT_DEDUCTIBLE_PENDING));

    @Override
    public void run(Company company, Unit unit) {
        if (company.flag(Company.IS_GROUP)) {
            return;
        }
        Map<AccountRole, String> accounts =
                new ChartBuilder(company, unit).build(unit.context().today().getYear());
        DEFAULTS.forEach((field, role) -> fill(company, field, accounts.get(role)));
        costCenters(company, unit);
        new JournalSetup(company, unit).run(accounts);
        if (unit.find(PaymentTermsTemplate.TYPE, AccountingSeed.USUAL_TERMS).isPresent()) {
            fill(company, Company.PAYMENT_TERMS, AccountingSeed.USUAL_TERMS);
        }
        unit.save(company);
        if (company.isFrench()) {
            new FrenchVatSetup(company, unit, accounts).run();
        }
        new FiscalYearSetup(company, unit).run();
    }

    static <T extends Document<T>> void fill(Company company, Link<Company, T> field, @Nullable String name) {
        if (company.text(field).isBlank()) {
            company.set(field, name);
        }
    }

    private static void costCenters(Company company, Unit unit) {
        CostCenter root = new CostCenter();
        root.set(CostCenter.COST_CENTER_NAME, company.name());
        root.set(CostCenter.COMPANY, company.name());
        root.set(CostCenter.IS_GROUP, true);
        CostCenter main = new CostCenter();
        main.set(CostCenter.COST_CENTER_NAME, "Principal");
        main.set(CostCenter.COMPANY, company.name());
        main.set(CostCenter.PARENT_COST_CENTER, unit.create(root).name());
        String name = unit.create(main).name();
        fill(company, Company.COST_CENTER, name);
        fill(company, Company.ROUND_OFF_COST_CENTER, name);
    }
}
