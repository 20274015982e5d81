package eu.socle.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a list shows first: its columns, its order, its ready-made filters. */
public final class ListView<D extends Document<D>> {

    /** A ready-made filter shown as a tab above the list. */
    public record Tab<D extends Document<D>>(Label label, Cond<D> filter) {}

    final List<Field<D, ?>> columns;
    private final List<Tab<D>> tabs = new ArrayList<>();
    private Field.@Nullable Order order;

    ListView(List<Field<D, ?>> columns) {
        this.columns = new ArrayList<>(columns);
    }

    public ListView<D> sortedBy(Field.Order criterion) {
        this.order = criterion;
        return this;
    }

    public ListView<D> tab(String fr, String en, Cond<D> filter) {
        tabs.add(new Tab<>(new Label(fr, en), filter));
        return this;
    }

    public List<Field<D, ?>> columns() {
        return columns;
    }

    public List<Tab<D>> tabs() {
        return tabs;
    }

    public Field.@Nullable Order order() {
        return order;
    }
}
