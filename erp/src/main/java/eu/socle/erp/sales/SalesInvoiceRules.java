package eu.socle.erp.sales;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What sales invoices have of their own among values that nobody typed. */
final class SalesInvoiceRules {

    private SalesInvoiceRules() {}

    static @Nullable String customerLanguage(SalesInvoice invoice, Lookup lookup) {
        return SalesInvoice.PARTY
                .of(invoice, lookup)
                .map(each -> each.get(Customer.LANGUAGE))
                .map(each -> each.value())
                .orElse("fr");
    }

    /** {@code FA-} for invoices and deposits, {@code AV-} for credit notes: two series of the company, by year. */
    static String series(SalesInvoice invoice, Lookup lookup) {
        Company company = lookup.need(invoice, SalesInvoice.COMPANY);
        return company.series(invoice.isReturn() ? "AV" : "FA");
    }

    /** What a deposit invoice already asked for. */
    static BigDecimal deposit(SalesInvoice invoice, Field<SalesInvoice, BigDecimal> total, Lookup lookup) {
        SalesInvoice deposit = lookup.follow(invoice, SalesInvoice.DOWN_PAYMENT_AGAINST);
        return deposit == null || invoice.isReturn() ? BigDecimal.ZERO : deposit.amount(total);
    }
}
