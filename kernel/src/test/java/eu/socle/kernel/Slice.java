package eu.socle.kernel;

import java.math.BigDecimal;

/** A line of the sample document. */
final class Slice extends Document<Slice> {

    static final DocType<Slice> TYPE = DocType.row(Slice.class, "Slice", "Tranche", "Slice")
            .plural("Tranches", "Slices")
            .describedAs("Une part de la miche.", "A part of the loaf.");

    static final Input<Slice, String> TITLE =
            TYPE.text("title", 20, "Nom", "Title").required();
    static final Input<Slice, BigDecimal> AMOUNT =
            TYPE.money("amount", "Montant", "Amount").in(() -> Loaf.CURRENCY);
    static final Computed<Slice, BigDecimal> TWICE =
            TYPE.money("twice", "Double", "Twice").computed();

    static {
        TYPE.compute(
                (slice, lookup) -> slice.compute(TWICE, slice.amount(AMOUNT).multiply(BigDecimal.TWO)));
        TYPE.form().section(TITLE, AMOUNT, TWICE);
    }

    public Slice() {
        super(TYPE);
    }
}
