package eu.socle.erp.purchasing;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.commerce.Parties;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Voucher;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a purchase invoice: expenses and deductible VAT on one side, the supplier on the other; a credit note has
 * them the other way round. Reverse charge is one tax added and one deducted, so that the supplier is owed the net only.
 */
final class PurchaseVoucher {

    private PurchaseVoucher() {}

    static Voucher of(PurchaseInvoice invoice, Lookup lookup) {
        Company company = lookup.need(invoice, PurchaseInvoice.COMPANY);
        List<Posting> postings = new ArrayList<>();
        expenses(invoice, postings);
        taxes(invoice, company, postings);
        supplier(invoice, company, postings);
        postings.addAll(PurchaseInvoice.VAT.onIssue(
                invoice, null, invoice.payable(), PurchaseInvoice.ADVANCES.total(invoice), company));
        return Voucher.of(
                        invoice,
                        company.name(),
                        invoice.need(PurchaseInvoice.POSTING_DATE),
                        invoice.get(PurchaseInvoice.ACCOUNTING_JOURNAL),
                        remarks(invoice),
                        postings)
                .referring(null, invoice.get(PurchaseInvoice.BILL_DATE));
    }

    /** What we owe, day by day; a credit note fills the oldest days first. */
    private static void supplier(PurchaseInvoice invoice, Company company, List<Posting> postings) {
        BigDecimal base = invoice.amount(PurchaseInvoice.TOTALS.baseGrandTotal);
        BigDecimal own = invoice.amount(PurchaseInvoice.TOTALS.grandTotal);
        if (invoice.isReturn()) {
            postings.add(supplier(invoice, company, base, own));
        } else {
            postings.addAll(PurchaseInvoice.SCHEDULE.postings(
                    invoice, base, own, (basePart, part) -> supplier(invoice, company, basePart, part)));
        }
    }

    private static Posting supplier(PurchaseInvoice invoice, Company company, BigDecimal base, BigDecimal own) {
        boolean foreign = !invoice.text(PurchaseInvoice.CURRENCY).equals(company.get(Company.DEFAULT_CURRENCY));
        return Posting.signed(invoice.need(PurchaseInvoice.CREDIT_TO), base.negate())
                .of(new Posting.Party(
                        Parties.SUPPLIER,
                        invoice.need(PurchaseInvoice.SUPPLIER),
                        invoice.text(PurchaseInvoice.SUPPLIER_NAME)))
                .settling(settled(invoice))
                .in(foreign ? invoice.get(PurchaseInvoice.CURRENCY) : null, foreign ? own.negate() : null);
    }

    /** A credit note lowers what is due on its invoice. */
    private static Posting.@Nullable Reference settled(PurchaseInvoice invoice) {
        String original = invoice.get(PurchaseInvoice.RETURN_AGAINST);
        return original == null ? null : new Posting.Reference(PurchaseInvoice.TYPE.name(), original);
    }

    /** The net of each line and its share of the taxes and charges that are part of the cost. */
    private static void expenses(PurchaseInvoice invoice, List<Posting> postings) {
        for (PurchaseInvoiceItem line : invoice.rows(PurchaseInvoice.TOTALS.items)) {
            BigDecimal cost = line.amount(PurchaseInvoiceItem.LINE.baseNetAmount)
                    .add(line.amount(PurchaseInvoiceItem.ITEM_TAX_AMOUNT));
            postings.add(Posting.signed(line.need(PurchaseInvoiceItem.EXPENSE_ACCOUNT), cost)
                    .at(line.get(PurchaseInvoiceItem.LINE.costCenter)));
        }
    }

    private static void taxes(PurchaseInvoice invoice, Company company, List<Posting> postings) {
        String original = invoice.get(PurchaseInvoice.RETURN_AGAINST);
        for (PurchaseTaxesAndCharges tax : invoice.rows(PurchaseInvoice.TOTALS.taxes)) {
            BigDecimal amount = tax.amount(PurchaseTaxesAndCharges.TAX.baseAfterDiscount);
            boolean deducted =
                    tax.get(PurchaseTaxesAndCharges.ADD_DEDUCT_TAX) == PurchaseTaxesAndCharges.AddDeduct.DEDUCT;
            BigDecimal signed = deducted ? amount.negate() : amount;
            PurchaseTaxesAndCharges.Category category = tax.get(PurchaseTaxesAndCharges.CATEGORY);
            BigDecimal booked = category == PurchaseTaxesAndCharges.Category.VALUATION ? signed.negate() : signed;
            if (category != PurchaseTaxesAndCharges.Category.VALUATION_AND_TOTAL) {
                postings.addAll(PurchaseInvoice.VAT.tax(tax, booked, original, company));
            }
        }
    }

    private static String remarks(PurchaseInvoice invoice) {
        String typed = invoice.text(PurchaseInvoice.REMARKS);
        if (!typed.isEmpty()) {
            return typed;
        }
        // The books of a French company are kept in French (Code de commerce, L123-22), whatever the user's language.
        String number = invoice.text(PurchaseInvoice.BILL_NO);
        return (invoice.isReturn() ? "Avoir " : "Facture ")
                + invoice.text(PurchaseInvoice.SUPPLIER_NAME)
                + (number.isEmpty() ? "" : " n°\u00a0" + number);
    }
}
