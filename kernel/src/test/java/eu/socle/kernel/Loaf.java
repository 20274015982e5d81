package eu.socle.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The sample document of these tests: a field of each kind, and a rule of each sort. */
final class Loaf extends Document<Loaf> {

    static final DocType<Loaf> TYPE = DocType.of(Loaf.class, "Loaf", "Miche", "Loaf")
            .plural("Miches", "Loaves")
            .describedAs("Un pain, avec un champ de chaque nature.", "A bread with a field of each kind.")
            .submittable();

    static final Input<Loaf, String> TITLE =
            TYPE.text("title", 20, "Intitulé", "Title").required();
    static final Input<Loaf, String> COMPANY = TYPE.text("company", "Société", "Company");
    static final Input<Loaf, String> NOTE =
            TYPE.longText("note", "Note", "Note").editableOnSubmitted();
    static final Input<Loaf, Integer> COUNT = TYPE.whole("count", "Nombre", "Count");
    static final Input<Loaf, BigDecimal> WEIGHT = TYPE.decimal("weight", "Poids", "Weight");
    static final Input<Loaf, BigDecimal> PRICE = TYPE.price("price", "Prix", "Price");
    static final Input<Loaf, BigDecimal> RATE =
            TYPE.percent("rate", "Taux", "Rate").defaultsTo(new BigDecimal("5.5"));
    static final Input<Loaf, String> CURRENCY =
            TYPE.text("currency", 3, "Devise", "Currency").defaultsTo("EUR");
    static final Input<Loaf, BigDecimal> DEPOSIT =
            TYPE.money("deposit", "Acompte", "Deposit").in(() -> Loaf.CURRENCY);
    static final Input<Loaf, Boolean> FRESH = TYPE.check("fresh", "Frais", "Fresh");
    static final Input<Loaf, LocalDate> BAKED_ON =
            TYPE.date("baked_on", "Cuit le", "Baked on").requiredWhen(FRESH.is(true));
    static final Input<Loaf, Instant> SOLD_AT = TYPE.dateTime("sold_at", "Vendu le", "Sold at");
    static final Input<Loaf, LocalTime> READY_AT = TYPE.time("ready_at", "Prêt à", "Ready at");
    static final Input<Loaf, Shape> SHAPE = TYPE.choice("shape", Shape.class, "Forme", "Shape");
    static final Link<Loaf, Oven> OVEN =
            TYPE.link("oven", Oven.class, "Four", "Oven").among(() -> Oven.HOT.is(true));
    static final Input<Loaf, String> PARTY_TYPE = TYPE.text("party_type", "Nature du tiers", "Party type");
    static final Input<Loaf, String> PARTY = TYPE.dynamicLink("party", PARTY_TYPE, "Tiers", "Party");
    static final Input<Loaf, String> LOCKED =
            TYPE.text("locked", "Verrouillé", "Locked").editableWhen(FRESH.is(true));
    static final Input<Loaf, String> RECIPE = TYPE.json("recipe", "Recette", "Recipe");
    static final Input<Loaf, String> SECRET = TYPE.secret("secret", "Secret", "Secret");
    static final Rows<Loaf, Slice> SLICES = TYPE.rows("slices", Slice.class, "Tranches", "Slices");
    static final Computed<Loaf, BigDecimal> TOTAL =
            TYPE.money("total", "Total", "Total").computed();

    static {
        TYPE.compute((loaf, lookup) -> loaf.compute(
                        TOTAL,
                        loaf.rows(SLICES).stream()
                                .map(slice -> slice.amount(Slice.TWICE))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)))
                .check((loaf, lookup, refusals) -> {
                    if (loaf.amount(TOTAL).signum() < 0) {
                        refusals.add(Refusal.of("rate_not_positive")
                                .with("field", TOTAL.label())
                                .on(TOTAL));
                    }
                })
                .checkOnSubmit((loaf, lookup, refusals) -> {
                    if (loaf.rows(SLICES).isEmpty()) {
                        refusals.add(Refusal.of("no_lines"));
                    }
                })
                .access(Role.SYSTEM_MANAGER, Right.values());
        TYPE.form().section(TITLE, COMPANY, NOTE);
    }

    /** Frozen with its neighbours, as the registry of a running program does. */
    static final Registry REGISTRY = Registry.of(java.util.List.of(new Bakery()));

    enum Shape implements Option {
        ROUND("Round", "Ronde", "Round"),
        LONG("Long", "Longue", "Long");

        private final String value;
        private final Label label;

        Shape(String value, String fr, String en) {
            this.value = value;
            this.label = new Label(fr, en);
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public Label label() {
            return label;
        }
    }

    static final class Bakery implements Module {

        @Override
        public String id() {
            return "bakery";
        }

        @Override
        public Label label() {
            return new Label("Boulangerie", "Bakery");
        }

        @Override
        public void register(Registrar registrar) {
            registrar.types(Oven.TYPE, Loaf.TYPE);
        }
    }

    public Loaf() {
        super(TYPE);
    }

    static Loaf titled(String title) {
        Loaf loaf = new Loaf();
        loaf.set(TITLE, title);
        return loaf;
    }
}
