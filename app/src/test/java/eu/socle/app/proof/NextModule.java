package eu.socle.app.proof;

import eu.socle.erp.party.Customer;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.kernel.Guard;
import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Option;
import eu.socle.kernel.Registrar;

/**
 * What a next release may bring to the tables of this one: a type with lines, fields of each kind on types that are in use,
 * required ones too, indexes and a guard. It adds to the types of other modules, so it only lives in processes of its own.
 */
final class NextModule implements Module {

    /** A constraint that takes its time, as on a table of millions of lines. */
    private static final String GUARD = """
            do $$ begin perform pg_sleep(0.4);
            alter table delivery_round add constraint next_stops_counted check (stops >= 0); end $$
            """;

    enum Urgency implements Option {
        USUAL("Usual", "Habituelle"),
        PRESSING("Pressing", "Pressante");

        private final String value;
        private final Label label;

        Urgency(String value, String fr) {
            this.value = value;
            this.label = new Label(fr, value);
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

    @Override
    public String id() {
        return "next";
    }

    @Override
    public Label label() {
        return new Label("Tournées", "Rounds");
    }

    @Override
    public void register(Registrar registrar) {
        SalesInvoice.TYPE
                .choice("next_urgency", Urgency.class, "Urgence", "Urgency")
                .required()
                .defaultsTo(Urgency.USUAL);
        SalesInvoice.TYPE
                .text("next_reference", "Référence de tournée", "Round reference")
                .indexed();
        SalesInvoice.TYPE.check("next_signed", "Signée à la livraison", "Signed on delivery");
        SalesInvoice.TYPE.money("next_tip", "Pourboire", "Tip");
        SalesInvoice.TYPE.link("next_round", DeliveryRound.class, "Tournée", "Round");
        Customer.TYPE
                .link("next_round", DeliveryRound.class, "Tournée", "Round")
                .required()
                .indexed();
        Customer.TYPE.longText("next_access", "Accès", "Access");
        registrar.types(DeliveryRound.TYPE).offer(Guard.class, new Guard("next_stops_counted", GUARD));
    }
}
