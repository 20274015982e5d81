package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A condition says the same in Java, once written as JSON, and once read again. */
class CondTest {

    private Loaf loaf;

    @BeforeEach
    void aLoaf() {
        assertThat(Loaf.REGISTRY.types()).hasSize(2);
        loaf = Loaf.titled("Épeautre");
        loaf.set(Loaf.COUNT, 12);
        loaf.set(Loaf.PRICE, new BigDecimal("4.500000"));
        loaf.set(Loaf.SHAPE, Loaf.Shape.ROUND);
        loaf.set(Loaf.BAKED_ON, LocalDate.of(2026, 11, 23));
        loaf.add(Loaf.SLICES).set(Slice.TITLE, "Croûton");
    }

    @Test
    void numbers_dates_and_choices_compare_by_value() {
        assertThat(Loaf.PRICE.is(new BigDecimal("4.5")).test(loaf)).isTrue();
        assertThat(Loaf.PRICE.isNot(new BigDecimal("4.50")).test(loaf)).isFalse();
        assertThat(Loaf.COUNT.atLeast(12).and(Loaf.COUNT.atMost(12)).test(loaf)).isTrue();
        assertThat(Loaf.COUNT.above(12).or(Loaf.COUNT.below(12)).test(loaf)).isFalse();
        assertThat(Loaf.BAKED_ON.above(LocalDate.of(2026, 11, 22)).test(loaf)).isTrue();
        assertThat(Loaf.SHAPE.is(Loaf.Shape.ROUND).test(loaf)).isTrue();
        assertThat(Loaf.SHAPE.in(List.of(Loaf.Shape.LONG)).test(loaf)).isFalse();
    }

    @Test
    void what_is_empty_is_equal_to_nothing_and_above_nothing() {
        assertThat(Loaf.WEIGHT.is(BigDecimal.ZERO).test(loaf)).isFalse();
        assertThat(Loaf.WEIGHT.isNot(BigDecimal.ZERO).test(loaf)).isTrue();
        assertThat(Loaf.WEIGHT.atLeast(BigDecimal.ZERO).test(loaf)).isFalse();
        assertThat(Loaf.WEIGHT.atMost(BigDecimal.ZERO).test(loaf)).isFalse();
        assertThat(Loaf.WEIGHT.atLeast(BigDecimal.ZERO).not().test(loaf)).isTrue();
        assertThat(new Cond.Compare<>(Loaf.WEIGHT, Cond.Op.EQ, null).test(loaf)).isTrue();
        assertThat(new Cond.Compare<>(Loaf.COUNT, Cond.Op.NE, null).test(loaf)).isTrue();
        assertThat(Loaf.WEIGHT.in(List.of(BigDecimal.ONE)).test(loaf)).isFalse();
    }

    @Test
    void an_unticked_box_and_an_empty_one_are_the_same() {
        assertThat(Loaf.FRESH.is(false).test(loaf)).isTrue();
        assertThat(Loaf.FRESH.isSet().test(loaf)).isFalse();
        loaf.set(Loaf.FRESH, false);
        assertThat(Loaf.FRESH.is(false).and(Loaf.FRESH.isNot(true)).test(loaf)).isTrue();
        loaf.set(Loaf.FRESH, true);
        assertThat(Loaf.FRESH.isSet().and(Loaf.FRESH.is(true)).test(loaf)).isTrue();
    }

    @Test
    void blank_text_and_no_line_are_not_set() {
        assertThat(Loaf.TITLE.isSet().and(Loaf.SLICES.isSet()).test(loaf)).isTrue();
        loaf.set(Loaf.TITLE, " \n");
        loaf.write(Loaf.SLICES, new ArrayList<>());
        assertThat(Loaf.TITLE.isEmpty().and(Loaf.SLICES.isEmpty()).test(loaf)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"epeautre", "ÉPEAUTRE", "%peau%", "é%", "%e"})
    void patterns_ignore_case_and_accents(String pattern) {
        assertThat(new Cond.Like<>(Loaf.TITLE, pattern).test(loaf)).isTrue();
        assertThat(new Cond.Like<>(Loaf.NOTE, pattern).test(loaf)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"peau", "Ep_autre", ".*", "e.*", "%x%", ""})
    void patterns_know_one_wildcard(String pattern) {
        assertThat(new Cond.Like<>(Loaf.TITLE, pattern).test(loaf)).isFalse();
    }

    @Test
    void a_line_may_satisfy_a_condition_of_its_own() {
        assertThat(Loaf.SLICES.any(Slice.TITLE.is("Croûton")).test(loaf)).isTrue();
        assertThat(Loaf.SLICES.any(Slice.TITLE.is("Mie")).test(loaf)).isFalse();
        assertThatThrownBy(() -> new Cond.Via<>(Loaf.OVEN, Oven.HOT.is(true)).test(loaf))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void always_and_never_are_neutral() {
        Cond<Loaf> some = Loaf.COUNT.is(12);
        assertThat(Cond.<Loaf>always().test(loaf)).isTrue();
        assertThat(Cond.<Loaf>never().test(loaf)).isFalse();
        assertThat(Cond.<Loaf>always().and(some)).isEqualTo(some);
        assertThat(some.and(Cond.always())).isEqualTo(some);
        assertThat(Cond.<Loaf>always().isAlways()).isTrue();
        assertThat(Cond.<Loaf>never().isNever()).isTrue();
    }

    @Test
    void json_reads_as_it_is_spoken() {
        assertThat(CondJson.write(
                        Loaf.SHAPE.is(Loaf.Shape.ROUND).and(Loaf.COUNT.above(3).not())))
                .isEqualTo(List.of("and", List.of("=", "shape", "Round"), List.of("not", List.of(">", "count", 3))));
        assertThat(CondJson.write(Cond.<Loaf>never())).isEqualTo(List.of("or"));
        assertThat(CondJson.write(Loaf.SLICES.any(Slice.TITLE.isSet())))
                .isEqualTo(List.of("via", "slices", List.of("set", "title")));
    }

    static List<Object> faulty() {
        List<Object> deep = new ArrayList<>(List.of("true"));
        for (int i = 0; i < 20; i++) {
            deep = new ArrayList<>(List.of("not", deep));
        }
        return List.of(
                "title = 'x'",
                List.of(),
                List.of("drop table", "title", "x"),
                List.of("=", "title' or 1=1", "x"),
                List.of("=", "secret", "x"),
                List.of("=", "idx", 1),
                List.of("=", "slices", "x"),
                List.of("=", "count", "douze"),
                List.of("in", "title", "x"),
                List.of("in", "title", java.util.Collections.nCopies(2_001, "x")),
                List.of("via", "title", List.of("true")),
                List.of("via", "slices", List.of("=", "docstatus", 0)),
                deep);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("faulty")
    void what_is_not_a_condition_is_refused(Object raw) {
        assertThatThrownBy(() -> CondJson.read(raw, Loaf.TYPE, Schema.DECLARED)).isInstanceOf(Refused.class);
    }

    @Test
    void simple_lists_filter_by_equality() {
        Cond<Loaf> both = CondJson.equalities(Map.of("count", "12", "shape", "Round"), Loaf.TYPE, Schema.DECLARED);
        assertThat(both.test(loaf)).isTrue();
        assertThat(CondJson.read(Arrays.asList("=", "weight", null), Loaf.TYPE, Schema.DECLARED)
                        .test(loaf))
                .isTrue();
    }
}
