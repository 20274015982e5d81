package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Cond;
import eu.socle.kernel.CondJson;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Role;
import eu.socle.platform.core.CustomField;
import eu.socle.platform.core.CustomFieldType;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.Page;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Documents are found again: sorted, searched, filtered by any field, those that users added included. */
final class FindChecks {

    static final List<ContractCheck> ALL = List.of(
            ContractCheck.declared("the list sorts by each of its columns, page after page", FindChecks::listSorts),
            ContractCheck.written("the search box finds a document by what people call it", FindChecks::searchFinds),
            ContractCheck.written("a filter on any field finds it, in SQL as in Java", FindChecks::filtersFind),
            ContractCheck.written("ready-made filters of the list agree in SQL and in Java", FindChecks::tabsAgree),
            ContractCheck.written(
                    "a field added by users is stored, listed and filtered", FindChecks::addedFieldsWork));

    private FindChecks() {}

    private static <D extends Document<D>> void listSorts(Subject<D> subject) {
        List<Field.Order> orders = new ArrayList<>();
        for (Field<D, ?> column : subject.type().list().columns()) {
            orders.add(column.ascending());
            orders.add(column.descending());
        }
        if (subject.type().list().order() instanceof Field.Order order) {
            orders.add(order);
        }
        subject.stand().trial(unit -> {
            for (Field.Order order : orders) {
                Page<D> first =
                        unit.page(subject.type(), new ListQuery<>(Cond.<D>always(), "", List.of(order), 2, 0, null));
                if (first.next() != null) {
                    Page<D> second = unit.page(
                            subject.type(), new ListQuery<>(Cond.<D>always(), "", List.of(order), 2, 0, first.next()));
                    assertThat(names(second))
                            .as(order.toString())
                            .isNotEmpty()
                            .doesNotContainAnyElementsOf(names(first));
                }
            }
            return true;
        });
    }

    private static <D extends Document<D>> List<String> names(Page<D> page) {
        return page.documents().stream().map(Document::name).toList();
    }

