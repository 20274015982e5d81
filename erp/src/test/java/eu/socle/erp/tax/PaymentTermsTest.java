package eu.socle.erp.tax;

import static eu.socle.erp.tax.TotalsTest.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "DAYS_AFTER_INVOICE,     30, 0, 2026-11-23, 2026-12-23",
        "DAYS_AFTER_MONTH_END,   45, 0, 2026-11-23, 2027-01-14",
        "MONTHS_AFTER_MONTH_END,  1, 0, 2026-01-31, 2026-02-28",
        "MONTHS_AFTER_MONTH_END,  0, 0, 2026-11-23, 2026-11-30",
        "DAYS_THEN_MONTH_END,    30, 0, 2026-11-23, 2026-12-31",
        "DAYS_THEN_MONTH_END,    30, 0, 2026-01-30, 2026-03-31",
        "DAYS_THEN_DAY_OF_MONTH, 30, 10, 2026-11-23, 2027-01-10",
        "DAYS_THEN_DAY_OF_MONTH,  0, 31, 2026-01-15, 2026-02-28",
    })
    void due_dates_follow_their_rule(DueRule rule, int count, int day, LocalDate issued, LocalDate due) {
        assertThat(rule.date(issued, count, day)).isEqualTo(due);
        assertThat(DueRule.of(rule.value())).contains(rule);
    }

    @Test
    void the_last_instalment_takes_the_remainder() {
        List<Instalment> schedule = PaymentTerms.schedule(
                ISSUED,
                n("100"),
                2,
                List.of(
                        Term.of("solde", n("33.34"), DueRule.DAYS_AFTER_INVOICE, 60),
                        Term.of("comptant", n("33.33"), DueRule.DAYS_AFTER_INVOICE, 0),
                        Term.of("30 jours", n("33.33"), DueRule.DAYS_AFTER_INVOICE, 30)));
        assertThat(schedule).extracting(row -> row.term().name()).containsExactly("comptant", "30 jours", "solde");
        assertThat(schedule).extracting(Instalment::amount).containsExactly(n("33.33"), n("33.33"), n("33.34"));
        assertThat(PaymentTerms.dueDate(ISSUED, schedule)).isEqualTo(LocalDate.of(2027, 1, 22));
    }

    @Test
    void paying_early_earns_the_discount_until_its_date() {
        Term term = Term.of("30 jours", n("100"), DueRule.DAYS_AFTER_INVOICE, 30)
                .with(new Term.EarlyPayment(Term.EarlyPayment.Type.PERCENTAGE, n("2"), DueRule.DAYS_AFTER_INVOICE, 8));
        Instalment row =
                PaymentTerms.schedule(ISSUED, n("1039.31"), 2, List.of(term)).getFirst();
        assertThat(row.discountDate()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(row.discountOn(LocalDate.of(2026, 12, 1))).isEqualByComparingTo("20.79");
        assertThat(row.discountOn(LocalDate.of(2026, 12, 2))).isZero();
    }

    @Test
    void portions_must_make_a_hundred() {
        List<Violation> violations = PaymentTerms.check(List.of(
                Term.of("a", n("33.5"), DueRule.DAYS_AFTER_INVOICE, 0),
                Term.of("b", n("0"), DueRule.DAYS_THEN_DAY_OF_MONTH, -1)));
        assertThat(violations)
                .extracting(Violation::row, Violation::code)
                .containsExactly(
                        tuple(2, "schedule_portion"),
                        tuple(2, "schedule_delay"),
                        tuple(2, "schedule_day"),
                        tuple(0, "schedule_percent"));
        assertThat(violations.getLast().fr())
                .isEqualTo("Les parts des échéances totalisent 33,5\u202f%, au lieu de 100\u202f%. Corrigez-les.");
        assertThat(PaymentTerms.check(List.of(Term.of("a", n("100"), DueRule.DAYS_AFTER_INVOICE, 0))))
                .isEmpty();
    }
}
