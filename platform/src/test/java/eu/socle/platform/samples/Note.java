package eu.socle.platform.samples;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** A document with one field of each kind. */
public final class Note extends Document<Note> {

    public static final DocType<Note> TYPE =
            DocType.of(Note.class, "Note", "Note", "Note").plural("Notes", "Notes");

    public static final Input<Note, String> TITLE =
            TYPE.text("title", "Titre", "Title").required().searchable();
    public static final Input<Note, String> BODY = TYPE.longText("body", "Texte", "Body");
    public static final Input<Note, Integer> RANK = TYPE.whole("rank", "Rang", "Rank");
    public static final Input<Note, BigDecimal> WEIGHT = TYPE.decimal("weight", "Poids", "Weight");
    public static final Input<Note, BigDecimal> PRICE = TYPE.money("price", "Prix", "Price");
    public static final Input<Note, BigDecimal> SHARE = TYPE.percent("share", "Part", "Share");
    public static final Input<Note, Boolean> DONE = TYPE.check("done", "Fait", "Done");
    public static final Input<Note, LocalDate> DAY = TYPE.date("day", "Jour", "Day");
    public static final Input<Note, Instant> MOMENT = TYPE.dateTime("moment", "Moment", "Moment");
    public static final Input<Note, LocalTime> HOUR = TYPE.time("hour", "Heure", "Hour");
    public static final Input<Note, Colour> COLOUR = TYPE.choice("colour", Colour.class, "Couleur", "Colour");
    public static final Link<Note, Shop> SHOP = TYPE.link("shop", Shop.class, "Boutique", "Shop");
    public static final Input<Note, String> PARTY_TYPE = TYPE.text("party_type", "Type de tiers", "Party type");
    public static final Input<Note, String> PARTY = TYPE.dynamicLink("party", PARTY_TYPE, "Tiers", "Party");
    public static final Input<Note, BigDecimal> MARGIN =
            TYPE.money("margin", "Marge", "Margin").level(1);
    public static final Input<Note, String> PIN = TYPE.secret("pin", "Code secret", "Pin");
    public static final Rows<Note, NoteLine> LINES = TYPE.rows("lines", NoteLine.class, "Lignes", "Lines");
    public static final Field<Note, BigDecimal> TOTAL =
            TYPE.money("total", "Total", "Total").computed();

    static {
        TYPE.named(new Naming.Serial<>("NOTE-.#####")).titled(TITLE);
        TYPE.compute((note, lookup) -> note.write(
                TOTAL,
                note.rows(LINES).stream()
                        .map(line -> line.amount(NoteLine.AMOUNT))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        TYPE.form().section(TITLE, BODY, RANK, SHOP).section(LINES, TOTAL);
        TYPE.list(TITLE, RANK, DAY, COLOUR).sortedBy(DAY.descending()).tab("Faites", "Done", DONE.is(true));
        TYPE.access(Role.SALES_USER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE, Right.EXPORT, Right.REPORT)
                .accessLevel(1, Role.SALES_MANAGER, Right.READ, Right.WRITE)
                .access(Role.AUDITOR, Right.READ);
    }

    public Note() {
        super(TYPE);
    }
}
