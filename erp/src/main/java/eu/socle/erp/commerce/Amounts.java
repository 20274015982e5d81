package eu.socle.erp.commerce;

import eu.socle.erp.accounting.ChargeType;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.TaxFields;
import eu.socle.erp.tax.AmountInWords;
import eu.socle.erp.tax.Discount;
import eu.socle.erp.tax.LineTotals;
import eu.socle.erp.tax.Precision;
import eu.socle.erp.tax.Price;
import eu.socle.erp.tax.Sheet;
import eu.socle.erp.tax.SheetLine;
import eu.socle.erp.tax.TaxRow;
import eu.socle.erp.tax.TaxTotals;
import eu.socle.erp.tax.Totals;
import eu.socle.erp.tax.ValuationTaxes;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.Document;
import eu.socle.kernel.Language;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Carries a document to the tax engine and its totals back. */
public final class Amounts {

    private static final int PRICE_DECIMALS = 6;

    private Amounts() {}

    /** Computes lines, taxes and totals, writes them and returns them. */
    public static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> Totals compute(
            D document, Lookup lookup) {
        TotalFields<D, L, T> fields = document.totals();
        Totals totals = of(document, lookup);
        List<L> lines = document.rows(fields.items);
        for (int i = 0; i < lines.size(); i++) {
            writeLine(lines.get(i), fields.line, totals.lines().get(i));
        }
        List<T> taxes = document.rows(fields.taxes);
        for (int i = 0; i < taxes.size(); i++) {
            writeTax(taxes.get(i), fields.tax, totals.taxes().get(i));
        }
        writeTotals(document, fields, totals, lookup);
        return totals;
    }

    /** The totals of a document, computed from what it holds. */
    public static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> Totals of(
            D document, Lookup lookup) {
        return Totals.of(sheet(document, lookup));
    }

    /** What the taxes and charges that add to the cost weigh on each line, by its place from 1, in company currency. */
    public static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>>
            Map<String, BigDecimal> costs(D document, Lookup lookup) {
        Sheet sheet = sheet(document, lookup);
        return ValuationTaxes.spread(
                sheet,
                Totals.of(sheet),
                sheet.lines().stream().map(SheetLine::key).collect(Collectors.toSet()));
    }

    private static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> Sheet sheet(
            D document, Lookup lookup) {
        TotalFields<D, L, T> fields = document.totals();
        List<SheetLine> lines = new ArrayList<>();
        for (L line : document.rows(fields.items)) {
            lines.add(line(line, fields.line, lookup));
        }
        List<TaxRow> taxes = new ArrayList<>();
        document.rows(fields.taxes).forEach(tax -> taxes.add(tax(tax, fields.tax)));
        Company company = document.company(lookup);
        Precision precision = new Precision(
                Currencies.decimals(document.get(fields.currency)),
                Currencies.decimals(company == null ? null : company.get(Company.DEFAULT_CURRENCY)),
                PRICE_DECIMALS);
        BigDecimal rate = document.amount(fields.conversionRate);
        return Sheet.of(lines, taxes)
                .as(document.isReturn() ? Sheet.Kind.RETURN : Sheet.Kind.ORDINARY)
                .with(discount(document, fields))
                .in(precision, rate.signum() == 0 ? BigDecimal.ONE : rate);
    }

    private static <D extends Document<D>> Discount discount(D document, TotalFields<D, ?, ?> fields) {
        DiscountOn on = document.get(fields.applyDiscountOn);
        Discount.On base = on == null ? Discount.On.NET_TOTAL : on.on();
        BigDecimal percentage = document.amount(fields.additionalDiscountPercentage);
        return percentage.signum() == 0
                ? Discount.amount(base, document.amount(fields.discountAmount))
                : Discount.percentage(base, percentage);
    }

    private static <L extends Document<L>> SheetLine line(L line, LineFields<L> fields, Lookup lookup) {
        Map<String, BigDecimal> rates = TaxTemplates.rates(line, fields.itemTaxTemplate, lookup);
        line.compute(fields.itemTaxRate, TaxTemplates.json(rates));
        return new SheetLine(Integer.toString(line.idx()), line.amount(fields.qty), price(line, fields), rates);
    }

    /** The typed rate wins, unless only what it followed from was changed since. */
    private static <L extends Document<L>> Price price(L line, LineFields<L> fields) {
        BigDecimal list = line.amount(fields.priceListRate);
        BigDecimal typed = line.get(fields.rate);
        boolean follows = line.isStored()
                && !line.changed(fields.rate)
                && (line.changed(fields.discountPercentage) || line.changed(fields.priceListRate));
        Price price = Price.list(list).discounted(line.amount(fields.discountPercentage));
        return typed == null || follows ? price : price.typing(typed);
    }

