package eu.socle.platform.samples;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** Where notes and orders are kept apart: what a company is to an invoice. */
public final class Shop extends Document<Shop> {

    public static final DocType<Shop> TYPE = DocType.of(Shop.class, "Shop", "Boutique", "Shop");

    public static final Input<Shop, String> CODE =
            TYPE.text("code", "Code", "Code").required();
    public static final Input<Shop, String> TITLE =
            TYPE.text("shop_name", "Nom", "Shop name").searchable();
    public static final Input<Shop, Boolean> CLOSED = TYPE.check("disabled", "Fermée", "Closed");

    static {
        TYPE.namedBy(CODE).titled(TITLE).disabledBy(CLOSED);
        TYPE.form().section(CODE, TITLE, CLOSED);
        TYPE.list(TITLE, CLOSED);
        TYPE.access(Role.ALL, Right.READ)
                .access(Role.SALES_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public Shop() {
        super(TYPE);
    }
}
