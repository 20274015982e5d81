package eu.socle.erp.france.fec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Findings grouped as they come, by rule and column. Only the first of each group are kept and all are counted, so
 * that a million identical errors take no more room or reading time than one.
 */
public final class FindingLog implements Consumer<Finding> {

    /** How many findings of a group are kept in full. */
    public static final int KEPT = 20;

    private record Key(FecRule rule, String column) {}

    private static final class Group {
        private final List<Finding> first = new ArrayList<>();
        private long count;
    }

    private final Map<Key, Group> groups = new LinkedHashMap<>();

    @Override
    public void accept(Finding finding) {
        Group group = groups.computeIfAbsent(new Key(finding.rule(), finding.column()), key -> new Group());
        group.count++;
        if (group.first.size() < KEPT) {
            group.first.add(finding);
        }
    }

    /** Whether no error was found; alerts do not count. */
    public boolean conforms() {
        return groups.keySet().stream().noneMatch(key -> key.rule.severity() == Severity.ERROR);
    }

    /** How many times a rule was broken, over all columns. */
    public long count(FecRule rule) {
        return groups.entrySet().stream()
                .filter(group -> group.getKey().rule == rule)
                .mapToLong(group -> group.getValue().count)
                .sum();
    }

    /** Errors first, then alerts, each in the order in which they were met. */
    public List<FindingGroup> summary() {
        return groups.entrySet().stream()
                .map(group -> new FindingGroup(
                        group.getKey().rule, group.getKey().column, group.getValue().count, group.getValue().first))
                .sorted(Comparator.comparing(FindingGroup::severity))
                .toList();
    }
}
