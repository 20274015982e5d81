package eu.socle.erp.tax;

import static eu.socle.erp.tax.TotalsTest.n;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PaymentTermsPropertyTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);

    @Property(tries = 1000)
    void instalments_add_up_to_the_total(@ForAll long seed) {
        Random random = new Random(seed);
        int decimals = new int[] {0, 2, 3}[random.nextInt(3)];
        BigDecimal total = BigDecimal.valueOf(random.nextInt(20_000_000) - 10_000_000, decimals);
        List<Term> terms = new ArrayList<>();
        BigDecimal left = n("100");
        for (int i = random.nextInt(5); i > 0; i--) {
            BigDecimal portion = BigDecimal.valueOf(random.nextInt(2_000), 2);
            terms.add(
                    Term.of("t" + i, portion, rule(random), random.nextInt(90)).on(1 + random.nextInt(31)));
            left = left.subtract(portion);
        }
        terms.add(Term.of("last", left, rule(random), random.nextInt(90)).on(10));
        List<Instalment> schedule = PaymentTerms.schedule(ISSUED, total, decimals, terms);
        assertThat(schedule.stream().map(Instalment::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(total);
        assertThat(schedule).extracting(Instalment::dueDate).isSorted();
        assertThat(schedule).allMatch(row -> row.amount().scale() == decimals);
    }

    private static DueRule rule(Random random) {
        return DueRule.values()[random.nextInt(DueRule.values().length)];
    }
}
