package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.platform.jobs.JobItems;
import eu.socle.platform.jobs.JobKind;
import eu.socle.platform.store.UnitOfWork;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Changes documents, each on its own.
 *
 * @param ignored is told the names of the data contract that nothing here holds
 */
record BulkUpdate(Consumer<String> ignored) implements JobKind {

    @Override
    public String id() {
        return "bulk_update";
    }

    @Override
    public String done() {
        return "updated";
    }

    @Override
    public <D extends Document<D>> void item(UnitOfWork unit, DocType<D> type, Map<String, Object> item) {
        new Saving(ignored, unit).update(type, JobItems.name(item), item);
    }
}
