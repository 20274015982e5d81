package eu.socle.kernel;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The arrangement of a form: tabs, sections, fields in order. */
public final class Form<D extends Document<D>> {

    /** @param label null when the first tab needs none */
    public record Tab<D extends Document<D>>(@Nullable Label label, List<Section<D>> sections) {}

    public record Section<D extends Document<D>>(@Nullable Label label, List<Field<D, ?>> fields) {}

    private final List<Tab<D>> tabs = new ArrayList<>();

    public Form<D> tab(String fr, String en) {
        tabs.add(new Tab<>(new Label(fr, en), new ArrayList<>()));
        return this;
    }

    @SafeVarargs
    public final Form<D> section(Field<D, ?>... fields) {
        return add(new Section<>(null, new ArrayList<>(List.of(fields))));
    }

    @SafeVarargs
    public final Form<D> section(String fr, String en, Field<D, ?>... fields) {
        return add(new Section<>(new Label(fr, en), new ArrayList<>(List.of(fields))));
    }

    /** Places fields that another module brings right after one that is there. */
    @SafeVarargs
    public final Form<D> after(Field<D, ?> place, Field<D, ?>... fields) {
        for (Tab<D> tab : tabs) {
            for (Section<D> section : tab.sections()) {
                int at = section.fields().indexOf(place);
                if (at >= 0) {
                    section.fields().addAll(at + 1, List.of(fields));
                    return this;
                }
            }
        }
        return section(fields);
    }

    private Form<D> add(Section<D> section) {
        if (tabs.isEmpty()) {
            tabs.add(new Tab<>(null, new ArrayList<>()));
        }
        tabs.getLast().sections().add(section);
        return this;
    }

    public List<Tab<D>> tabs() {
        return tabs;
    }

    void replace(Field<D, ?> old, Field<D, ?> with) {
        tabs.forEach(tab -> tab.sections().forEach(section -> section.fields().replaceAll(f -> f == old ? with : f)));
    }
}
