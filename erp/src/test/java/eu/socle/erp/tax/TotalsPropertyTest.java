package eu.socle.erp.tax;

import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every document. A failure prints its seed, which {@link Sheets} turns into the same document again. */
class TotalsPropertyTest {

    private static <T> BigDecimal sum(List<T> list, Function<T, BigDecimal> value) {
        return list.stream().map(value).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal unit(Sheet sheet) {
        return BigDecimal.ONE.movePointLeft(sheet.precision().document());
    }

    @Property(tries = 1000)
    void every_document_closes_in_both_currencies(@ForAll long seed) {
        Totals totals = Totals.of(Sheets.any(seed));
        for (Totals.Sums sums : List.of(totals.document(), totals.company())) {
            assertThat(sums.netTotal().add(sums.totalTaxes()).subtract(sums.cashDiscount()))
                    .isEqualByComparingTo(sums.grandTotal());
            assertThat(sums.taxesAdded().subtract(sums.taxesDeducted())).isEqualByComparingTo(sums.totalTaxes());
            assertThat(sums.grandTotal().add(sums.roundingAdjustment())).isEqualByComparingTo(sums.payable());
        }
    }

    @Property(tries = 1000)
    void lines_add_up_to_every_total(@ForAll long seed) {
        Totals totals = Totals.of(Sheets.any(seed));
        assertThat(sum(totals.lines(), LineTotals::netAmount))
                .isEqualByComparingTo(totals.document().netTotal());
        assertThat(sum(totals.lines(), line -> line.company().netAmount()))
                .isEqualByComparingTo(totals.company().netTotal());
        for (TaxTotals tax : totals.taxes()) {
            assertThat(sum(
                            totals.lines(),
                            line -> line.taxes().get(tax.row() - 1).amount()))
                    .isEqualByComparingTo(tax.amountAfterDiscount());
            assertThat(sum(tax.rates(), TaxTotals.AtRate::tax)).isEqualByComparingTo(tax.amountAfterDiscount());
            assertThat(sum(tax.rates(), TaxTotals.AtRate::baseTax)).isEqualByComparingTo(tax.baseAmountAfterDiscount());
        }
    }

    @Property(tries = 1000)
    void nothing_has_more_decimals_than_its_currency(@ForAll long seed) {
        Sheet sheet = Sheets.any(seed);
        Totals totals = Totals.of(sheet);
        int decimals = sheet.precision().document();
        assertThat(totals.document().grandTotal().scale()).isEqualTo(decimals);
        assertThat(totals.company().grandTotal().scale())
                .isEqualTo(sheet.precision().company());
        assertThat(totals.lines()).allMatch(line -> line.netAmount().scale() == decimals);
        assertThat(totals.vatBreakdown()).allMatch(vat -> vat.vat().scale() == decimals);
    }

    @Property(tries = 1000)
    void a_credit_note_is_the_exact_opposite(@ForAll long seed) {
        Sheet sheet = Sheets.any(seed);
        Totals invoice = Totals.of(sheet);
        Totals credit = Totals.of(sheet.opposite());
        for (int i = 0; i < invoice.lines().size(); i++) {
            assertOpposite(
                    invoice.lines().get(i).netAmount(), credit.lines().get(i).netAmount());
            for (int r = 0; r < invoice.taxes().size(); r++) {
                assertOpposite(
                        invoice.lines().get(i).taxes().get(r).amount(),
                        credit.lines().get(i).taxes().get(r).amount());
            }
        }
        assertOpposite(invoice.document().grandTotal(), credit.document().grandTotal());
        assertOpposite(invoice.document().payable(), credit.document().payable());
        assertOpposite(invoice.company().grandTotal(), credit.company().grandTotal());
        assertOpposite(invoice.company().netTotal(), credit.company().netTotal());
    }

    private static void assertOpposite(BigDecimal one, BigDecimal other) {
        assertThat(one.negate()).isEqualByComparingTo(other);
    }

    @Property(tries = 1000)
    void vat_is_the_rate_of_the_sum_of_bases(@ForAll long seed) {
        Sheet sheet = Sheets.french(seed, false);
        Totals totals = Totals.of(sheet);
        for (VatLine vat : totals.vatBreakdown()) {
            assertThat(vat.vat())
                    .isEqualByComparingTo(Round.to(
                            Round.percent(vat.base(), vat.rate()),
                            sheet.precision().document()));
        }
        assertThat(sum(totals.vatBreakdown(), VatLine::base))
                .isEqualByComparingTo(totals.document().netTotal());
        assertThat(sum(totals.vatBreakdown(), VatLine::companyBase))
                .isEqualByComparingTo(totals.company().netTotal());
        assertThat(sum(totals.vatBreakdown(), VatLine::companyVat))
                .isEqualByComparingTo(totals.company().totalTaxes());
    }

    @Property(tries = 1000)
    void prices_including_vat_add_up_to_what_was_typed(@ForAll long seed) {
        Sheet sheet = Sheets.french(seed, true);
        Totals totals = Totals.of(sheet);
        assertThat(totals.document().grandTotal()).isEqualByComparingTo(sum(totals.lines(), LineTotals::amount));
        for (VatLine vat : totals.vatBreakdown()) {
            BigDecimal exact = Round.percent(vat.base(), vat.rate());
            assertThat(vat.vat().subtract(exact).abs())
                    .isLessThanOrEqualTo(unit(sheet).multiply(new BigDecimal("1.5")));
        }
    }

    @Property(tries = 1000)
    void one_rate_inside_prices_gives_exact_vat_whenever_some_net_allows_it(@ForAll long seed) {
        BigDecimal gross = BigDecimal.valueOf(Math.floorMod(seed, 1_000_000), 2);
        Totals totals = Totals.of(Sheet.of(
                List.of(SheetLine.of("a", BigDecimal.ONE, Price.list(gross))),
                List.of(TaxRow.onNetTotal("vat", new BigDecimal("20")).included())));
        BigDecimal net = totals.document().netTotal();
        assertThat(net.add(totals.document().totalTaxes())).isEqualByComparingTo(gross);
        BigDecimal exact = Round.to(Round.percent(net, new BigDecimal("20")), 2);
        if (totals.document().totalTaxes().compareTo(exact) != 0) {
            for (int cents = -3; cents <= 3; cents++) {
                BigDecimal other = net.add(BigDecimal.valueOf(cents, 2));
                assertThat(other.add(Round.to(Round.percent(other, new BigDecimal("20")), 2)))
                        .isNotEqualByComparingTo(gross);
            }
        }
    }

    @Property(tries = 1000)
    void a_trade_discount_is_shared_without_loss(@ForAll long seed) {
        Sheet sheet = Sheets.any(seed);
        Totals before = Totals.of(sheet.with(Discount.NONE));
        Totals after = Totals.of(sheet);
        BigDecimal discount = after.document().discount();
        boolean onNet = sheet.discount().on() == Discount.On.NET_TOTAL
                && !sheet.discount().cash();
        BigDecimal lost = onNet
                ? before.document().netTotal().subtract(after.document().netTotal())
                : before.document().grandTotal().subtract(after.document().grandTotal());
        assertThat(lost).isEqualByComparingTo(discount);
    }

    @Property(tries = 1000)
    void rounding_on_lines_stays_within_half_a_cent_each(@ForAll long seed) {
        Sheet sheet = Sheets.french(seed, false);
        BigDecimal perRate = Totals.of(sheet).document().grandTotal();
        BigDecimal perLine =
                Totals.of(sheet.rounding(Sheet.TaxRounding.PER_LINE)).document().grandTotal();
        BigDecimal halves = BigDecimal.valueOf(sheet.lines().size()).multiply(new BigDecimal("0.5"));
        assertThat(perLine.subtract(perRate).abs()).isLessThanOrEqualTo(halves.multiply(unit(sheet)));
    }

    @Property(tries = 1000)
    void the_order_of_lines_does_not_change_totals(@ForAll long seed) {
        Sheet sheet = Sheets.french(seed, Math.floorMod(seed, 2) == 0);
        List<SheetLine> shuffled = new ArrayList<>(sheet.lines());
        Collections.shuffle(shuffled, new Random(seed));
        Totals one = Totals.of(sheet);
        Totals other = Totals.of(sheet.with(shuffled));
        assertThat(other.document()).isEqualTo(one.document());
        assertThat(other.taxes())
                .extracting(TaxTotals::amountAfterDiscount)
                .isEqualTo(
                        one.taxes().stream().map(TaxTotals::amountAfterDiscount).toList());
        assertThat(other.vatBreakdown())
                .extracting(VatLine::base)
                .isEqualTo(one.vatBreakdown().stream().map(VatLine::base).toList());
    }
}
