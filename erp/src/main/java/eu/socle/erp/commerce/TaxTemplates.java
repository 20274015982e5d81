package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.ItemTaxTemplate;
import eu.socle.erp.accounting.ItemTaxTemplateDetail;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rates that the tax template of a line puts in place of those of the document, by account. */
public final class TaxTemplates {

    private TaxTemplates() {}

    static boolean belongs(String template, Company company, Lookup lookup) {
        return lookup.find(ItemTaxTemplate.TYPE, template)
                .filter(found -> company.name().equals(found.get(ItemTaxTemplate.COMPANY)))
                .isPresent();
    }

    static <L extends Document<L>> Map<String, BigDecimal> rates(L line, Link<L, ItemTaxTemplate> link, Lookup lookup) {
        ItemTaxTemplate template = lookup.follow(line, link);
        Map<String, BigDecimal> rates = new LinkedHashMap<>();
        if (template != null) {
            for (ItemTaxTemplateDetail detail : template.rows(ItemTaxTemplate.TAXES)) {
                rates.put(detail.need(ItemTaxTemplateDetail.TAX_TYPE), detail.amount(ItemTaxTemplateDetail.TAX_RATE));
            }
        }
        return rates;
    }

    /** The same as text: {@code {"445710 - TVA collectée - BL": 10}}. */
    static @Nullable String json(Map<String, BigDecimal> rates) {
        if (rates.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder("{");
        rates.forEach((account, rate) -> text.append(text.length() > 1 ? ", " : "")
                .append('"')
                .append(account.replace("\\", "\\\\").replace("\"", "\\\""))
                .append("\": ")
                .append(rate.stripTrailingZeros().toPlainString()));
        return text.append('}').toString();
    }
}
