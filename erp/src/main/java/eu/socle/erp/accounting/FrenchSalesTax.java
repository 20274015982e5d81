package eu.socle.erp.accounting;

import eu.socle.kernel.Document;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sales tax templates of a new French company. */
final class FrenchSalesTax {

    private final Company company;
    private final Unit unit;

    FrenchSalesTax(Company company, Unit unit) {
        this.company = company;
        this.unit = unit;
    }

    /** Whether the company charges and deducts VAT at all. */
    static boolean chargesVat(Company company) {
        Company.VatRegime regime = company.get(Company.VAT_REGIME);
        return regime != Company.VatRegime.BASE_EXEMPTION && regime != Company.VatRegime.EXEMPT;
    }

    /** @param collected the collected account of each rate, the standard rate first */
    void run(Map<BigDecimal, String> collected) {
        String standard = collected.values().iterator().next();
        perItem(collected);
        collected.forEach((rate, account) -> {
            SalesTaxesAndChargesTemplate template = template(FrenchVatSetup.title(rate), null, false);
            row(template, account, rate, FrenchVatSetup.title(rate));
            unit.create(template);
        });
        Company.VatRegime regime = company.get(Company.VAT_REGIME);
        boolean exempt = regime == Company.VatRegime.EXEMPT;
        boolean franchise = regime == Company.VatRegime.BASE_EXEMPTION;
        without(standard, "TVA 0\u202f%", VatCategory.ZERO, null, null, false);
        without(standard, "Exonéré de TVA", VatCategory.EXEMPT, null, TaxCategory.EXEMPT, exempt);
        without(standard, "Franchise en base", VatCategory.EXEMPT, "VATEX-FR-FRANCHISE", null, franchise);
        without(
                standard,
                "Livraison intracommunautaire",
                VatCategory.INTRA_COMMUNITY,
                "VATEX-EU-IC",
                TaxCategory.EUROPEAN_UNION,
                false);
        without(standard, "Export", VatCategory.EXPORT, "VATEX-EU-G", TaxCategory.EXPORT, false);
        without(
                standard,
                "Autoliquidation",
                VatCategory.REVERSE_CHARGE,
                "VATEX-EU-AE",
                TaxCategory.REVERSE_CHARGE,
                false);
    }

    /** One row a rate: the standard rate unless the item says otherwise. The only one that mixes rates safely. */
    private void perItem(Map<BigDecimal, String> collected) {
        SalesTaxesAndChargesTemplate template =
                template("TVA selon l’article", TaxCategory.DOMESTIC, chargesVat(company));
        String standard = collected.values().iterator().next();
        collected.forEach((rate, account) -> {
            BigDecimal usual = account.equals(standard) ? rate : BigDecimal.ZERO;
            row(template, account, usual, FrenchVatSetup.title(rate))
                    .set(SalesTaxesAndCharges.TAX.vatCategory, VatCategory.STANDARD);
        });
        unit.create(template);
    }

    private void without(
            String account,
            String title,
            VatCategory category,
            @Nullable String reason,
            @Nullable String taxCategory,
            boolean byDefault) {
        SalesTaxesAndChargesTemplate template = template(title, taxCategory, byDefault);
        SalesTaxesAndCharges row = row(template, account, BigDecimal.ZERO, title);
        row.set(SalesTaxesAndCharges.TAX.vatCategory, category);
        row.set(SalesTaxesAndCharges.TAX.exemptionCode, reason);
        unit.create(template);
    }

    private SalesTaxesAndChargesTemplate template(String title, @Nullable String taxCategory, boolean byDefault) {
        SalesTaxesAndChargesTemplate template = new SalesTaxesAndChargesTemplate();
        template.set(SalesTaxesAndChargesTemplate.TEMPLATE.title, title);
        template.set(SalesTaxesAndChargesTemplate.TEMPLATE.company, company.name());
        template.set(SalesTaxesAndChargesTemplate.TEMPLATE.taxCategory, known(taxCategory, unit));
        template.set(SalesTaxesAndChargesTemplate.TEMPLATE.isDefault, byDefault);
        return template;
    }

    private static SalesTaxesAndCharges row(
            SalesTaxesAndChargesTemplate template, String account, BigDecimal rate, String description) {
        SalesTaxesAndCharges row = template.add(SalesTaxesAndChargesTemplate.TEMPLATE.taxes);
        row.set(SalesTaxesAndCharges.TAX.accountHead, account);
        row.set(SalesTaxesAndCharges.TAX.rate, rate);
        row.set(SalesTaxesAndCharges.TAX.description, description);
        return row;
    }

    /** A tax category of the site, or nothing when users have removed it. */
    static @Nullable String known(@Nullable String taxCategory, Unit unit) {
        return taxCategory == null
                ? null
                : unit.find(TaxCategory.TYPE, taxCategory).map(Document::name).orElse(null);
    }
}
