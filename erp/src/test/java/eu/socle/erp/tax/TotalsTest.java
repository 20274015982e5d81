package eu.socle.erp.tax;

import static eu.socle.erp.tax.Discount.On.GRAND_TOTAL;
import static eu.socle.erp.tax.Discount.On.NET_TOTAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents whose totals were worked out by hand. */
class TotalsTest {

    private static final String VAT_20 = "445711 - TVA 20 % - BL";
    private static final String VAT_10 = "445712 - TVA 10 % - BL";
    private static final String VAT_5 = "445713 - TVA 5,5 % - BL";
    private static final String VAT_2 = "445714 - TVA 2,1 % - BL";
    private static final String FREIGHT = "708500 - Ports et frais - BL";

    /** The French way: one row for each rate, switched on by the lines. */
    private static final List<TaxRow> FRENCH = List.of(
            TaxRow.onNetTotal(VAT_20, n("0")),
            TaxRow.onNetTotal(VAT_10, n("0")),
            TaxRow.onNetTotal(VAT_5, n("0")),
            TaxRow.onNetTotal(VAT_2, n("0")));

    static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    static SheetLine line(String key, String quantity, String price) {
        return SheetLine.of(key, n(quantity), Price.list(n(price)));
    }

    private static List<TaxRow> vat20() {
        return List.of(TaxRow.onNetTotal(VAT_20, n("20")));
    }

    private static void assertTotals(Totals totals, String net, String taxes, String grand) {
        assertThat(totals.document().netTotal()).isEqualByComparingTo(net);
        assertThat(totals.document().totalTaxes()).isEqualByComparingTo(taxes);
        assertThat(totals.document().grandTotal()).isEqualByComparingTo(grand);
    }

    private static List<String> breakdown(Totals totals) {
        return totals.vatBreakdown().stream()
                .map(vat -> vat.rate().toPlainString() + " % × " + vat.base() + " = " + vat.vat())
                .toList();
    }

    private static List<String> nets(Totals totals) {
        return totals.lines().stream()
                .map(line -> line.netAmount().toPlainString())
                .toList();
    }

    @Test
    void the_bakery_invoices_a_buffet_at_three_rates() {
        Totals totals = Totals.of(Sheet.of(
                List.of(
                        line("Buffet salé", "45", "11.80").taxed(VAT_10, n("10")),
                        SheetLine.of(
                                        "Mignardises",
                                        n("3"),
                                        Price.list(n("42.00")).discounted(n("5")))
                                .taxed(VAT_10, n("10")),
                        line("Pain de campagne", "12", "3.40").taxed(VAT_5, n("5.5")),
                        SheetLine.of("Brioche", n("8"), Price.list(n("8.60")).discounted(n("10")))
                                .taxed(VAT_5, n("5.5")),
                        line("Jus de pomme", "20", "3.10").taxed(VAT_5, n("5.5")),
                        line("Cidre brut", "12", "5.40").taxed(VAT_20, n("20")),
                        line("Livraison", "1", "60.00").taxed(VAT_20, n("20"))),
                FRENCH));

        assertThat(totals.lines())
                .extracting(LineTotals::amount)
                .containsExactly(n("531.00"), n("119.70"), n("40.80"), n("61.92"), n("62.00"), n("64.80"), n("60.00"));
        assertTotals(totals, "940.22", "99.09", "1039.31");
        assertThat(breakdown(totals))
                .containsExactly("5.5 % × 164.72 = 9.06", "10 % × 650.70 = 65.07", "20 % × 124.80 = 24.96");
        assertThat(totals.taxes())
                .extracting(TaxTotals::amountAfterDiscount)
                .containsExactly(n("24.96"), n("65.07"), n("9.06"), n("0.00"));
        assertThat(totals.taxes())
                .extracting(TaxTotals::total)
                .containsExactly(n("965.18"), n("1030.25"), n("1039.31"), n("1039.31"));
    }

    @Test
    void one_row_at_twenty_percent_taxes_every_line() {
        Totals totals = Totals.of(Sheet.of(List.of(line("a", "2", "10"), line("b", "1", "0.99")), vat20()));
        assertTotals(totals, "20.99", "4.20", "25.19");
        assertThat(totals.lines().get(1).taxes()).containsExactly(new LineTotals.Tax(1, VAT_20, n("20"), n("0.20")));
    }

    @Test
    void vat_is_computed_on_the_sum_of_bases_not_line_by_line() {
        // 3 × 0.02 at 20 %: 0.004 rounds to nothing on each line, 0.012 to a cent on the sum
        List<SheetLine> lines = List.of(line("a", "1", "0.02"), line("b", "1", "0.02"), line("c", "1", "0.02"));
        Sheet sheet = Sheet.of(lines, vat20());
        assertTotals(Totals.of(sheet), "0.06", "0.01", "0.07");
        assertTotals(Totals.of(sheet.rounding(Sheet.TaxRounding.PER_LINE)), "0.06", "0.00", "0.06");
    }

