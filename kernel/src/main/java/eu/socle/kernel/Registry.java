package eu.socle.kernel;

import eu.socle.kernel.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Everything that the modules brought, checked and frozen before the first request. */
public final class Registry {

    private final SequencedMap<String, DocType<?>> types = new LinkedHashMap<>();
    private final Map<String, DocType<?>> rowTypes = new LinkedHashMap<>();
    private final Map<String, DocType<?>> byAnyName = new HashMap<>();
    private final Map<DocType<?>, String> moduleOf = new HashMap<>();
    private final Map<String, List<Reaction<?>>> reactions = new HashMap<>();
    private final Map<Class<?>, List<Object>> offers = new HashMap<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<Menu.Group, List<Menu.Entry>> menu = new EnumMap<>(Menu.Group.class);

    private Registry() {}

    /** Registers the modules in order, lower ones first, then freezes everything. */
    public static Registry of(List<? extends Module> modules) {
        Registry registry = new Registry();
        for (Module module : modules) {
            module.register(registry.new Desk(module.id()));
        }
        registry.freeze();
        return registry;
    }

    public Collection<DocType<?>> types() {
        return Collections.unmodifiableCollection(types.sequencedValues());
    }

    public Collection<DocType<?>> rowTypes() {
        return Collections.unmodifiableCollection(rowTypes.values());
    }

    /** A type by its name or its slug, whatever the case. */
    public Optional<DocType<?>> type(String name) {
        return Optional.ofNullable(byAnyName.get(name.toLowerCase(Locale.ROOT)));
    }

    public String moduleOf(DocType<?> type) {
        return moduleOf.getOrDefault(type, "");
    }

    public Map<String, Report> reports() {
        return Collections.unmodifiableMap(reports);
    }

    public Map<Menu.Group, List<Menu.Entry>> menu() {
        return Collections.unmodifiableMap(menu);
    }

    @SuppressWarnings("unchecked") // registered together with a type of the same parameter
    public <D extends Document<D>> List<Reaction<D>> reactions(DocType<D> type, String step) {
        return (List<Reaction<D>>) (List<?>) reactions.getOrDefault(type.name() + "/" + step, List.of());
    }

    @SuppressWarnings("unchecked") // offered under its own class
    public <T> List<T> offers(Class<T> contract) {
        return (List<T>) (List<?>) offers.getOrDefault(contract, List.of());
    }

    private void freeze() {
        for (DocType<?> type : types.values()) {
            addRowTypes(type);
        }
        Set<DocType<?>> all = new LinkedHashSet<>(types.values());
        all.addAll(rowTypes.values());
        List<String> faults = new ArrayList<>();
        all.forEach(type -> Declarations.check(type, types, faults));
        if (!faults.isEmpty()) {
            throw new IllegalStateException("Faulty declarations:\n" + String.join("\n", faults));
        }
        all.forEach(DocType::freeze);
    }

    private void addRowTypes(DocType<?> type) {
        for (Field<?, ?> field : type.fields()) {
            if (field instanceof Rows<?, ?> rows) {
                DocType<?> row = DocType.of(rows.row());
                rowTypes.put(row.name(), row);
                byAnyName.put(row.name().toLowerCase(Locale.ROOT), row);
                moduleOf.putIfAbsent(row, moduleOf(type));
            }
        }
    }

    private final class Desk implements Registrar {
        private final String module;

        Desk(String module) {
            this.module = module;
        }

        @Override
        public Registrar types(DocType<?>... added) {
            for (DocType<?> type : added) {
                if (types.putIfAbsent(type.name(), type) != null) {
                    throw new IllegalStateException("Registered twice: " + type);
                }
                moduleOf.put(type, module);
                byAnyName.put(type.name().toLowerCase(Locale.ROOT), type);
                byAnyName.put(type.slug(), type);
            }
            return this;
        }

        @Override
        public <D extends Document<D>> Registrar reaction(DocType<D> type, String step, Reaction<D> reaction) {
            type.step(step);
            reactions
                    .computeIfAbsent(type.name() + "/" + step, k -> new ArrayList<>())
                    .add(reaction);
            return this;
        }

        @Override
        public <D extends Document<D>> Registrar onCreated(DocType<D> type, Reaction<D> reaction) {
            reactions
                    .computeIfAbsent(type.name() + "/created", k -> new ArrayList<>())
                    .add(reaction);
            return this;
        }

        @Override
        public <D extends Document<D>> Registrar onSaved(DocType<D> type, Reaction<D> reaction) {
            reactions
                    .computeIfAbsent(type.name() + "/saved", k -> new ArrayList<>())
                    .add(reaction);
            return this;
        }

        @Override
        public <T> Registrar offer(Class<T> contract, T implementation) {
            offers.computeIfAbsent(contract, k -> new ArrayList<>()).add(implementation);
            return this;
        }

        @Override
        public Registrar report(Report report) {
            if (reports.putIfAbsent(report.id(), report) != null) {
                throw new IllegalStateException("Registered twice: report " + report.id());
            }
            return this;
        }

        @Override
        public Registrar menu(Menu.Group group, List<Menu.Entry> entries) {
            menu.computeIfAbsent(group, k -> new ArrayList<>()).addAll(0, entries);
            return this;
        }
    }
}
