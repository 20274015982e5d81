package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.TaxFields;
import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;

/** The currency, lines, taxes and totals of a commercial document: the blocks {@code CUR} and {@code TOT} of the data contract. */
public final class TotalFields<D extends Document<D>, L extends Document<L>, T extends Document<T>> {

    public final PartyFields<D, ?> party;
    public final PricingFields<D, ?, T> pricing;
    public final Link<D, Company> company;
    public final Link<D, Currency> currency;
    public final Input<D, BigDecimal> conversionRate;
    public final Rows<D, L> items;
    public final Computed<D, BigDecimal> totalQty;
    public final Rows<D, T> taxes;
    public final Input<D, DiscountOn> applyDiscountOn;
    public final Input<D, BigDecimal> additionalDiscountPercentage;
    public final Input<D, BigDecimal> discountAmount;
    public final Computed<D, BigDecimal> total;
    public final Computed<D, BigDecimal> netTotal;
    public final Computed<D, BigDecimal> totalTaxes;
    public final Computed<D, BigDecimal> grandTotal;
    public final Computed<D, BigDecimal> roundingAdjustment;
    public final Computed<D, BigDecimal> roundedTotal;
    public final Computed<D, String> inWords;
    public final Computed<D, BigDecimal> baseTotal;
    public final Computed<D, BigDecimal> baseNetTotal;
    public final Computed<D, BigDecimal> baseTotalTaxes;
    public final Computed<D, BigDecimal> baseDiscountAmount;
    public final Computed<D, BigDecimal> baseGrandTotal;
    public final Computed<D, BigDecimal> baseRoundingAdjustment;
    public final Computed<D, BigDecimal> baseRoundedTotal;
    public final Computed<D, String> baseInWords;
    public final LineFields<L> line;
    public final TaxFields<T> tax;

    /**
     * Declares the block on a type that already says who trades and how prices are made.
     *
     * @param line the block of its lines
     * @param tax the fields of its taxes
     */
    public TotalFields(
            DocType<D> type,
            PartyFields<D, ?> party,
            PricingFields<D, ?, T> pricing,
            Class<L> lineClass,
            LineFields<L> line,
            Class<T> taxClass,
            TaxFields<T> tax) {
        this.party = party;
        this.pricing = pricing;
        company = party.company;
        currency = pricing.currency;
        this.line = line;
        this.tax = tax;
        conversionRate = type.decimal("conversion_rate", "Taux de change", "Exchange rate")
                .fetch(currency, (document, lookup) -> Rates.toCompany(document, this, lookup));
        items = type.rows("items", lineClass, "Lignes", "Items").required();
        totalQty = type.decimal("total_qty", "Quantité totale", "Total quantity")
                .computed()
                .hidden();
        taxes = type.rows("taxes", taxClass, "Taxes et frais", "Taxes and charges")
                .fetch(pricing.taxesAndCharges, pricing::taxes);
        applyDiscountOn = type.choice(
                        "apply_discount_on", DiscountOn.class, "Remise calculée sur", "Discount applies to")
                .defaultsTo(DiscountOn.NET_TOTAL);
        additionalDiscountPercentage =
                type.percent("additional_discount_percentage", "Remise globale (%)", "Overall discount (%)");
        discountAmount = type.money("discount_amount", "Remise globale", "Overall discount")
                .in(() -> currency);
        total = total(type, "total", "Total brut HT", "Total");
        netTotal = total(type, "net_total", "Total HT", "Net total");
        totalTaxes = total(type, "total_taxes_and_charges", "Total des taxes", "Total taxes");
        grandTotal = total(type, "grand_total", "Total TTC", "Grand total");
        roundingAdjustment =
                total(type, "rounding_adjustment", "Arrondi", "Rounding").hidden();
        roundedTotal =
                total(type, "rounded_total", "Net à payer", "Rounded total").hidden();
        inWords = type.text("in_words", 300, "Montant en lettres", "Amount in words")
                .computed()
                .hidden();
        baseTotal = base(type, "base_total", "Total brut HT (devise société)", "Total (company currency)");
        baseNetTotal = base(type, "base_net_total", "Total HT (devise société)", "Net total (company currency)");
        baseTotalTaxes = base(
                type,
                "base_total_taxes_and_charges",
                "Total des taxes (devise société)",
                "Total taxes (company currency)");
        baseDiscountAmount =
                base(type, "base_discount_amount", "Remise globale (devise société)", "Discount (company currency)");
        baseGrandTotal = base(type, "base_grand_total", "Total TTC (devise société)", "Grand total (company currency)");
        baseRoundingAdjustment =
                base(type, "base_rounding_adjustment", "Arrondi (devise société)", "Rounding (company currency)");
        baseRoundedTotal =
                base(type, "base_rounded_total", "Net à payer (devise société)", "Rounded total (company currency)");
        baseInWords = type.text(
                        "base_in_words",
                        300,
                        "Montant en lettres (devise société)",
                        "Amount in words (company currency)")
                .computed()
                .hidden();
    }

    private Computed<D, BigDecimal> total(DocType<D> type, String name, String fr, String en) {
        return type.money(name, fr, en).in(() -> currency).computed();
    }

    private static <D extends Document<D>> Computed<D, BigDecimal> base(
            DocType<D> type, String name, String fr, String en) {
        return type.money(name, fr, en).computed().hidden();
    }

    /** The totals as a form shows them at the foot. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // all are fields of D
    public Field<D, ?>[] sums() {
        return new Field[] {netTotal, totalTaxes, grandTotal};
    }
}
