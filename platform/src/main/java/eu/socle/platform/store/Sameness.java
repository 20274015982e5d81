package eu.socle.platform.store;

import eu.socle.kernel.Document;
import eu.socle.kernel.Document.Identity;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Schema;
import java.util.List;
import java.util.Objects;

/** Whether a document still is what the database holds, so that saving it again writes nothing and makes nobody stale. */
record Sameness(Schema schema) {

    <D extends Document<D>> boolean isKept(D document) {
        Identity before = document.storedIdentity();
        Identity now = document.identity();
        return before != null
                && before.name().equals(now.name())
                && before.docstatus() == now.docstatus()
                && Objects.equals(before.draftName(), now.draftName())
                && cellsAreKept(document)
                && Table.of(document.type()).rows().stream().allMatch(rows -> areKept(document, rows));
    }

    private <D extends Document<D>> boolean cellsAreKept(D document) {
        return Table.of(document.type()).columns().stream().noneMatch(document::changed)
                && schema.customFields(document.type()).stream().noneMatch(document::changed);
    }

    private <D extends Document<D>, R extends Document<R>> boolean areKept(D document, Rows<D, R> field) {
        List<R> before = document.before(field);
        List<R> now = document.rows(field);
        if (before == null || before.size() != now.size()) {
            return now.isEmpty() && before == null;
        }
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i) != before.get(i) || !cellsAreKept(now.get(i))) {
                return false;
            }
        }
        return true;
    }
}
