package eu.socle.platform.jobs;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.platform.store.UnitOfWork;
import java.util.Map;

/** A kind of work on many items of one type. Offered by a module under its {@link #id()}. */
public interface JobKind {

    /** The name under which its jobs are kept. */
    String id();

    /** The word of the result for what was done: {@code deleted}. */
    String done();

    /**
     * Does one item as the person who asked, within the rights of that person at this moment. A refusal speaks of this item
     * alone.
     *
     * @param item its values, {@code name} among them
     */
    <D extends Document<D>> void item(UnitOfWork unit, DocType<D> type, Map<String, Object> item);
}
