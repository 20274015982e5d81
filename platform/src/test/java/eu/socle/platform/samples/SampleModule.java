package eu.socle.platform.samples;

import eu.socle.kernel.Label;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Step;
import eu.socle.platform.core.CoreModule;
import java.util.List;

/** The tiny business. */
public final class SampleModule implements Module {

    private static final class Holder {
        static final Registry REGISTRY = Registry.of(List.of(new CoreModule(), new SampleModule()));
    }

    /** One registry for the whole test JVM, because declarations freeze once. */
    public static Registry registry() {
        return Holder.REGISTRY;
    }

    @Override
    public String id() {
        return "samples";
    }

    @Override
    public Label label() {
        return new Label("Exemples", "Samples");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(Shop.TYPE, Note.TYPE, Order.TYPE, Entry.TYPE);
        registrar.reaction(
                Order.TYPE,
                Step.SUBMIT,
                (order, unit) -> unit.last(() -> unit.append(List.of(Entry.of(order, order.amount(Order.TOTAL))))));
        registrar.reaction(
                Order.TYPE,
                Step.CANCEL,
                (order, unit) -> unit.last(() -> unit.append(List.of(Entry.of(order, order.amount(Order.TOTAL).negate())))));
        registrar.menu(Menu.Group.SELL, List.of(Menu.list(Order.TYPE), Menu.list(Note.TYPE)));
    }
}
