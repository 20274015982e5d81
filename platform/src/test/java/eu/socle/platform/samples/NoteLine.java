package eu.socle.platform.samples;

import eu.socle.kernel.Currencies;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;

/** A line of a note. */
public final class NoteLine extends Document<NoteLine> {

    public static final DocType<NoteLine> TYPE = DocType.row(NoteLine.class, "Note Line", "Ligne", "Line");

    public static final Input<NoteLine, String> WHAT =
            TYPE.text("what", "Quoi", "What").required();
    public static final Input<NoteLine, BigDecimal> QTY =
            TYPE.decimal("qty", "Qté", "Qty").defaultsTo(BigDecimal.ONE);
    public static final Input<NoteLine, BigDecimal> RATE = TYPE.price("rate", "Prix", "Rate");
    public static final Link<NoteLine, Shop> FROM = TYPE.link("from", Shop.class, "De", "From");
    public static final Field<NoteLine, BigDecimal> AMOUNT =
            TYPE.money("amount", "Montant", "Amount").computed();

    static {
        TYPE.compute((line, lookup) ->
                line.write(AMOUNT, Currencies.round(line.amount(QTY).multiply(line.amount(RATE)), "EUR")));
        TYPE.list(WHAT, QTY, RATE, AMOUNT);
    }

    public NoteLine() {
        super(TYPE);
    }
}
