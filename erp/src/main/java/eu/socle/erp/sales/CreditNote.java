package eu.socle.erp.sales;

import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The credit note that gives back a whole invoice, for a person to lower before submitting. */
final class CreditNote {

    private CreditNote() {}

    static SalesInvoice of(SalesInvoice invoice, Lookup lookup) {
        SalesInvoice note = SalesInvoice.TYPE.create();
        for (Field<SalesInvoice, ?> field : SalesInvoice.TYPE.fields()) {
            if (field instanceof Editable<?, ?, ?> editable && editable.isCopied() && !isRows(field)) {
                note.write(field, invoice.get(field));
            }
        }
        note.set(SalesInvoice.IS_RETURN, true);
        note.set(SalesInvoice.RETURN_AGAINST, invoice.name());
        note.set(SalesInvoice.POSTING_DATE, lookup.context().today());
        note.set(SalesInvoice.SCHEDULE.dueDate, lookup.context().today());
        note.set(SalesInvoice.SCHEDULE.paymentTermsTemplate, null);
        note.set(SalesInvoice.TERMS, null);
        note.set(SalesInvoice.TOTALS.discountAmount, invoice.amount(SalesInvoice.TOTALS.discountAmount).negate());
        note.set(SalesInvoice.TOTALS.items, lines(invoice));
        note.set(SalesInvoice.TOTALS.taxes, taxes(invoice));
        return note;
    }

    private static boolean isRows(Field<?, ?> field) {
        return field.kind() instanceof eu.socle.kernel.Kind.RowsOf;
    }

    private static List<SalesInvoiceItem> lines(SalesInvoice invoice) {
        List<SalesInvoiceItem> lines = new ArrayList<>();
        for (SalesInvoiceItem line : invoice.rows(SalesInvoice.TOTALS.items)) {
            SalesInvoiceItem back = SalesInvoiceItem.TYPE.create();
            for (Field<SalesInvoiceItem, ?> field : SalesInvoiceItem.TYPE.fields()) {
                if (field instanceof Editable<?, ?, ?>) {
                    back.write(field, line.get(field));
                }
            }
            BigDecimal qty = line.amount(SalesInvoiceItem.LINE.qty);
            back.set(SalesInvoiceItem.LINE.qty, qty.negate());
            back.set(SalesInvoiceItem.SALES_INVOICE_ITEM, line.name());
            lines.add(back);
        }
        return lines;
    }

    private static List<SalesTaxesAndCharges> taxes(SalesInvoice invoice) {
        List<SalesTaxesAndCharges> taxes = new ArrayList<>();
        for (SalesTaxesAndCharges tax : invoice.rows(SalesInvoice.TOTALS.taxes)) {
            SalesTaxesAndCharges back = SalesTaxesAndCharges.TYPE.create();
            for (Field<SalesTaxesAndCharges, ?> field : SalesTaxesAndCharges.TYPE.fields()) {
                if (field instanceof Editable<?, ?, ?>) {
                    back.write(field, tax.get(field));
                }
            }
            back.set(SalesTaxesAndCharges.TAX_AMOUNT, tax.amount(SalesTaxesAndCharges.TAX_AMOUNT).negate());
            taxes.add(back);
        }
        return taxes;
    }
}
