package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Completing a document: fill what is empty, round, compute, check; everything that is wrong is told at once. */
class PassTest {

    private static List<String> told(Loaf loaf, boolean submitting, Document<?>... known) {
        return Told.codes(new Pass(new MemoryLookup(List.of(known)), Schema.DECLARED)
                .run(loaf, submitting)
                .list());
    }

    private static Loaf loaf() {
        assertThat(Loaf.REGISTRY.types()).contains(Loaf.TYPE);
        return Loaf.titled("Seigle");
    }

    @Test
    void empty_fields_are_filled_and_typed_ones_kept() {
        Loaf loaf = loaf();
        loaf.set(Loaf.RATE, BigDecimal.TEN);
        assertThat(told(loaf, false)).isEmpty();
        assertThat(loaf.get(Loaf.CURRENCY)).isEqualTo("EUR");
        assertThat(loaf.get(Loaf.RATE)).isEqualByComparingTo("10");
    }

    @Test
    void amounts_are_rounded_before_anything_is_computed_from_them() {
        Loaf loaf = loaf();
        loaf.set(Loaf.DEPOSIT, new BigDecimal("1.005"));
        loaf.add(Loaf.SLICES).set(Slice.TITLE, "Croûton");
        loaf.rows(Loaf.SLICES).getFirst().set(Slice.AMOUNT, new BigDecimal("0.005"));
        assertThat(told(loaf, true)).isEmpty();
        assertThat(loaf.get(Loaf.DEPOSIT)).isEqualTo(new BigDecimal("1.01"));
        assertThat(loaf.rows(Loaf.SLICES).getFirst().get(Slice.TWICE)).isEqualByComparingTo("0.02");
        assertThat(loaf.get(Loaf.TOTAL)).isEqualByComparingTo("0.02");
    }

    @Test
    void a_currency_without_cents_has_none() {
        Loaf loaf = loaf();
        loaf.set(Loaf.CURRENCY, "JPY");
        loaf.set(Loaf.DEPOSIT, new BigDecimal("10.5"));
        told(loaf, false);
        assertThat(loaf.get(Loaf.DEPOSIT)).isEqualTo(new BigDecimal("11"));
    }

    @Test
    void the_same_pass_twice_changes_nothing() {
        Loaf loaf = loaf();
        loaf.add(Loaf.SLICES).set(Slice.TITLE, "Mie");
        loaf.rows(Loaf.SLICES).getFirst().set(Slice.AMOUNT, new BigDecimal("3.337"));
        told(loaf, false);
        String once = loaf.toString();
        told(loaf, false);
        assertThat(loaf.toString()).isEqualTo(once);
    }

    @Test
    void all_faults_are_told_at_once() {
        Loaf loaf = new Loaf();
        loaf.set(Loaf.FRESH, true);
        loaf.set(Loaf.OVEN, "Absent");
        loaf.add(Loaf.SLICES).set(Slice.AMOUNT, new BigDecimal("-5"));
        assertThat(told(loaf, false))
                .containsExactly(
                        "required title",
                        "required baked_on",
                        "link_not_found oven",
                        "required_row slices/1/title",
                        "rate_not_positive total");
    }

    @Test
    void what_only_matters_at_submission_is_checked_then() {
        assertThat(told(loaf(), false)).isEmpty();
        assertThat(told(loaf(), true)).containsExactly("no_lines");
    }

    @Test
    void a_link_points_to_something_usable() {
        Oven broken = Oven.named("Nord");
        broken.set(Oven.BROKEN, true);
        Oven cold = Oven.named("Nord");
        cold.set(Oven.HOT, false);
        Oven cancelled = Oven.named("Nord");
        cancelled.identify(cancelled.identity().at(2));
        assertThat(told(linked(), false, Oven.named("Nord"))).isEmpty();
        assertThat(told(linked(), false, broken)).containsExactly("link_disabled oven");
        assertThat(told(linked(), false, cold)).containsExactly("link_filter oven");
        assertThat(told(linked(), false, cancelled)).containsExactly("link_cancelled oven");
    }

    private static Loaf linked() {
        Loaf loaf = loaf();
        loaf.set(Loaf.OVEN, "Nord");
        return loaf;
    }

    @Test
    void a_company_only_uses_what_is_its_own() {
        Oven other = Oven.named("Nord");
        other.set(Oven.COMPANY, "Lemoine");
        Loaf loaf = linked();
        assertThat(told(loaf, false, other)).isEmpty();
        loaf.set(Loaf.COMPANY, "Atelier");
        assertThat(told(loaf, false, other)).containsExactly("link_company oven");
        loaf.set(Loaf.COMPANY, "Lemoine");
        assertThat(told(loaf, false, other)).isEmpty();
    }

    @Test
    void a_link_that_was_there_before_is_not_questioned_again() {
        Loaf loaf = linked();
        loaf.markStored();
        assertThat(told(loaf, false)).isEmpty();
        loaf.set(Loaf.OVEN, "Sud");
        assertThat(told(loaf, false)).containsExactly("link_not_found oven");
    }

    @Test
    void a_party_is_looked_for_in_the_type_that_is_told() {
        Loaf loaf = loaf();
        loaf.set(Loaf.PARTY_TYPE, "Oven");
        loaf.set(Loaf.PARTY, "Sud");
        assertThat(told(loaf, false, Oven.named("Nord"))).containsExactly("link_not_found party");
        assertThat(told(loaf, false, Oven.named("Sud"))).isEmpty();
    }

    @Test
    void lines_have_a_limit() {
        Loaf loaf = loaf();
        loaf.write(
                Loaf.SLICES,
                java.util.stream.Stream.generate(Slice::new)
                        .limit(Rows.MAX + 1L)
                        .toList());
        assertThat(told(loaf, false)).containsExactly("too_many_rows slices");
    }

    @Test
    void today_is_the_day_in_paris() {
        assertThat(MemoryLookup.EMPTY.context().today()).isEqualTo(java.time.LocalDate.of(2026, 11, 24));
    }
}
