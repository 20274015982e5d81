package eu.socle.kernel;

import java.util.List;

/** What a module may bring to the house. */
public interface Registrar {

    Registrar types(DocType<?>... types);

    <D extends Document<D>> Registrar reaction(DocType<D> type, String step, Reaction<D> reaction);

    /** Runs when a document is created, before it is stored: to complete it beyond its own fields. */
    <D extends Document<D>> Registrar onCreated(DocType<D> type, Reaction<D> reaction);

    /** Runs each time a document that was stored before is saved again, in the same transaction. */
    <D extends Document<D>> Registrar onSaved(DocType<D> type, Reaction<D> reaction);

    /** Offers an implementation of an interface that a lower module or the platform asks for. */
    <T> Registrar offer(Class<T> contract, T implementation);

    Registrar report(eu.socle.kernel.report.Report report);

    /** Puts entries at the head of a group of the menu: upper modules, closer to the daily work, come first. */
    Registrar menu(Menu.Group group, List<Menu.Entry> entries);
}
