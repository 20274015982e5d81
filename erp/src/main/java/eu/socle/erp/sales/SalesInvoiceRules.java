package eu.socle.erp.sales;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.List;
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

    /** The oldest deposit invoice of the customer that no invoice deducts yet. */
    static @Nullable String openDeposit(SalesInvoice invoice, Lookup lookup) {
        String company = invoice.get(SalesInvoice.COMPANY);
        String customer = invoice.get(SalesInvoice.CUSTOMER);
        String currency = invoice.get(SalesInvoice.CURRENCY);
        if (company == null || customer == null || currency == null) {
            return null;
        }
        Cond<SalesInvoice> theirs = SalesInvoice.COMPANY
                .is(company)
                .and(SalesInvoice.CUSTOMER.is(customer))
                .and(SalesInvoice.TYPE.docstatusField().isNot(2));
        List<String> taken =
                lookup.list(SalesInvoice.TYPE, theirs.and(SalesInvoice.DOWN_PAYMENT_AGAINST.isSet())).stream()
                        .map(each -> each.text(SalesInvoice.DOWN_PAYMENT_AGAINST))
                        .toList();
        return lookup
                .list(
                        SalesInvoice.TYPE,
                        theirs.and(SalesInvoice.IS_DOWN_PAYMENT_INVOICE.is(true))
                                .and(SalesInvoice.CURRENCY.is(currency))
                                .and(SalesInvoice.IS_RETURN.is(false))
                                .and(SalesInvoice.TYPE.isSubmitted()),
                        SalesInvoice.POSTING_DATE.ascending())
                .stream()
                .filter(each -> !taken.contains(each.name())
                        && SalesInvoice.RETURNS.of(each, lookup).isEmpty())
                .findFirst()
                .map(SalesInvoice::name)
                .orElse(null);
    }

    /** What a deposit invoice already asked for. */
    static BigDecimal deposit(SalesInvoice invoice, Field<SalesInvoice, BigDecimal> total, Lookup lookup) {
        SalesInvoice deposit = invoice.deposit(lookup);
        return deposit == null ? BigDecimal.ZERO : deposit.amount(total);
    }
}
