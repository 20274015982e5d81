package eu.socle.platform.api;

import eu.socle.kernel.CondJson;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Form;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Language;
import eu.socle.kernel.ListView;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Right;
import eu.socle.kernel.Schema;
import eu.socle.kernel.Step;
import eu.socle.platform.core.CustomField;
import eu.socle.platform.store.Rights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type of document as the client needs to know it, within the rights of the person. */
public final class MetaJson {

    private static final String AMENDED_FROM = "amended_from";

    private final Registry registry;
    private final Schema schema;
    private final Rights rights;
    private final Language language;

    public MetaJson(Registry registry, Schema schema, Rights rights, Language language) {
        this.registry = registry;
        this.schema = schema;
        this.rights = rights;
        this.language = language;
    }

    public <D extends Document<D>> Map<String, @Nullable Object> of(DocType<D> type) {
        return of(type, type);
    }

    private <D extends Document<D>> Map<String, @Nullable Object> of(DocType<D> type, DocType<?> holder) {
        Map<String, @Nullable Object> meta = new LinkedHashMap<>();
        meta.put("name", type.name());
        meta.put("slug", type.slug());
        meta.put("label", type.label().in(language));
        meta.put("plural", type.plural().in(language));
        meta.put("gender", gender(type));
        meta.put("description", type.description().in(language));
        meta.put("module", registry.moduleOf(type));
        meta.put("submittable", type.isSubmittable());
        meta.put("tree", type.treeParent() != null);
        meta.put(
                "treeParent",
                type.treeParent() == null ? null : type.treeParent().name());
        meta.put("readOnly", type.isAppendOnly());
        meta.put("printable", type.isPrintable());
        meta.put("titleField", type.title() == null ? null : type.title().name());
        meta.put("statusField", type.field("status") == null ? null : "status");
        meta.put("can", can(holder));
        List<Field<D, ?>> shown = shown(type, holder);
        meta.put("fields", shown.stream().map(field -> field(field, holder)).toList());
        meta.put("form", form(type, shown));
        meta.put("list", list(type, shown));
        if (!type.isRow()) {
            meta.put("steps", steps(type));
            meta.put("tabs", tabs(type));
            meta.put("creates", creates(type));
        }
        return meta;
    }

    /** Feminine when the French label says so by its first word's usual ending; the client only uses it for agreement. */
    private static String gender(DocType<?> type) {
        String first = type.label().fr().split(" ")[0].toLowerCase(Locale.ROOT);
        boolean feminine = first.endsWith("e")
                        && !first.matches(
                                ".*(age|isme|ège|aire|ème|compte|article|groupe|exercice|centre|modèle|type|rôle|membre|ordre|titre|mode|code|registre|contrôle|poste|service)$")
                || first.matches(".*(ion|té|ure|ance|ence)$");
        return feminine ? "f" : "m";
    }

    private Map<String, Boolean> can(DocType<?> type) {
        Map<String, Boolean> can = new LinkedHashMap<>();
        for (Right right : Right.values()) {
            boolean changes = right == Right.WRITE || right == Right.CREATE || right == Right.DELETE;
            can.put(
                    right.name().toLowerCase(Locale.ROOT),
                    rights.may(right, type)
                            && !(changes && type.isAppendOnly())
                            && !(right == Right.CREATE && !Documents.isFilledIn(type)));
        }
        return can;
    }

    private <D extends Document<D>> List<Field<D, ?>> shown(DocType<D> type, DocType<?> holder) {
        return schema.fields(type).stream()
                .filter(field -> rights.mayField(Right.READ, holder, field))
                .toList();
    }

    private <D extends Document<D>> Map<String, @Nullable Object> field(Field<D, ?> field, DocType<?> holder) {
        Map<String, @Nullable Object> json = new FieldJson(registry, language, rights, holder).of(field);
        if (field.kind() instanceof Kind.RowsOf(var row)) {
            json.put("rows", of(Links.typeOf(row), holder));
        }
        return json;
    }

    private <D extends Document<D>> List<Map<String, @Nullable Object>> form(DocType<D> type, List<Field<D, ?>> shown) {
        Set<String> visible = new HashSet<>();
        shown.forEach(field -> visible.add(field.name()));
        List<Map<String, @Nullable Object>> tabs = new ArrayList<>();
        List<List<String>> sectionNames = new ArrayList<>();
        for (Form.Tab<D> tab : type.form().tabs()) {
            List<Map<String, @Nullable Object>> sections = new ArrayList<>();
            for (Form.Section<D> section : tab.sections()) {
                List<String> names = new ArrayList<>(section.fields().stream()
                        .map(Field::name)
                        .filter(visible::contains)
                        .toList());
                sectionNames.add(names);
                sections.add(labelled(
                        section.label() == null ? null : section.label().in(language), "fields", names));
            }
            tabs.add(labelled(tab.label() == null ? null : tab.label().in(language), "sections", sections));
        }
        List<String> last = new ArrayList<>();
        for (Field<D, ?> custom : schema.customFields(type)) {
            if (visible.contains(custom.name())) {
                String place = schema.placeOf(type, custom.name());
                List<String> names = sectionNames.stream()
                        .filter(each -> each.contains(place))
                        .findFirst()
                        .orElse(last);
                names.add(schema.placed(custom, names, type), custom.name());
            }
        }
        addCustom(last, tabs);
        return tabs;
    }

