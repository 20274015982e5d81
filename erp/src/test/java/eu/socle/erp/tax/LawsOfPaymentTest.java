package eu.socle.erp.tax;

import static eu.socle.erp.tax.TotalsTest.n;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The longest delay, the penalties for being late, and the VAT rates: what the law sets. */
class LawsOfPaymentTest {

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    @Test
    void sixty_days_or_forty_five_end_of_month() {
        // 23 November: 60 days lead to 22 January, 45 days then end of month to 31 January
        assertThat(LegalDelay.latest(day("2026-11-23"))).isEqualTo(day("2027-01-31"));
        // 1 November: end of month then 45 days leads to 14 January, 60 days only to 31 December
        assertThat(LegalDelay.latest(day("2026-11-01"))).isEqualTo(day("2027-01-14"));
        assertThat(LegalDelay.check(day("2026-11-23"), day("2027-01-31"))).isEmpty();
        assertThat(LegalDelay.check(day("2026-11-23"), day("2027-02-01"))
                        .orElseThrow()
                        .fr())
                .isEqualTo("L’échéance du 01/02/2027 dépasse le délai légal entre professionnels, le 31/01/2027"
                        + " (60 jours, ou 45 jours fin de mois). Rapprochez-la.");
    }

    @Test
    void a_late_payment_costs_the_ecb_rate_plus_ten_points_and_forty_euros() {
        LatePayment.Penalty penalty = LatePayment.legal(n("1000"), day("2026-01-31"), day("2026-03-02"));
        assertThat(penalty.days()).isEqualTo(30);
        // 1000 × 12.15 % × 30 / 365
        assertThat(penalty.interest()).isEqualByComparingTo("9.99");
        assertThat(penalty.total()).isEqualByComparingTo("49.99");
    }

    @Test
    void each_half_year_has_its_own_rate() {
        LatePayment.Penalty penalty = LatePayment.legal(n("10000"), day("2025-06-20"), day("2025-07-10"));
        assertThat(penalty.periods())
                .containsExactly(
                        new LatePayment.Period(day("2025-06-21"), 10, n("13.15")),
                        new LatePayment.Period(day("2025-07-01"), 10, n("12.15")));
        // 10000 × (13.15 × 10 + 12.15 × 10) / 36500
        assertThat(penalty.interest()).isEqualByComparingTo("69.32");
    }

    @Test
    void paying_on_the_due_date_costs_nothing() {
        assertThat(LatePayment.legal(n("1000"), day("2026-01-31"), day("2026-01-31"))
                        .total())
                .isZero();
        assertThat(LatePayment.atRate(n("1000"), day("2026-01-31"), day("2026-01-15"), n("12"))
                        .total())
                .isZero();
    }

    @Test
    void a_contract_may_set_its_own_rate() {
        assertThat(LatePayment.atRate(n("1000"), day("2026-01-31"), day("2026-03-02"), n("15"))
                        .interest())
                .isEqualByComparingTo("12.33");
    }

    @Test
    void the_last_known_rate_is_carried_forward() {
        assertThat(LatePayment.at(day("2023-03-01")).penaltyRate()).isEqualByComparingTo("12.50");
        assertThat(LatePayment.at(day("2026-12-31")).source()).startsWith("carried forward");
        assertThat(LatePayment.at(day("2030-01-01")).penaltyRate()).isEqualByComparingTo("12.15");
    }

    @Test
    void vat_rates_depend_on_the_place_and_the_day() {
        assertThat(VatRates.at(day("2026-11-23"), "metropole"))
                .filteredOn(rate -> rate.category().equals("S"))
                .extracting(VatRate::rate)
                .containsExactly(n("20.00"), n("10.00"), n("5.50"), n("2.10"));
        assertThat(VatRates.at(day("2013-12-31"), "metropole"))
                .noneMatch(rate -> rate.kind().equals("normal"));
        assertThat(VatRates.at(day("2026-11-23"), "dom-971-972-974"))
                .anyMatch(rate -> rate.rate().compareTo(n("8.5")) == 0)
                .anyMatch(
                        rate -> rate.kind().equals("export") && rate.category().equals("G"));
        assertThat(VatRates.all()).hasSize(19);
    }
}