    static <T extends Document<T>> TaxRow tax(T tax, TaxFields<T> fields) {
        ChargeType type = tax.get(fields.chargeType);
        boolean deducted = tax instanceof PurchaseTaxesAndCharges purchase
                && purchase.get(PurchaseTaxesAndCharges.ADD_DEDUCT_TAX) == PurchaseTaxesAndCharges.AddDeduct.DEDUCT;
        PurchaseTaxesAndCharges.Category category =
                tax instanceof PurchaseTaxesAndCharges purchase ? purchase.get(PurchaseTaxesAndCharges.CATEGORY) : null;
        String rowId = tax.text(fields.rowId);
        return new TaxRow(
                eu.socle.erp.tax.ChargeType.of((type == null ? ChargeType.ON_NET_TOTAL : type).value())
                        .orElse(eu.socle.erp.tax.ChargeType.ON_NET_TOTAL),
                rowId.matches("\\d{1,4}") ? Integer.parseInt(rowId) : 0,
                tax.text(fields.accountHead),
                tax.amount(fields.rate),
                tax.amount(fields.taxAmount),
                tax.flag(fields.included),
                category == null ? TaxRow.Category.TOTAL : TaxRow.Category.of(category.value()),
                deducted,
                tax.flag(fields.kept));
    }

    private static <L extends Document<L>> void writeLine(L line, LineFields<L> fields, LineTotals totals) {
        line.set(fields.rate, totals.rate());
        if (line.get(fields.priceListRate) == null) {
            line.set(fields.priceListRate, totals.rate());
        }
        BigDecimal factor = line.amount(fields.conversionFactor);
        line.compute(fields.stockQty, line.amount(fields.qty).multiply(factor.signum() == 0 ? BigDecimal.ONE : factor));
        line.compute(fields.amount, totals.amount());
        line.compute(fields.netRate, totals.netRate());
        line.compute(fields.netAmount, totals.netAmount());
        LineTotals.Company company = totals.company();
        line.compute(fields.basePriceListRate, company.list());
        line.compute(fields.baseRate, company.rate());
        line.compute(fields.baseAmount, company.amount());
        line.compute(fields.baseNetRate, company.netRate());
        line.compute(fields.baseNetAmount, company.netAmount());
    }

    private static <T extends Document<T>> void writeTax(T tax, TaxFields<T> fields, TaxTotals totals) {
        tax.set(fields.taxAmount, totals.amount());
        tax.compute(fields.total, totals.total());
        tax.compute(fields.afterDiscount, totals.amountAfterDiscount());
        tax.compute(fields.baseAmount, totals.baseAmount());
        tax.compute(fields.baseTotal, totals.baseTotal());
        tax.compute(fields.baseAfterDiscount, totals.baseAmountAfterDiscount());
    }

    private static <D extends Document<D>, L extends Document<L>> void writeTotals(
            D document, TotalFields<D, L, ?> fields, Totals totals, Lookup lookup) {
        Totals.Sums own = totals.document();
        Totals.Sums base = totals.company();
        document.compute(
                fields.totalQty,
                document.rows(fields.items).stream()
                        .map(line -> line.amount(fields.line.qty))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        document.set(fields.discountAmount, own.discount());
        document.compute(fields.total, own.total());
        document.compute(fields.netTotal, own.netTotal());
        document.compute(fields.totalTaxes, own.totalTaxes());
        document.compute(fields.grandTotal, own.grandTotal());
        document.compute(fields.roundingAdjustment, own.roundingAdjustment());
        document.compute(fields.roundedTotal, own.roundedTotal());
        document.compute(fields.baseTotal, base.total());
        document.compute(fields.baseNetTotal, base.netTotal());
        document.compute(fields.baseTotalTaxes, base.totalTaxes());
        document.compute(fields.baseDiscountAmount, base.discount());
        document.compute(fields.baseGrandTotal, base.grandTotal());
        document.compute(fields.baseRoundingAdjustment, base.roundingAdjustment());
        document.compute(fields.baseRoundedTotal, base.roundedTotal());
        Company company = lookup.follow(document, fields.company);
        Language language = lookup.context().language();
        document.compute(fields.inWords, words(own.grandTotal(), document.get(fields.currency), language));
        document.compute(
                fields.baseInWords,
                words(base.grandTotal(), company == null ? null : company.get(Company.DEFAULT_CURRENCY), language));
    }

    private static @Nullable String words(BigDecimal amount, @Nullable String currency, Language language) {
        if (currency == null) {
            return null;
        }
        int decimals = Currencies.decimals(currency);
        return language == Language.FR
                ? AmountInWords.french(amount, currency, decimals)
                : AmountInWords.english(amount, currency, decimals);
    }
}
