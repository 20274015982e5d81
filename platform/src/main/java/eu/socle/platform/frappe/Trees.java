package eu.socle.platform.frappe;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names above and below a document in a tree, among those that the person may see. */
record Trees(UnitOfWork unit) {

    /** Those below; empty for a type that is no tree. */
    <T extends Document<T>> Set<String> below(DocType<T> type, String root) {
        Link<T, T> parent = type.treeParent();
        Set<String> found = new LinkedHashSet<>();
        List<String> level = List.of(root);
        while (parent != null && !level.isEmpty()) {
            List<String> next = new ArrayList<>();
            ListQuery<T> children = ListQuery.of(parent.in(level)).limit(ListQuery.MAX);
            for (T child : unit.page(type, children).documents()) {
                if (!child.name().equals(root) && found.add(child.name())) {
                    next.add(child.name());
                }
            }
            level = next;
        }
        return found;
    }

    /** Those above, nearest first. */
    <T extends Document<T>> Set<String> above(DocType<T> type, String leaf) {
        Link<T, T> parent = type.treeParent();
        Set<String> found = new LinkedHashSet<>();
        String name = parent == null ? "" : leaf;
        while (parent != null && !name.isEmpty()) {
            ListQuery<T> itself = ListQuery.of(type.nameField().is(name)).limit(1);
            List<T> documents = unit.page(type, itself).documents();
            name = documents.isEmpty() ? "" : documents.getFirst().text(parent);
            if (!name.isEmpty() && !found.add(name)) {
                name = "";
            }
        }
        return found;
    }
}
