package eu.socle.erp.sales;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Voucher;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a sales invoice: customer on one side, income and VAT on the other; a credit note has them the other way
 * round. A final invoice takes back what its deposit invoice booked, so that VAT is never due twice.
 */
final class SalesVoucher {

    private SalesVoucher() {}

    static Voucher of(SalesInvoice invoice, Lookup lookup) {
        Company company = lookup.need(invoice, SalesInvoice.COMPANY);
        List<Posting> postings = new ArrayList<>();
        SalesInvoice deposit = invoice.deposit(lookup);
        customer(invoice, deposit, company, postings);
        income(invoice, postings, false);
        taxes(invoice, company, postings, false);
        if (deposit != null) {
            takeBack(deposit, invoice, company, postings);
        }
        postings.addAll(SalesInvoice.VAT.onIssue(
                invoice, deposit, invoice.payable(), SalesInvoice.ADVANCES.total(invoice), company));
        return Voucher.of(
                invoice,
                company.name(),
                invoice.need(SalesInvoice.POSTING_DATE),
                invoice.get(SalesInvoice.ACCOUNTING_JOURNAL),
                remarks(invoice),
                postings);
    }

    /** What the customer owes, day by day; a deposit already asked for its part. A credit note fills the oldest days first. */
    private static void customer(
            SalesInvoice invoice, @Nullable SalesInvoice deposit, Company company, List<Posting> postings) {
        BigDecimal base = invoice.amount(SalesInvoice.TOTALS.baseGrandTotal);
        BigDecimal own = invoice.amount(SalesInvoice.TOTALS.grandTotal);
        if (deposit != null) {
            base = base.subtract(deposit.amount(SalesInvoice.TOTALS.baseGrandTotal));
            own = own.subtract(deposit.amount(SalesInvoice.TOTALS.grandTotal));
        }
        if (invoice.isReturn()) {
            postings.add(customer(invoice, company, base, own));
        } else {
            postings.addAll(SalesInvoice.SCHEDULE.postings(
                    invoice, base, own, (basePart, part) -> customer(invoice, company, basePart, part)));
        }
    }

    private static Posting customer(SalesInvoice invoice, Company company, BigDecimal base, BigDecimal own) {
        boolean foreign = !invoice.text(SalesInvoice.CURRENCY).equals(company.get(Company.DEFAULT_CURRENCY));
        return Posting.signed(invoice.need(SalesInvoice.DEBIT_TO), base)
                .of(new Posting.Party(
                        "Customer", invoice.need(SalesInvoice.CUSTOMER), invoice.text(SalesInvoice.CUSTOMER_NAME)))
                .settling(settled(invoice))
                .in(foreign ? invoice.get(SalesInvoice.CURRENCY) : null, foreign ? own : null);
    }

    /** A credit note lowers what is due on its invoice. */
    private static Posting.@Nullable Reference settled(SalesInvoice invoice) {
        String original = invoice.get(SalesInvoice.RETURN_AGAINST);
        return original == null ? null : new Posting.Reference(SalesInvoice.TYPE.name(), original);
    }

    /** A deposit is no income yet: the account of advances shows whose it is. */
    private static void income(SalesInvoice invoice, List<Posting> postings, boolean back) {
        boolean deposit = invoice.flag(SalesInvoice.IS_DOWN_PAYMENT_INVOICE);
        Posting.Party whose =
                Posting.Party.shown(invoice.need(SalesInvoice.CUSTOMER), invoice.text(SalesInvoice.CUSTOMER_NAME));
        for (SalesInvoiceItem line : invoice.rows(SalesInvoice.TOTALS.items)) {
            BigDecimal amount = line.amount(SalesInvoiceItem.LINE.baseNetAmount);
            Posting posting = Posting.signed(
                            line.need(SalesInvoiceItem.INCOME_ACCOUNT), back ? amount : amount.negate())
                    .at(line.get(SalesInvoiceItem.LINE.costCenter));
            postings.add(deposit ? posting.of(whose) : posting);
        }
    }

    private static void taxes(SalesInvoice invoice, Company company, List<Posting> postings, boolean back) {
        String original = invoice.get(SalesInvoice.RETURN_AGAINST);
        for (SalesTaxesAndCharges tax : invoice.rows(SalesInvoice.TOTALS.taxes)) {
            BigDecimal amount = tax.amount(SalesTaxesAndCharges.TAX.baseAfterDiscount);
            postings.addAll(SalesInvoice.VAT.tax(tax, back ? amount : amount.negate(), original, company));
        }
    }

    private static void takeBack(SalesInvoice deposit, SalesInvoice invoice, Company company, List<Posting> postings) {
        if (!deposit.text(SalesInvoice.CURRENCY).equals(invoice.text(SalesInvoice.CURRENCY))) {
            throw Refusal.of("link_filter")
                    .with("doctype", SalesInvoice.TYPE.label())
                    .with("name", deposit.name())
                    .with("field", SalesInvoice.DOWN_PAYMENT_AGAINST.label())
                    .on(SalesInvoice.DOWN_PAYMENT_AGAINST)
                    .asRefused();
        }
        income(deposit, postings, true);
        taxes(deposit, company, postings, true);
    }

    private static String remarks(SalesInvoice invoice) {
        String typed = invoice.text(SalesInvoice.REMARKS);
        if (!typed.isEmpty()) {
            return typed;
        }
        // The books of a French company are kept in French (Code de commerce, L123-22), whatever the user's language.
        return (invoice.isReturn() ? "Avoir " : "Facture ") + invoice.text(SalesInvoice.CUSTOMER_NAME);
    }
}