    /** Fields that users added and placed nowhere stand at the end of the first tab. */
    @SuppressWarnings("unchecked") // built above
    private void addCustom(List<String> names, List<Map<String, @Nullable Object>> tabs) {
        if (names.isEmpty()) {
            return;
        }
        String label = CustomField.TYPE.plural().in(language);
        if (tabs.isEmpty()) {
            tabs.add(labelled(null, "sections", new ArrayList<>()));
        }
        ((List<Object>) java.util.Objects.requireNonNull(tabs.getFirst().get("sections")))
                .add(labelled(label, "fields", names));
    }

    private static Map<String, @Nullable Object> labelled(@Nullable String label, String name, Object value) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("label", label);
        json.put(name, value);
        return json;
    }

    private static <D extends Document<D>> Map<String, @Nullable Object> list(
            DocType<D> type, List<Field<D, ?>> shown) {
        Set<String> visible = new HashSet<>();
        shown.forEach(field -> visible.add(field.name()));
        List<String> columns = new ArrayList<>();
        type.list().columns().stream()
                .map(Field::name)
                .filter(name -> visible.contains(name) || type.field(name) instanceof eu.socle.kernel.Standard<?, ?>)
                .forEach(columns::add);
        Field.Order order = type.list().order();
        Map<String, @Nullable Object> list = new LinkedHashMap<>();
        list.put("columns", columns);
        list.put(
                "sort",
                order == null
                        ? "-creation"
                        : (order.descending() ? "-" : "") + order.field().name());
        return list;
    }

    private <D extends Document<D>> List<Map<String, @Nullable Object>> steps(DocType<D> type) {
        List<Map<String, @Nullable Object>> steps = new ArrayList<>();
        for (Step<D> step : type.steps().values()) {
            if (rights.may(step.right(), type)) {
                steps.add(step(step));
            }
        }
        boolean amends = type.field(AMENDED_FROM) != null
                && type.isSubmittable()
                && !type.steps().containsKey(Step.AMEND);
        if (amends && rights.may(Right.AMEND, type)) {
            Map<String, @Nullable Object> amend = new LinkedHashMap<>();
            amend.put("name", Step.AMEND);
            amend.put("label", language == Language.FR ? "Rectifier" : "Amend");
            amend.put("from", 2);
            amend.put("to", 0);
            amend.put("primary", false);
            steps.add(amend);
        }
        return steps;
    }

    private <D extends Document<D>> Map<String, @Nullable Object> step(Step<D> step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("name", step.key());
        json.put("label", step.label().in(language));
        json.put("from", step.from());
        json.put("to", step.to());
        if (!step.when().isAlways()) {
            json.put("when", CondJson.write(step.when()));
        }
        if (!step.confirmation().equals(step.label())) {
            json.put("confirm", step.confirmation().in(language));
        }
        json.put("primary", step.key().equals(Step.SUBMIT));
        return json;
    }

    private <D extends Document<D>> List<Map<String, @Nullable Object>> tabs(DocType<D> type) {
        List<Map<String, @Nullable Object>> tabs = new ArrayList<>();
        tabs.add(labelled(
                language == Language.FR ? "Tout" : "All", "filter", CondJson.write(eu.socle.kernel.Cond.<D>always())));
        tabs.getFirst().put("filter", null);
        for (ListView.Tab<D> tab : type.list().tabs()) {
            tabs.add(labelled(tab.label().in(language), "filter", CondJson.write(tab.filter())));
        }
        return tabs;
    }

    /** What can be made from a document of this type. */
    private List<Map<String, @Nullable Object>> creates(DocType<?> type) {
        List<Map<String, @Nullable Object>> creates = new ArrayList<>();
        for (Maker<?, ?> maker : registry.offers(Maker.class)) {
            if (maker.source() == type && rights.may(Right.CREATE, maker.target())) {
                Map<String, @Nullable Object> json = new LinkedHashMap<>();
                json.put("as", maker.key());
                json.put("label", maker.label().in(language));
                json.put("target", maker.target().name());
                json.put("targetSlug", maker.target().slug());
                json.put("when", maker.when().isAlways() ? null : CondJson.write(maker.when()));
                json.put("primary", maker.next());
                creates.add(json);
            }
        }
        return creates;
    }
}
