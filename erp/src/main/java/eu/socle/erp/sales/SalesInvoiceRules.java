package eu.socle.erp.sales;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.SalesTaxesAndChargesTemplate;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.PriceList;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the values of a sales invoice come from when nobody typed them. */
final class SalesInvoiceRules {

    private SalesInvoiceRules() {}

    static @Nullable String usualCompany(SalesInvoice invoice, Lookup lookup) {
        return lookup.first(Company.TYPE, Company.IS_GROUP.is(false))
                .map(Company::name)
                .orElse(null);
    }

    private static Optional<Customer> customer(SalesInvoice invoice, Lookup lookup) {
        return Optional.ofNullable(lookup.follow(invoice, SalesInvoice.CUSTOMER));
    }

    static @Nullable String customerName(SalesInvoice invoice, Lookup lookup) {
        return customer(invoice, lookup)
                .map(each -> each.text(Customer.CUSTOMER_NAME))
                .orElse(null);
    }

    static @Nullable String customerAddress(SalesInvoice invoice, Lookup lookup) {
        return customer(invoice, lookup)
                .map(each -> each.get(Customer.CUSTOMER_PRIMARY_ADDRESS))
                .orElse(null);
    }

    static @Nullable String customerTaxId(SalesInvoice invoice, Lookup lookup) {
        return customer(invoice, lookup).map(each -> each.get(Customer.TAX_ID)).orElse(null);
    }

    static @Nullable String customerTaxCategory(SalesInvoice invoice, Lookup lookup) {
        return customer(invoice, lookup)
                .map(each -> each.get(Customer.TAX_CATEGORY))
                .orElse(null);
    }

    static @Nullable String customerLanguage(SalesInvoice invoice, Lookup lookup) {
        return customer(invoice, lookup)
                .map(each -> each.get(Customer.LANGUAGE))
                .map(each -> each.value())
                .orElse("fr");
    }

    static @Nullable String usualTerms(SalesInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return customer(invoice, lookup)
                .map(each -> each.get(Customer.PAYMENT_TERMS))
                .orElseGet(() -> company == null ? null : company.get(Company.PAYMENT_TERMS));
    }

    static @Nullable String usualCurrency(SalesInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return customer(invoice, lookup)
                .map(each -> each.get(Customer.DEFAULT_CURRENCY))
                .orElseGet(() -> company == null ? null : company.get(Company.DEFAULT_CURRENCY));
    }

    static @Nullable String usualPriceList(SalesInvoice invoice, Lookup lookup) {
        return customer(invoice, lookup)
                .map(each -> each.get(Customer.DEFAULT_PRICE_LIST))
                .orElseGet(() -> lookup.first(
                                PriceList.TYPE, PriceList.SELLING.is(true).and(PriceList.ENABLED.is(true)))
                        .map(PriceList::name)
                        .orElse(null));
    }

    static @Nullable String usualReceivable(SalesInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return company == null
                ? null
                : customer(invoice, lookup)
                        .flatMap(each -> each.accountIn(company.name()))
                        .orElseGet(() -> company.get(Company.DEFAULT_RECEIVABLE_ACCOUNT));
    }

    static @Nullable String usualJournal(SalesInvoice invoice, Lookup lookup) {
        Company company = invoice.company(lookup);
        return company == null ? null : company.get(Company.SALES_JOURNAL);
    }

    /** The template of the fiscal category, else the company's default one. */
    static @Nullable String usualTaxes(SalesInvoice invoice, Lookup lookup) {
        String company = invoice.get(SalesInvoice.COMPANY);
        String category = invoice.get(SalesInvoice.TAX_CATEGORY);
        if (company == null) {
            return null;
        }
        Cond<SalesTaxesAndChargesTemplate> own =
                SalesTaxesAndChargesTemplate.COMPANY.is(company).and(SalesTaxesAndChargesTemplate.DISABLED.is(false));
        Cond<SalesTaxesAndChargesTemplate> wanted = category == null
                ? SalesTaxesAndChargesTemplate.IS_DEFAULT.is(true)
                : SalesTaxesAndChargesTemplate.TAX_CATEGORY.is(category);
        return lookup.first(SalesTaxesAndChargesTemplate.TYPE, own.and(wanted))
                .or(() -> lookup.first(
                        SalesTaxesAndChargesTemplate.TYPE, own.and(SalesTaxesAndChargesTemplate.IS_DEFAULT.is(true))))
                .map(SalesTaxesAndChargesTemplate::name)
                .orElse(null);
    }

    static @Nullable List<SalesTaxesAndCharges> taxesOfTemplate(SalesInvoice invoice, Lookup lookup) {
        SalesTaxesAndChargesTemplate template = lookup.follow(invoice, SalesInvoice.TAXES_AND_CHARGES);
        if (template == null) {
            return null;
        }
        List<SalesTaxesAndCharges> rows = new ArrayList<>();
        for (SalesTaxesAndCharges row : template.rows(SalesTaxesAndChargesTemplate.TAXES)) {
            SalesTaxesAndCharges copy = new SalesTaxesAndCharges();
            for (Field<SalesTaxesAndCharges, ?> field : SalesTaxesAndCharges.TYPE.fields()) {
                if (field instanceof Editable<?, ?, ?>) {
                    copy.write(field, row.get(field));
                }
            }
            rows.add(copy);
        }
        return rows;
    }

    /** {@code FA-} for invoices and deposits, {@code AV-} for credit notes: two series of the company, by year. */
    static String series(SalesInvoice invoice, Lookup lookup) {
        Company company = lookup.need(invoice, SalesInvoice.COMPANY);
        return company.series(invoice.isReturn() ? "AV" : "FA");
    }

    /** What a deposit invoice already asked for. */
    static BigDecimal deposit(SalesInvoice invoice, Lookup lookup) {
        SalesInvoice deposit = lookup.follow(invoice, SalesInvoice.DOWN_PAYMENT_AGAINST);
        return deposit == null || invoice.isReturn() ? BigDecimal.ZERO : deposit.amount(SalesInvoice.TOTALS.grandTotal);
    }
}