    @Test
    void one_row_with_several_rates_is_the_sum_of_its_rates() {
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "10.03"), line("b", "1", "10.05").taxed(VAT_20, n("5.5"))), vat20()));
        // 2.006 → 2.01 and 0.55275 → 0.55
        assertTotals(totals, "20.08", "2.56", "22.64");
        assertThat(breakdown(totals)).containsExactly("5.5 % × 10.05 = 0.55", "20 % × 10.03 = 2.01");
    }

    @Test
    void a_rate_of_zero_is_a_real_zero_and_its_base_is_shown() {
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "100"), line("export", "1", "50").taxed(VAT_20, n("0"))), vat20()));
        assertTotals(totals, "150", "20", "170");
        assertThat(breakdown(totals)).containsExactly("0 % × 50.00 = 0.00", "20 % × 100.00 = 20.00");
    }

    @Test
    void half_a_cent_goes_away_from_zero_on_invoices_and_credit_notes() {
        Sheet sheet = Sheet.of(List.of(line("a", "1", "0.125")), List.of(TaxRow.onNetTotal(VAT_5, n("50"))));
        assertTotals(Totals.of(sheet), "0.13", "0.07", "0.20");
        assertTotals(Totals.of(sheet.opposite()), "-0.13", "-0.07", "-0.20");
    }

    @Test
    void a_price_including_vat_is_what_the_customer_pays() {
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "9.99"), line("b", "3", "4.99")),
                List.of(TaxRow.onNetTotal(VAT_20, n("20")).included())));
        assertTotals(totals, "20.80", "4.16", "24.96");
        assertThat(nets(totals)).containsExactly("8.32", "12.48");
        assertThat(totals.lines().get(1).netRate()).isEqualByComparingTo("4.16");
    }

    @Test
    void a_price_that_no_net_can_reach_keeps_its_total_and_the_tax_takes_the_cent() {
        // 0.02 + 0.00 = 0.02, 0.03 + 0.01 = 0.04: nothing makes 0.03
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "0.03")),
                List.of(TaxRow.onNetTotal(VAT_20, n("20")).included())));
        assertThat(totals.document().grandTotal()).isEqualByComparingTo("0.03");
        assertThat(totals.document().netTotal().add(totals.document().totalTaxes()))
                .isEqualByComparingTo("0.03");
    }

    @Test
    void an_exempt_line_keeps_its_price_when_others_include_vat() {
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "0.03"), line("timbre", "1", "10.00").taxed(VAT_20, n("0"))),
                List.of(TaxRow.onNetTotal(VAT_20, n("20")).included())));
        assertThat(totals.document().grandTotal()).isEqualByComparingTo("10.03");
        assertThat(totals.lines().get(1).netAmount()).isEqualByComparingTo("10.00");
    }

    @Test
    void taxes_chain_on_previous_rows() {
        // eco-contribution 1.5 %, then VAT on net + contribution, then a levy on the VAT
        List<TaxRow> chained = List.of(
                TaxRow.onNetTotal("eco", n("1.5")),
                TaxRow.onPreviousRowTotal(1, VAT_20, n("20")),
                TaxRow.onPreviousRowAmount(2, "levy", n("10")));
        Totals totals = Totals.of(Sheet.of(List.of(line("a", "1", "200")), chained));
        assertThat(totals.taxes()).extracting(TaxTotals::amount).containsExactly(n("3.00"), n("40.60"), n("4.06"));
        assertTotals(totals, "200", "47.66", "247.66");

        List<TaxRow> included = chained.stream().map(TaxRow::included).toList();
        Totals opened = Totals.of(Sheet.of(List.of(line("a", "1", "247.66")), included));
        assertTotals(opened, "200", "47.66", "247.66");
    }

    @Test
    void a_duty_by_quantity_inside_the_price_is_taken_out_before_vat() {
        // 2 bottles at 13.20 including 1.00 of duty each and VAT on everything: net 10 each
        List<TaxRow> rows = List.of(
                TaxRow.onItemQuantity("duty", n("1")).included(),
                TaxRow.onPreviousRowTotal(1, VAT_20, n("20")).included());
        Totals totals = Totals.of(Sheet.of(List.of(line("rhum", "2", "13.20")), rows));
        assertTotals(totals, "20.00", "6.40", "26.40");
        assertThat(totals.taxes()).extracting(TaxTotals::amount).containsExactly(n("2.00"), n("4.40"));
    }

    @Test
    void freight_is_spread_over_the_lines_and_the_last_takes_the_residue() {
        List<TaxRow> rows = List.of(TaxRow.actual(FREIGHT, n("10")), TaxRow.onPreviousRowTotal(1, VAT_20, n("20")));
        Totals totals =
                Totals.of(Sheet.of(List.of(line("a", "1", "30"), line("b", "1", "30"), line("c", "1", "30")), rows));
        assertThat(totals.lines())
                .extracting(line -> line.taxes().getFirst().amount())
                .containsExactly(n("3.33"), n("3.33"), n("3.34"));
        assertTotals(totals, "90", "30", "120");
    }

    @Test
    void freight_alone_is_still_owed() {
        Totals totals = Totals.of(Sheet.of(List.of(), List.of(TaxRow.actual(FREIGHT, n("10")))));
        assertTotals(totals, "0", "10", "10");
    }

    @Test
    void reverse_charge_adds_and_deducts_the_same_vat() {
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "1000")),
                List.of(
                        TaxRow.onNetTotal("445662", n("20")),
                        TaxRow.onNetTotal("445200", n("20")).subtracted())));
        assertTotals(totals, "1000", "0", "1000");
        assertThat(totals.document().taxesAdded()).isEqualByComparingTo("200");
        assertThat(totals.document().taxesDeducted()).isEqualByComparingTo("200");
        assertThat(breakdown(totals)).containsExactly("20 % × 1000.00 = -200.00", "20 % × 1000.00 = 200.00");
    }

    @Test
    void a_valuation_tax_costs_but_is_not_paid_to_the_supplier() {
        Sheet sheet = Sheet.of(
                List.of(line("bois", "2", "100"), line("conseil", "1", "50"), line("vis", "10", "10")),
                List.of(
                        TaxRow.actual("frais d’approche", n("40.01")).in(TaxRow.Category.VALUATION),
                        TaxRow.onNetTotal("445660", n("20"))));
        Totals totals = Totals.of(sheet);
        assertTotals(totals, "350", "70", "420");
        assertThat(ValuationTaxes.spread(sheet, totals, Set.of("bois", "vis")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("bois", n("26.67"), "vis", n("13.34")));
    }

    @Test
    void the_vat_printed_by_the_supplier_is_kept() {
        Totals totals = Totals.of(Sheet.of(
                List.of(line("a", "1", "10.03")),
                List.of(TaxRow.onNetTotal("445660", n("20")).keeping(n("2.00")))));
        assertTotals(totals, "10.03", "2.00", "12.03");
    }

    @Test
    void a_discount_on_the_net_lowers_each_base() {
        Sheet sheet = Sheet.of(
                List.of(
                        line("a", "1", "100"),
                        line("b", "1", "100"),
                        line("c", "1", "100").taxed(VAT_20, n("5.5"))),
                vat20());
        Totals totals = Totals.of(sheet.with(Discount.amount(NET_TOTAL, n("100"))));
        assertThat(nets(totals)).containsExactly("66.67", "66.67", "66.66");
        assertThat(totals.document().total()).isEqualByComparingTo("300");
        assertTotals(totals, "200", "30.34", "230.34");
    }

    @Test
    void a_discount_on_the_grand_total_takes_exactly_that_amount() {
        Sheet sheet = Sheet.of(List.of(line("a", "1", "100")), vat20());
        Totals totals = Totals.of(sheet.with(Discount.amount(GRAND_TOTAL, n("10"))));
        assertTotals(totals, "91.67", "18.33", "110.00");
        assertThat(totals.taxes().getFirst().amount()).isEqualByComparingTo("20");
        assertThat(totals.taxes().getFirst().amountAfterDiscount()).isEqualByComparingTo("18.33");
        assertThat(totals.document().discount()).isEqualByComparingTo("10");
    }

    @Test
    void a_discount_on_prices_including_vat_is_what_the_customer_saves() {
        Sheet sheet = Sheet.of(
                List.of(line("a", "1", "59.99"), line("b", "1", "39.99").taxed(VAT_20, n("5.5"))),
                List.of(TaxRow.onNetTotal(VAT_20, n("20")).included()));
        Totals totals = Totals.of(sheet.with(Discount.amount(GRAND_TOTAL, n("9.98"))));
        assertThat(totals.document().grandTotal()).isEqualByComparingTo("90.00");
        assertThat(totals.document().total()).isEqualByComparingTo("99.98");
        // 34.13 + 45.00 + 10.88 would make 90.01: the largest line gives the cent
        assertThat(breakdown(totals)).containsExactly("5.5 % × 34.13 = 1.88", "20 % × 44.99 = 9.00");
    }

    @Test
    void freight_does_not_share_in_a_discount_on_the_grand_total() {
        Sheet sheet = Sheet.of(
                List.of(line("a", "1", "100")),
                List.of(TaxRow.onNetTotal(VAT_20, n("20")), TaxRow.actual(FREIGHT, n("30"))));
        Totals totals = Totals.of(sheet.with(Discount.amount(GRAND_TOTAL, n("12"))));
        assertTotals(totals, "90", "48", "138");
    }

    @Test
    void a_cash_discount_leaves_nets_and_vat_alone() {
        Sheet sheet = Sheet.of(List.of(line("a", "1", "100")), vat20());
        Totals totals =
                Totals.of(sheet.with(Discount.percentage(GRAND_TOTAL, n("2")).asCash()));
        assertTotals(totals, "100", "20", "117.60");
        assertThat(totals.document().cashDiscount()).isEqualByComparingTo("2.40");
    }

    @Test
    void everything_can_be_given_away() {
        Sheet sheet =
                Sheet.of(List.of(line("a", "3", "33.33"), line("b", "1", "0.07").taxed(VAT_20, n("5.5"))), vat20());
        assertTotals(Totals.of(sheet.with(Discount.percentage(NET_TOTAL, n("100")))), "0", "0", "0");
        assertTotals(Totals.of(sheet.with(Discount.percentage(GRAND_TOTAL, n("100")))), "0", "0", "0");
        SheetLine free = SheetLine.of("c", n("5"), Price.list(n("12.34")).discounted(n("100")));
        assertTotals(Totals.of(Sheet.of(List.of(free), vat20())), "0", "0", "0");
    }

    @Test
    void negative_and_zero_quantities_are_plain_lines_of_an_invoice() {
        Totals totals = Totals.of(
                Sheet.of(List.of(line("a", "2", "10"), line("reprise", "-1", "5"), line("rien", "0", "99")), vat20()));
        assertThat(nets(totals)).containsExactly("20.00", "-5.00", "0.00");
        assertTotals(totals, "15", "3", "18");
    }

    @Test
    void a_credit_note_or_debit_note_without_quantity_adjusts_the_price_only() {
        Sheet sheet = Sheet.of(List.of(line("baisse de prix", "0", "40")), vat20());
        assertTotals(Totals.of(sheet.as(Sheet.Kind.RETURN)), "-40", "-8", "-48");
        assertTotals(Totals.of(sheet.as(Sheet.Kind.DEBIT_NOTE)), "40", "8", "48");
    }

    @Test
    void the_total_can_be_rounded_to_five_cents() {
        Sheet sheet = Sheet.of(List.of(line("a", "1", "10.02")), List.of());
        Totals.Sums sums = Totals.of(sheet.roundedTo(n("0.05"))).document();
        assertThat(sums.roundedTotal()).isEqualByComparingTo("10.00");
        assertThat(sums.roundingAdjustment()).isEqualByComparingTo("-0.02");
        assertThat(sums.payable()).isEqualByComparingTo("10.00");
        Totals.Sums plain = Totals.of(sheet).document();
        assertThat(plain.roundedTotal()).isZero();
        assertThat(plain.payable()).isEqualByComparingTo("10.02");
    }

    @Test
    void company_currency_closes_on_its_own_sums() {
        Sheet sheet = Sheet.of(List.of(line("a", "1", "10.01"), line("b", "1", "10.01")), vat20())
                .in(Precision.EURO, n("0.9133"));
        Totals totals = Totals.of(sheet);
        // 10.01 × 0.9133 = 9.142133 → 9.14 on each line; 4.00 × 0.9133 → 3.65
        assertThat(totals.company().netTotal()).isEqualByComparingTo("18.28");
        assertThat(totals.company().totalTaxes()).isEqualByComparingTo("3.65");
        assertThat(totals.company().grandTotal()).isEqualByComparingTo("21.93");
        assertThat(totals.vatBreakdown().getFirst().companyBase()).isEqualByComparingTo("18.28");
    }

    @Test
    void yen_have_no_cents_and_dinars_have_millimes() {
        List<SheetLine> lines = List.of(line("a", "3", "33.335"));
        Precision yen = new Precision(0, 2, 2);
        Totals inYen = Totals.of(Sheet.of(lines, vat20()).in(yen, n("0.0061")));
        assertTotals(inYen, "100", "20", "120");
        assertThat(inYen.company().grandTotal()).isEqualByComparingTo("0.73");
        assertTotals(
                Totals.of(Sheet.of(lines, vat20()).in(new Precision(3, 2, 3), n("0.3"))),
                "100.005",
                "20.001",
                "120.006");
    }
}
