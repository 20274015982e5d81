package eu.socle.platform.samples;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.math.BigDecimal;

/** A booked fact: added by rules, never changed. */
public final class Entry extends Document<Entry> {

    public static final DocType<Entry> TYPE = DocType.of(Entry.class, "Entry", "Écriture", "Entry")
            .plural("Écritures", "Entries")
            .appendOnly();

    public static final Field<Entry, String> SHOP =
            TYPE.link("shop", Shop.class, "Boutique", "Shop").computed();
    public static final Field<Entry, String> VOUCHER =
            TYPE.text("voucher_no", "Pièce", "Voucher").computed();
    public static final Field<Entry, BigDecimal> AMOUNT =
            TYPE.money("amount", "Montant", "Amount").computed();

    static {
        TYPE.form().section(SHOP, VOUCHER, AMOUNT);
        TYPE.list(VOUCHER, AMOUNT);
        TYPE.access(Role.SALES_USER, Right.READ, Right.REPORT, Right.EXPORT);
    }

    public Entry() {
        super(TYPE);
    }

    static Entry of(Order order, BigDecimal amount) {
        Entry entry = new Entry();
        entry.write(SHOP, order.get(Order.SHOP));
        entry.write(VOUCHER, order.name());
        entry.write(AMOUNT, amount);
        return entry;
    }
}
