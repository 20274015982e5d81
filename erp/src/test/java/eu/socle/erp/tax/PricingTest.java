package eu.socle.erp.tax;

import static eu.socle.erp.tax.TotalsTest.n;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PricingTest {

    @Test
    void margin_comes_first_then_the_discount() {
        Price price = Price.list(n("100"))
                .withMargin(Price.MarginType.PERCENTAGE, n("10"))
                .discounted(n("5"));
        Pricing.UnitPrice unit = Pricing.price(price, 2);
        assertThat(unit.withMargin()).isEqualByComparingTo("110");
        assertThat(unit.discountAmount()).isEqualByComparingTo("5.50");
        assertThat(unit.rate()).isEqualByComparingTo("104.50");
    }

    @Test
    void a_discount_amount_gives_its_percentage() {
        Pricing.UnitPrice unit = Pricing.price(Price.list(n("80")).lowered(n("10")), 2);
        assertThat(unit.rate()).isEqualByComparingTo("70");
        assertThat(unit.discountPercentage()).isEqualByComparingTo("12.5");
    }

    @Test
    void a_typed_price_above_the_list_is_a_margin() {
        Pricing.UnitPrice unit = Pricing.price(Price.list(n("80")).typing(n("100")), 2);
        assertThat(unit.marginType()).isEqualTo(Price.MarginType.AMOUNT);
        assertThat(unit.margin()).isEqualByComparingTo("20");
        assertThat(unit.withMargin()).isEqualByComparingTo("100");
        assertThat(unit.rate()).isEqualByComparingTo("100");
    }

    @Test
    void a_typed_price_below_the_list_is_a_discount() {
        Pricing.UnitPrice unit = Pricing.price(Price.list(n("80")).typing(n("60")), 2);
        assertThat(unit.discountPercentage()).isEqualByComparingTo("25");
        assertThat(unit.discountAmount()).isEqualByComparingTo("20");
        assertThat(unit.rate()).isEqualByComparingTo("60");
    }

    @Test
    void a_full_discount_is_free() {
        assertThat(Pricing.price(Price.list(n("12.34")).discounted(n("100")), 2).rate())
                .isZero();
    }

    @Test
    void the_price_is_rounded_before_it_is_multiplied() {
        Pricing.UnitPrice unit = Pricing.price(Price.list(n("3.33")).discounted(n("5")), 2);
        assertThat(unit.rate()).isEqualByComparingTo("3.16");
        assertThat(Pricing.amount(Sheet.Kind.ORDINARY, unit.rate(), n("100"), 2))
                .isEqualByComparingTo("316.00");
    }
}
