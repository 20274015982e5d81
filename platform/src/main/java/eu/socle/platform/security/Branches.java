package eu.socle.platform.security;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Link;
import eu.socle.platform.core.UserPermission;
import eu.socle.platform.store.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a restriction to one value opens: the value, and in a tree all that is placed below it. Each tree is read once. */
final class Branches {

    private final UnitOfWork unit;
    private final Map<DocType<?>, Map<String, List<String>>> trees = new HashMap<>();

    Branches(UnitOfWork unit) {
        this.unit = unit;
    }

    Set<String> of(UserPermission limit) {
        String root = limit.text(UserPermission.FOR_VALUE);
        DocType<?> type = unit.registry().type(limit.text(UserPermission.ALLOW)).orElse(null);
        if (type == null || type.treeParent() == null || limit.flag(UserPermission.HIDE_DESCENDANTS)) {
            return Set.of(root);
        }
        Map<String, List<String>> children = trees.computeIfAbsent(type, this::children);
        Set<String> found = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (found.add(name)) {
                open.addAll(children.getOrDefault(name, List.of()));
            }
        }
        return found;
    }

    private <T extends Document<T>> Map<String, List<String>> children(DocType<T> type) {
        Map<String, List<String>> children = new HashMap<>();
        Link<T, T> parent = type.treeParent();
        if (parent != null) {
            // Not from copies that units share: they may be older than the change that made us read again.
            for (T each : unit.whole(type, Cond.always(), List.of())) {
                children.computeIfAbsent(each.text(parent), k -> new ArrayList<>())
                        .add(each.name());
            }
        }
        return children;
    }
}
