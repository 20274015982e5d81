package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.platform.api.Documents;
import eu.socle.platform.jobs.JobItems;
import eu.socle.platform.jobs.JobKind;
import eu.socle.platform.store.UnitOfWork;
import java.util.Map;

/** Deletes documents, each on its own. */
record BulkDelete() implements JobKind {

    @Override
    public String id() {
        return "bulk_delete";
    }

    @Override
    public String done() {
        return "deleted";
    }

    @Override
    public <D extends Document<D>> void item(UnitOfWork unit, DocType<D> type, Map<String, Object> item) {
        new Documents(unit).delete(type, JobItems.name(item));
    }
}
