package eu.socle.erp.purchasing;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.PurchaseTaxesAndChargesTemplate;
import eu.socle.erp.party.PriceList;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a purchase invoice come from when nobody typed them. */
final class PurchaseInvoiceRules {

    private PurchaseInvoiceRules() {}

    static @Nullable String usualCompany(PurchaseInvoice invoice, Lookup lookup) {
        return lookup.first(Company.TYPE, Company.IS_GROUP.is(false))
                .map(Company::name)
                .orElse(null);
    }

    private static Optional<Supplier> supplier(PurchaseInvoice invoice, Lookup lookup) {
        return Optional.ofNullable(lookup.follow(invoice, PurchaseInvoice.SUPPLIER));
    }

    static @Nullable String supplierName(PurchaseInvoice invoice, Lookup lookup) {
        return supplier(invoice, lookup)
                .map(each -> each.text(Supplier.SUPPLIER_NAME))
                .orElse(null);
    }

    static @Nullable String supplierAddress(PurchaseInvoice invoice, Lookup lookup) {
        return supplier(invoice, lookup)
                .map(each -> each.get(Supplier.SUPPLIER_PRIMARY_ADDRESS))
                .orElse(null);
    }

    static @Nullable String supplierTaxId(PurchaseInvoice invoice, Lookup lookup) {
        return supplier(invoice, lookup).map(each -> each.get(Supplier.TAX_ID)).orElse(null);
    }

    static @Nullable String supplierTaxCategory(PurchaseInvoice invoice, Lookup lookup) {
        return supplier(invoice, lookup)
                .map(each -> each.get(Supplier.TAX_CATEGORY))
                .orElse(null);
    }

    static @Nullable String usualTerms(PurchaseInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return supplier(invoice, lookup)
                .map(each -> each.get(Supplier.PAYMENT_TERMS))
                .orElseGet(() -> company == null ? null : company.get(Company.PAYMENT_TERMS));
    }

    static @Nullable String usualCurrency(PurchaseInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return supplier(invoice, lookup)
                .map(each -> each.get(Supplier.DEFAULT_CURRENCY))
                .orElseGet(() -> company == null ? null : company.get(Company.DEFAULT_CURRENCY));
    }

    static @Nullable String usualPriceList(PurchaseInvoice invoice, Lookup lookup) {
        return supplier(invoice, lookup)
                .map(each -> each.get(Supplier.DEFAULT_PRICE_LIST))
                .orElseGet(() -> lookup.first(PriceList.TYPE, PriceList.forBuying())
                        .map(PriceList::name)
                        .orElse(null));
    }

    static @Nullable String usualPayable(PurchaseInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return company == null
                ? null
                : supplier(invoice, lookup)
                        .flatMap(each -> each.accountIn(company.name()))
                        .orElseGet(() -> company.get(Company.DEFAULT_PAYABLE_ACCOUNT));
    }

    static @Nullable String usualJournal(PurchaseInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return company == null ? null : company.get(Company.PURCHASE_JOURNAL);
    }

    /** The template of the fiscal category, else the company's default one. */
    static @Nullable String usualTaxes(PurchaseInvoice invoice, Lookup lookup) {
        String company = invoice.get(PurchaseInvoice.COMPANY);
        String category = invoice.get(PurchaseInvoice.TAX_CATEGORY);
        if (company == null) {
            return null;
        }
        Cond<PurchaseTaxesAndChargesTemplate> own = PurchaseTaxesAndChargesTemplate.COMPANY
                .is(company)
                .and(PurchaseTaxesAndChargesTemplate.DISABLED.is(false));
        Cond<PurchaseTaxesAndChargesTemplate> byDefault = PurchaseTaxesAndChargesTemplate.IS_DEFAULT.is(true);
        Cond<PurchaseTaxesAndChargesTemplate> wanted =
                category == null ? byDefault : PurchaseTaxesAndChargesTemplate.TAX_CATEGORY.is(category);
        return lookup.first(PurchaseTaxesAndChargesTemplate.TYPE, own.and(wanted))
                .or(() -> lookup.first(PurchaseTaxesAndChargesTemplate.TYPE, own.and(byDefault)))
                .map(PurchaseTaxesAndChargesTemplate::name)
                .orElse(null);
    }

    static @Nullable List<PurchaseTaxesAndCharges> taxesOfTemplate(PurchaseInvoice invoice, Lookup lookup) {
        PurchaseTaxesAndChargesTemplate template = lookup.follow(invoice, PurchaseInvoice.TAXES_AND_CHARGES);
        if (template == null) {
            return null;
        }
        List<PurchaseTaxesAndCharges> rows = new ArrayList<>();
        for (PurchaseTaxesAndCharges row : template.rows(PurchaseTaxesAndChargesTemplate.TAXES)) {
            PurchaseTaxesAndCharges copy = new PurchaseTaxesAndCharges();
            for (Field<PurchaseTaxesAndCharges, ?> field : PurchaseTaxesAndCharges.TYPE.fields()) {
                if (field instanceof Editable<?, ?, ?>) {
                    copy.write(field, row.get(field));
                }
            }
            rows.add(copy);
        }
        return rows;
    }

    /** One gapless series of the company and year, whatever numbers suppliers print: {@code FF-2026-00001}. */
    static String series(PurchaseInvoice invoice, Lookup lookup) {
        return lookup.need(invoice, PurchaseInvoice.COMPANY).series("FF");
    }
}
