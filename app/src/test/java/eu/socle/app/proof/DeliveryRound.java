package eu.socle.app.proof;

import eu.socle.erp.party.Customer;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** A type that this release does not know. */
public final class DeliveryRound extends Document<DeliveryRound> {

    public static final DocType<DeliveryRound> TYPE =
            DocType.of(DeliveryRound.class, "Delivery Round", "Tournée de livraison", "Delivery round");

    public static final Input<DeliveryRound, String> TITLE =
            TYPE.text("title", "Nom", "Name").required().unique().searchable();
    public static final Input<DeliveryRound, Integer> STOPS = TYPE.whole("stops", "Arrêts", "Stops");
    public static final Rows<DeliveryRound, Stop> CALLS = TYPE.rows("calls", Stop.class, "Visites", "Calls");

    static {
        TYPE.namedBy(TITLE);
        TYPE.form().section(TITLE, STOPS).section(CALLS);
        TYPE.list(TITLE, STOPS).sortedBy(TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE);
    }

    public DeliveryRound() {
        super(TYPE);
    }

    /** One customer on the way. */
    public static final class Stop extends Document<Stop> {

        public static final DocType<Stop> TYPE = DocType.row(Stop.class, "Delivery Stop", "Arrêt", "Stop");
        public static final Link<Stop, Customer> CUSTOMER =
                TYPE.link("customer", Customer.class, "Client", "Customer").required();

        static {
            TYPE.form().section(CUSTOMER);
            TYPE.list(CUSTOMER);
        }

        public Stop() {
            super(TYPE);
        }
    }
}
