package eu.socle.erp.accounting;

import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The VAT of a new French company: one collected account for each rate, so that the books alone tell the return, and
 * the templates of sales, purchases and items. Rates of mainland France, articles 278 to 281 nonies of the CGI.
 */
final class FrenchVatSetup {

    private static final List<BigDecimal> RATES =
            List.of(new BigDecimal("20"), new BigDecimal("10"), new BigDecimal("5.5"), new BigDecimal("2.1"));
    private static final BigDecimal STANDARD = RATES.getFirst();

    private final Company company;
    private final Unit unit;
    private final Map<AccountRole, String> accounts;
    private final Map<BigDecimal, String> collected = new LinkedHashMap<>();

    FrenchVatSetup(Company company, Unit unit, Map<AccountRole, String> accounts) {
        this.company = company;
        this.unit = unit;
        this.accounts = accounts;
    }

    void run() {
        String standard = accounts.get(AccountRole.VAT_COLLECTED);
        String deductible = accounts.get(AccountRole.VAT_DEDUCTIBLE);
        if (standard == null || deductible == null) {
            return;
        }
        collectedAccounts(unit.lock(Account.TYPE, standard));
        new FrenchSalesTax(company, unit).run(collected);
        purchases(deductible);
        RATES.forEach(rate -> itemTemplate(title(rate), rate, VatCategory.STANDARD));
        itemTemplate("Exonéré de TVA", BigDecimal.ZERO, VatCategory.EXEMPT);
    }

    /** 445710 for the standard rate, then 445711, 445712, 445713 beside it. */
    private void collectedAccounts(Account standard) {
        String number = standard.text(Account.ACCOUNT_NUMBER);
        String stem = number.substring(0, number.length() - 1);
        standard.set(Account.TAX_RATE, STANDARD);
        collected.put(STANDARD, unit.save(standard).name());
        for (int i = 1; i < RATES.size(); i++) {
            Account account = new Account();
            account.set(Account.ACCOUNT_NUMBER, stem + i);
            account.set(Account.ACCOUNT_NAME, standard.text(Account.ACCOUNT_NAME) + " " + percent(RATES.get(i)));
            account.set(Account.COMPANY, company.name());
            account.set(Account.PARENT_ACCOUNT, standard.get(Account.PARENT_ACCOUNT));
            account.set(Account.ROOT_TYPE, standard.get(Account.ROOT_TYPE));
            account.set(Account.ACCOUNT_TYPE, Account.Type.TAX);
            account.set(Account.TAX_RATE, RATES.get(i));
            collected.put(RATES.get(i), unit.create(account).name());
        }
    }

    private void purchases(String deductible) {
        boolean deducts = FrenchSalesTax.chargesVat(company);
        RATES.forEach(rate -> {
            PurchaseTaxesAndChargesTemplate template = purchase(title(rate), deducts && rate.equals(STANDARD));
            row(template, deductible, rate);
            unit.create(template);
        });
        PurchaseTaxesAndChargesTemplate none = purchase("TVA 0\u202f%", !deducts);
        row(none, deductible, BigDecimal.ZERO);
        unit.create(none);
        String assets = accounts.get(AccountRole.VAT_DEDUCTIBLE_ASSETS);
        if (assets != null) {
            PurchaseTaxesAndChargesTemplate template = purchase(title(STANDARD) + " sur immobilisations", false);
            row(template, assets, STANDARD);
            unit.create(template);
        }
        reverseCharge(deductible);
    }

    /** The buyer owes the VAT and deducts it at once: article 283 of the CGI. */
    private void reverseCharge(String deductible) {
        String due = accounts.get(AccountRole.VAT_INTRA_EU_DUE);
        if (due == null) {
            return;
        }
        PurchaseTaxesAndChargesTemplate template = purchase("Autoliquidation " + percent(STANDARD), false);
        template.set(
                PurchaseTaxesAndChargesTemplate.TEMPLATE.taxCategory,
                FrenchSalesTax.known(TaxCategory.EUROPEAN_UNION, unit));
        row(template, deductible, STANDARD).set(PurchaseTaxesAndCharges.TAX.vatCategory, VatCategory.REVERSE_CHARGE);
        PurchaseTaxesAndCharges owed = row(template, due, STANDARD);
        owed.set(PurchaseTaxesAndCharges.TAX.vatCategory, VatCategory.REVERSE_CHARGE);
        owed.set(PurchaseTaxesAndCharges.ADD_DEDUCT_TAX, PurchaseTaxesAndCharges.AddDeduct.DEDUCT);
        unit.create(template);
    }

    private PurchaseTaxesAndChargesTemplate purchase(String title, boolean byDefault) {
        PurchaseTaxesAndChargesTemplate template = new PurchaseTaxesAndChargesTemplate();
        template.set(PurchaseTaxesAndChargesTemplate.TEMPLATE.title, title);
        template.set(PurchaseTaxesAndChargesTemplate.TEMPLATE.company, company.name());
        template.set(PurchaseTaxesAndChargesTemplate.TEMPLATE.isDefault, byDefault);
        return template;
    }

    private static PurchaseTaxesAndCharges row(
            PurchaseTaxesAndChargesTemplate template, String account, BigDecimal rate) {
        PurchaseTaxesAndCharges row = template.add(PurchaseTaxesAndChargesTemplate.TEMPLATE.taxes);
        row.set(PurchaseTaxesAndCharges.TAX.accountHead, account);
        row.set(PurchaseTaxesAndCharges.TAX.rate, rate);
        row.set(PurchaseTaxesAndCharges.TAX.description, title(rate));
        return row;
    }

    /** A rate on its own collected account and zero on the others, since an item switches rates by account. */
    private void itemTemplate(String title, BigDecimal rate, VatCategory category) {
        ItemTaxTemplate template = new ItemTaxTemplate();
        template.set(ItemTaxTemplate.TITLE, title);
        template.set(ItemTaxTemplate.COMPANY, company.name());
        template.set(ItemTaxTemplate.VAT_CATEGORY, category);
        collected.forEach((own, account) -> detail(template, account, own.equals(rate) ? rate : BigDecimal.ZERO));
        for (AccountRole role :
                List.of(AccountRole.VAT_DEDUCTIBLE, AccountRole.VAT_DEDUCTIBLE_ASSETS, AccountRole.VAT_INTRA_EU_DUE)) {
            String account = accounts.get(role);
            if (account != null) {
                detail(template, account, rate);
            }
        }
        unit.create(template);
    }

    private static void detail(ItemTaxTemplate template, String account, BigDecimal rate) {
        ItemTaxTemplateDetail detail = template.add(ItemTaxTemplate.TAXES);
        detail.set(ItemTaxTemplateDetail.TAX_TYPE, account);
        detail.set(ItemTaxTemplateDetail.TAX_RATE, rate);
    }

    static String title(BigDecimal rate) {
        return "TVA " + percent(rate);
    }

    private static String percent(BigDecimal rate) {
        return rate.toPlainString().replace('.', ',') + "\u202f%";
    }
}
