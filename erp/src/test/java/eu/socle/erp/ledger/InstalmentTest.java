package eu.socle.erp.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is left of a whole lies on its instalments, the oldest having been settled first. */
class InstalmentTest {

    private static List<BigDecimal> amounts(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    private static void assertSpread(String whole, String... left) {
        assertThat(Instalment.spread(amounts("60", "40", "20"), new BigDecimal(whole)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(amounts(left));
    }

    @Test
    void the_oldest_is_settled_first() {
        assertSpread("120", "60", "40", "20");
        assertSpread("70", "10", "40", "20");
        assertSpread("30", "0", "10", "20");
        assertSpread("0", "0", "0", "0");
    }

    @Test
    void what_is_paid_too_much_stays_on_the_last() {
        assertSpread("-15", "0", "0", "-15");
        assertSpread("150", "60", "40", "50");
    }

    @Test
    void what_we_owe_is_spread_the_same_way() {
        assertThat(Instalment.spread(amounts("-60", "-40"), new BigDecimal("-50")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(amounts("-10", "-40"));
    }

    @Property
    void no_cent_is_lost(
            @ForAll @Size(min = 1, max = 6) List<@BigRange(min = "0.01", max = "900") @Scale(2) BigDecimal> open,
            @ForAll @BigRange(min = "-5000", max = "5000") @Scale(2) BigDecimal whole) {
        List<BigDecimal> left = Instalment.spread(open, whole);

        assertThat(left.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        assertThat(left.subList(0, left.size() - 1))
                .allSatisfy(each -> assertThat(each).isNotNegative());
    }
}
