package eu.socle.erp.sales;

import eu.socle.erp.accounting.ItemTaxTemplate;
import eu.socle.erp.accounting.SalesTaxesAndCharges;
import eu.socle.erp.accounting.VatCategory;
import eu.socle.kernel.Lookup;
import org.jspecify.annotations.Nullable;

/** The VAT category and the exemption reason of a line: those of its item first, then those of the invoice. */
public final class SalesVat {

    private SalesVat() {}

    public static VatCategory categoryOf(SalesInvoiceItem line, Lookup lookup) {
        ItemTaxTemplate template = lookup.follow(line, SalesInvoiceItem.LINE.itemTaxTemplate);
        VatCategory own = template == null ? null : template.get(ItemTaxTemplate.VAT_CATEGORY);
        if (own != null && own != VatCategory.STANDARD) {
            return own;
        }
        return line.in(SalesInvoice.class).rows(SalesInvoice.TOTALS.taxes).stream()
                .map(tax -> tax.get(SalesTaxesAndCharges.TAX.vatCategory))
                .filter(category -> category != null && category != VatCategory.STANDARD)
                .findFirst()
                .orElse(VatCategory.STANDARD);
    }

    /** The VATEX code, or null for a line that is taxed. */
    public static @Nullable String exemptionOf(SalesInvoiceItem line, Lookup lookup) {
        ItemTaxTemplate template = lookup.follow(line, SalesInvoiceItem.LINE.itemTaxTemplate);
        String own = template == null ? null : template.get(ItemTaxTemplate.EXEMPTION_CODE);
        if (own != null) {
            return own;
        }
        for (SalesTaxesAndCharges tax : line.in(SalesInvoice.class).rows(SalesInvoice.TOTALS.taxes)) {
            String code = tax.get(SalesTaxesAndCharges.TAX.exemptionCode);
            if (code != null) {
                return code;
            }
        }
        return null;
    }
}
