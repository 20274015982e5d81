package eu.socle.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the condition and the document: writing and reading a condition changes nothing. */
class CondPropertyTest {

    private static final Registry REGISTRY = Loaf.REGISTRY;

    @Property(tries = 400)
    void reading_what_was_written_gives_the_same_condition(@ForAll("conditions") Cond<Loaf> condition) {
        assertThat(REGISTRY.type("loaf")).contains(Loaf.TYPE);
        assertThat(CondJson.<Loaf>read(CondJson.write(condition), Loaf.TYPE, Schema.DECLARED))
                .isEqualTo(condition);
    }

    @Property(tries = 400)
    void it_accepts_the_same_documents(@ForAll("conditions") Cond<Loaf> condition, @ForAll("loaves") Loaf loaf) {
        Cond<Loaf> read = CondJson.read(CondJson.write(condition), Loaf.TYPE, Schema.DECLARED);
        assertThat(read.test(loaf)).isEqualTo(condition.test(loaf));
        assertThat(condition.not().test(loaf)).isNotEqualTo(condition.test(loaf));
        assertThat(condition.and(condition).test(loaf)).isEqualTo(condition.test(loaf));
    }

    @Provide
    Arbitrary<Loaf> loaves() {
        return Combinators.combine(
                        texts().injectNull(0.3),
                        counts().injectNull(0.3),
                        prices().injectNull(0.3),
                        dates().injectNull(0.3),
                        Arbitraries.of(Loaf.Shape.class).injectNull(0.3),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((title, count, price, date, shape, fresh) -> {
                    Loaf loaf = Loaf.titled(title);
                    loaf.set(Loaf.COUNT, count);
                    loaf.set(Loaf.PRICE, price);
                    loaf.set(Loaf.BAKED_ON, date);
                    loaf.set(Loaf.SHAPE, shape);
                    loaf.set(Loaf.FRESH, fresh);
                    if (count != null && count % 2 == 0) {
                        loaf.add(Loaf.SLICES).set(Slice.TITLE, title);
                    }
                    return loaf;
                });
    }

    @Provide
    Arbitrary<Cond<Loaf>> conditions() {
        return Arbitraries.lazyOf(
                        this::leaves,
                        this::leaves,
                        () -> conditions().list().ofMaxSize(3).map(Cond.All<Loaf>::new),
                        () -> conditions().list().ofMaxSize(3).map(Cond.Any<Loaf>::new),
                        () -> conditions().map(Cond::not))
                .filter(condition -> depth(condition) < 10);
    }

    private static int depth(Cond<?> condition) {
        return switch (condition) {
            case Cond.All<?>(var parts) ->
                1 + parts.stream().mapToInt(CondPropertyTest::depth).max().orElse(0);
            case Cond.Any<?>(var parts) ->
                1 + parts.stream().mapToInt(CondPropertyTest::depth).max().orElse(0);
            case Cond.Not<?>(var part) -> 1 + depth(part);
            default -> 1;
        };
    }

    private Arbitrary<Cond<Loaf>> leaves() {
        return Arbitraries.oneOf(List.of(
                compare(Loaf.TITLE, texts()),
                compare(Loaf.COUNT, counts()),
                compare(Loaf.PRICE, prices()),
                compare(Loaf.BAKED_ON, dates()),
                compare(Loaf.SHAPE, Arbitraries.of(Loaf.Shape.class)),
                compare(Loaf.FRESH, Arbitraries.of(true, false)),
                compare(
                        Loaf.SOLD_AT,
                        Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond)),
                texts().list().ofMaxSize(3).map(values -> new Cond.In<>(Loaf.TITLE, values)),
                counts().list().ofMaxSize(3).map(values -> new Cond.In<>(Loaf.COUNT, values)),
                texts().map(text -> new Cond.Like<>(Loaf.TITLE, "%" + text + "%")),
                Arbitraries.of(Loaf.TITLE.isSet(), Loaf.SLICES.isSet(), Loaf.PRICE.isEmpty(), Loaf.TYPE.isDraft()),
                texts().map(text -> Loaf.SLICES.any(Slice.TITLE.is(text)))));
    }

    private static <V> Arbitrary<Cond<Loaf>> compare(Field<Loaf, V> field, Arbitrary<? extends V> values) {
        return Combinators.combine(Arbitraries.of(Cond.Op.class), values.injectNull(0.1))
                .as((op, value) -> new Cond.Compare<>(field, op, value));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of("Épeautre", "épeautre", "Seigle", "Mie de pain", "50%", "a_b", "l’œuf", "\"", "\\");
    }

    private static Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(-3, 3);
    }

    /** As fields hold them: six decimals. */
    private static Arbitrary<BigDecimal> prices() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-2"), new BigDecimal("2"))
                .ofScale(1)
                .map(price -> price.setScale(6));
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers()
                .between(0, 3)
                .map(day -> LocalDate.of(2026, 11, 22).plusDays(day));
    }
}