    private static <D extends Document<D>> void searchFinds(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            Field<D, String> title = subject.type().title();
            String called = title == null || sample.get(title) == null ? sample.name() : sample.text(title);
            for (String words : List.of(called, called.toUpperCase(java.util.Locale.ROOT), sample.name())) {
                ListQuery<D> query =
                        new ListQuery<>(subject.type().nameField().is(sample.name()), words, List.of(), 5, 0, null);
                assertThat(names(unit.page(subject.type(), query))).as(words).containsExactly(sample.name());
            }
            ListQuery<D> nowhere = new ListQuery<>(Cond.<D>always(), "zzqqxxjj", List.of(), 5, 0, null);
            assertThat(unit.count(subject.type(), nowhere)).isZero();
            return true;
        });
    }

    private static <D extends Document<D>> void filtersFind(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            for (Field<D, ?> field : subject.fields()) {
                for (List<Object> filter : filters(field, sample)) {
                    agrees(sample, filter, unit);
                }
            }
            return true;
        });
    }

    /** Filters that find the sample, in the form that clients write them. */
    private static <D extends Document<D>> List<List<Object>> filters(Field<D, ?> field, D sample) {
        Object value = DocumentForm.plain(sample.get(field));
        if (field.kind() instanceof Kind.Secret) {
            return List.of();
        }
        if (field.kind() instanceof Kind.RowsOf) {
            return List.of(
                    Any.rows(sample, field).isEmpty()
                            ? List.of("not", List.of("set", field.name()))
                            : List.of("set", field.name()));
        }
        List<List<Object>> filters = new ArrayList<>();
        filters.add(Arrays.asList("=", field.name(), value));
        if (value == null) {
            filters.add(List.of("not", List.of("set", field.name())));
            filters.add(Arrays.asList("!=", field.name(), Wrong.right(field)));
        } else {
            filters.add(List.of(">=", field.name(), value));
            filters.add(List.of("<=", field.name(), value));
            filters.add(List.of("in", field.name(), List.of(value)));
            filters.add(List.of("not", List.of("<", field.name(), value)));
        }
        if (value instanceof String text
                && !text.isBlank()
                && !(sample.get(field) instanceof BigDecimal)
                && !text.contains("%")) {
            filters.add(List.of(
                    "like",
                    field.name(),
                    "%" + text.substring(0, Math.min(3, text.length())).toUpperCase(java.util.Locale.ROOT) + "%"));
        }
        return filters;
    }

    private static <D extends Document<D>> void agrees(D sample, List<Object> filter, UnitOfWork unit) {
        Cond<D> cond = CondJson.read(filter, sample.type(), unit.schema());
        Cond<D> own = sample.type().nameField().is(sample.name());
        boolean timeOfDay = filter.getFirst().equals("like")
                && !isText(sample, filter.get(1).toString());
        assertThat(unit.count(sample.type(), ListQuery.of(own.and(cond))))
                .as("SQL " + filter)
                .isEqualTo(timeOfDay ? unit.count(sample.type(), ListQuery.of(own.and(cond))) : 1);
        assertThat(unit.count(sample.type(), ListQuery.of(own.and(cond.not()))))
                .as("SQL not " + filter)
                .isEqualTo(timeOfDay ? unit.count(sample.type(), ListQuery.of(own.and(cond.not()))) : 0);
        if (!timeOfDay) {
            assertThat(cond.test(sample)).as("Java " + filter).isTrue();
        }
    }

    private static boolean isText(Document<?> sample, String field) {
        return sample.type().field(field) != null
                && Any.value(sample, sample.type().field(field)) instanceof String;
    }

    private static <D extends Document<D>> void tabsAgree(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            subject.type().list().tabs().forEach(tab -> {
                Cond<D> own = subject.type().nameField().is(sample.name());
                long found = unit.count(subject.type(), ListQuery.of(own.and(tab.filter())));
                assertThat(found == 1)
                        .as(tab.label().en())
                        .isEqualTo(tab.filter().test(sample));
            });
            return true;
        });
    }

    private static <D extends Document<D>> void addedFieldsWork(Subject<D> subject) {
        subject.values();
        List<String> added = subject.stand()
                .site()
                .asSystem(unit -> Arrays.stream(CustomFieldType.values())
                        .map(type -> unit.create(definition(subject, type)).name())
                        .toList());
        try {
            subject.stand().site().reloadSchema();
            subject.stand().trial(unit -> {
                useAdded(subject, unit);
                return true;
            });
        } finally {
            subject.stand().site().asSystem(unit -> {
                added.forEach(name -> unit.delete(unit.get(CustomField.TYPE, name)));
                return true;
            });
            subject.stand().site().reloadSchema();
        }
    }

    private static CustomField definition(Subject<?> subject, CustomFieldType type) {
        CustomField field = new CustomField();
        field.set(CustomField.DT, subject.type().name());
        field.set(CustomField.LABEL, "Ajout " + type.label().fr());
        field.set(CustomField.FIELDNAME, nameOf(type));
        field.set(CustomField.FIELDTYPE, type);
        field.set(CustomField.OPTIONS, optionsOf(type));
        return field;
    }

    private static @Nullable String optionsOf(CustomFieldType type) {
        return switch (type) {
            case SELECT -> "Rouge\nVert";
            case LINK -> "Role";
            default -> null;
        };
    }

    private static String nameOf(CustomFieldType type) {
        return "added_" + type.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Object exampleOf(CustomFieldType type) {
        return switch (type) {
            case DATA, SMALL_TEXT -> "Bleu nuit";
            case INT -> 12;
            case FLOAT, CURRENCY, PERCENT -> "12.5";
            case CHECK -> true;
            case DATE -> "2026-11-23";
            case SELECT -> "Vert";
            case LINK -> Role.SYSTEM_MANAGER;
        };
    }

    private static <D extends Document<D>> void useAdded(Subject<D> subject, UnitOfWork unit) {
        Map<String, Object> values = new LinkedHashMap<>(subject.values());
        Arrays.stream(CustomFieldType.values()).forEach(type -> values.put(nameOf(type), exampleOf(type)));
        D sample = unit.create(Samples.fresh(subject.type(), values, unit));
        D read = unit.read(subject.type(), sample.name());
        assertThat(Difference.between(read, sample, unit.schema().fields(subject.type())))
                .isEmpty();
        for (CustomFieldType type : CustomFieldType.values()) {
            Field<D, ?> field = unit.schema().field(subject.type(), nameOf(type));
            assertThat((Object) read.get(field)).as(type.toString()).isNotNull();
            agrees(sample, List.of("=", nameOf(type), exampleOf(type)), unit);
            ListQuery<D> sorted = new ListQuery<>(
                    subject.type().nameField().is(sample.name()), "", List.of(field.descending()), 5, 0, null);
            assertThat(unit.page(subject.type(), sorted).documents())
                    .singleElement()
                    .satisfies(listed -> assertThat(Document.same(listed.get(field), sample.get(field)))
                            .isTrue());
        }
    }
}
