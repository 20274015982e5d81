package eu.socle.erp.tax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random documents that look like real ones: French rates, freight, discounts, foreign currencies. */
final class Sheets {

    private static final String[] RATES = {"20", "10", "5.5", "2.1", "0", "8.5"};
    private static final int[] DECIMALS = {2, 2, 2, 0, 3};

    private final Random random;
    private final int decimals;

    private Sheets(long seed) {
        random = new Random(seed);
        decimals = DECIMALS[random.nextInt(DECIMALS.length)];
    }

    /** Any document: every charge type, discount, currency and rounding. */
    static Sheet any(long seed) {
        Sheets sheets = new Sheets(seed);
        Sheet sheet = sheets.currency(Sheet.of(sheets.lines(true), sheets.rows()));
        sheet = sheets.random.nextInt(4) == 0 ? sheet.roundedTo(BigDecimal.ONE) : sheet;
        sheet = sheets.random.nextInt(4) == 0 ? sheet.rounding(Sheet.TaxRounding.PER_LINE) : sheet;
        return sheet.with(sheets.discount());
    }

    /** French VAT by rate, and nothing else, on top of prices or inside them. */
    static Sheet french(long seed, boolean included) {
        Sheets sheets = new Sheets(seed);
        return sheets.currency(Sheet.of(sheets.lines(false), vat(included)));
    }

    private static List<TaxRow> vat(boolean included) {
        List<TaxRow> rows = new ArrayList<>();
        for (String rate : RATES) {
            TaxRow row = TaxRow.onNetTotal(rate, BigDecimal.ZERO);
            rows.add(included ? row.included() : row);
        }
        return rows;
    }

    private List<SheetLine> lines(boolean withReturns) {
        List<SheetLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            int sign = withReturns && random.nextInt(6) == 0 ? -1 : 1;
            BigDecimal quantity = new BigDecimal(sign * (random.nextInt(40) + (withReturns ? 0 : 1)));
            Price price = Price.list(BigDecimal.valueOf(random.nextInt(random.nextBoolean() ? 300 : 300_000), 2));
            price = random.nextInt(3) == 0 ? price.discounted(BigDecimal.valueOf(random.nextInt(101))) : price;
            String rate = RATES[random.nextInt(RATES.length)];
            lines.add(SheetLine.of("line " + i, quantity, price).taxed(rate, new BigDecimal(rate)));
        }
        return lines;
    }

    private List<TaxRow> rows() {
        boolean included = random.nextBoolean();
        List<TaxRow> rows = new ArrayList<>(vat(included));
        if (random.nextInt(3) == 0) {
            TaxRow eco = TaxRow.onItemQuantity("eco", amount(30));
            rows.add(included ? eco.included() : eco);
        }
        if (random.nextInt(3) == 0) {
            rows.add(TaxRow.actual("freight", amount(3_000)));
        }
        if (random.nextInt(3) == 0) {
            rows.add(TaxRow.onPreviousRowAmount(1, "levy", BigDecimal.valueOf(random.nextInt(200), 1)));
        }
        if (random.nextInt(3) == 0) {
            rows.add(TaxRow.onPreviousRowTotal(rows.size(), "surtax", BigDecimal.valueOf(random.nextInt(80), 1)));
        }
        if (random.nextInt(4) == 0) {
            rows.add(TaxRow.onNetTotal("withheld", BigDecimal.valueOf(3)).subtracted());
        }
        if (random.nextInt(4) == 0) {
            rows.add(TaxRow.onNetTotal("customs", BigDecimal.valueOf(4)).in(TaxRow.Category.VALUATION));
        }
        return rows;
    }

    private Discount discount() {
        Discount.On on = Discount.On.values()[random.nextInt(2)];
        Discount discount = switch (random.nextInt(4)) {
            case 0 -> Discount.percentage(on, BigDecimal.valueOf(random.nextInt(1_001), 1));
            case 1 -> Discount.amount(on, amount(5_000));
            default -> Discount.NONE;
        };
        return random.nextInt(5) == 0 ? discount.asCash() : discount;
    }

    private Sheet currency(Sheet sheet) {
        Precision precision = new Precision(decimals, DECIMALS[random.nextInt(DECIMALS.length)], Math.max(decimals, 2));
        BigDecimal rate = random.nextBoolean() ? BigDecimal.ONE : BigDecimal.valueOf(1 + random.nextInt(30_000), 4);
        return sheet.in(precision, rate);
    }

    private BigDecimal amount(int cents) {
        return BigDecimal.valueOf(random.nextInt(cents), 2);
    }
}
