package eu.socle.kernel;

import java.util.ArrayList;
import java.util.List;

/** Collects reasons to refuse, so that all are told at once. */
public final class Refusals {

    /** More reasons than this help nobody. */
    private static final int MAX = 200;

    private final List<Refusal> list = new ArrayList<>();

    public void add(Refusal refusal) {
        if (list.size() < MAX) {
            list.add(refusal);
        }
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public List<Refusal> list() {
        return list;
    }

    public void throwIfAny() {
        if (!list.isEmpty()) {
            throw new Refused(list);
        }
    }
}
