package eu.socle.erp.tax;

import static eu.socle.erp.tax.TotalsTest.n;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaxTableCheckTest {

    private static List<String> codes(TaxRow... rows) {
        return TaxTableCheck.of(List.of(rows)).stream()
                .map(violation -> violation.row() + " " + violation.code())
                .toList();
    }

    @Test
    void an_ordinary_table_is_fine() {
        assertThat(codes(TaxRow.onNetTotal("a", n("20")).included(), TaxRow.onPreviousRowTotal(1, "b", n("5"))))
                .isEmpty();
    }

    @Test
    void a_row_refers_to_an_earlier_one() {
        assertThat(codes(TaxRow.onPreviousRowAmount(1, "a", n("5")), TaxRow.onPreviousRowTotal(2, "b", n("5"))))
                .containsExactly("1 tax_row_not_earlier", "2 tax_row_not_earlier");
    }

    @Test
    void every_violation_is_told_at_once() {
        assertThat(codes(
                        TaxRow.actual("a", n("5")).included(),
                        TaxRow.onNetTotal("b", n("20"))
                                .in(TaxRow.Category.VALUATION)
                                .included(),
                        TaxRow.onNetTotal("c", n("1")),
                        TaxRow.onPreviousRowAmount(3, "d", n("1")).included(),
                        TaxRow.onNetTotal(" ", n("1"))))
                .containsExactly(
                        "1 tax_actual_inclusive",
                        "2 tax_valuation_inclusive",
                        "4 tax_previous_row_not_inclusive",
                        "5 tax_account_missing");
    }

    @Test
    void an_inclusive_row_on_a_total_needs_all_rows_up_to_it() {
        assertThat(codes(
                        TaxRow.onNetTotal("a", n("1")),
                        TaxRow.onNetTotal("b", n("1")).included(),
                        TaxRow.onPreviousRowTotal(2, "c", n("1")).included()))
                .containsExactly("3 tax_previous_row_not_inclusive");
    }

    @Test
    void the_sentence_says_where_and_what_to_do() {
        Violation violation =
                TaxTableCheck.of(List.of(TaxRow.actual("a", n("5")).included())).getFirst();
        assertThat(violation.fr())
                .isEqualTo("Taxes, ligne 1\u00a0: un montant fixe ne peut pas être compris dans les prix."
                        + " Décochez «\u00a0Comprise dans le prix affiché\u00a0».");
        assertThat(violation.en())
                .isEqualTo(
                        "Taxes, row 1: a fixed amount cannot be included in prices. Untick “Included in the price”.");
    }

    @Test
    void a_table_being_typed_never_stops_the_preview() {
        Totals totals = Totals.of(Sheet.of(
                List.of(TotalsTest.line("a", "1", "100")),
                List.of(
                        TaxRow.onPreviousRowTotal(7, "a", n("20")),
                        TaxRow.actual("b", n("5")).included())));
        assertThat(totals.document().grandTotal()).isEqualByComparingTo("105");
    }
}
