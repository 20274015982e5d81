package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Cond;
import eu.socle.kernel.CondJson;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Form;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Link;
import eu.socle.kernel.ListView;
import eu.socle.kernel.Role;
import eu.socle.kernel.Schema;
import eu.socle.kernel.Standard;
import eu.socle.kernel.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The shape of a type: its form, its list, its links, its steps, who may use it. */
final class ShapeChecks {

    static final List<ContractCheck> ALL = List.of(
            ContractCheck.declared("the form shows every visible field exactly once", ShapeChecks::formIsComplete),
            ContractCheck.declared("the list shows fields of the type", ShapeChecks::listShowsFields),
            ContractCheck.declared("links resolve, with their filters and currencies", ShapeChecks::linksResolve),
            ContractCheck.declared("conditions are the same once written and read", ShapeChecks::conditionsTravel),
            ContractCheck.declared(
                    "every state is reachable by steps that someone may take", ShapeChecks::statesAreReachable),
            ContractCheck.declared("someone may use it, the system manager among them", ShapeChecks::someoneMayUseIt));

    private ShapeChecks() {}

    private static <D extends Document<D>> void formIsComplete(Subject<D> subject) {
        List<String> shown = new ArrayList<>();
        for (Form.Tab<D> tab : subject.type().form().tabs()) {
            assertThat(tab.sections()).isNotEmpty();
            tab.sections().forEach(section -> section.fields().forEach(field -> shown.add(field.name())));
        }
        List<String> visible = subject.fields().stream()
                .filter(field -> !field.isHidden())
                .<String>map(Field::name)
                .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(visible);
        assertThat(subject.fields())
                .allSatisfy(
                        field -> assertThat(field.width()).as(field.toString()).isBetween(1, 12));
    }

    private static <D extends Document<D>> void listShowsFields(Subject<D> subject) {
        ListView<D> list = subject.type().list();
        assertThat(list.columns()).isNotEmpty().doesNotHaveDuplicates();
        for (Field<D, ?> column : list.columns()) {
            assertThat(subject.fields().contains(column) || column instanceof Standard)
                    .as(column.toString())
                    .isTrue();
            assertThat(column.isHidden()).as(column.toString()).isFalse();
            assertThat(column.kind()).isNotInstanceOfAny(Kind.RowsOf.class, Kind.Secret.class);
        }
        if (list.order() instanceof Field.Order order) {
            assertThat(order.field().type()).isSameAs(subject.type());
        }
    }

    private static <D extends Document<D>> void linksResolve(Subject<D> subject) {
        for (Field<D, ?> field : subject.fields()) {
            DocType<?> target = Any.target(field);
            if (target != null) {
                boolean known = subject.stand().registry().types().contains(target) || target.isRow();
                assertThat(known).as(field + " points to " + target).isTrue();
            }
            if (field instanceof Link<?, ?> link) {
                Link.SameValue same = link.sameValue();
                assertThat(link.filter() == null || CondJson.write(link.filter()) != null)
                        .isTrue();
                assertThat(same == null
                                || subject.type().field(same.ownField()) != null
                                || subject.type().isRow())
                        .as(field.toString())
                        .isTrue();
                assertThat(same == null || target.field(same.targetField()) != null)
                        .as(field.toString())
                        .isTrue();
            }
            if (field.kind() instanceof Kind.DynamicLink(var holder)) {
                assertThat(subject.type().field(holder)).as(field.toString()).isNotNull();
            }
            field.currency();
        }
    }

    private static <D extends Document<D>> void conditionsTravel(Subject<D> subject) {
        List<Cond<D>> conditions = new ArrayList<>();
        for (Field<D, ?> field : subject.fields()) {
            conditions.add(field.visibleWhen());
            if (field instanceof Editable<D, ?, ?> editable) {
                conditions.add(editable.requiredWhen());
                conditions.add(editable.editableWhen());
            }
        }
        subject.type().list().tabs().forEach(tab -> conditions.add(tab.filter()));
        subject.type().steps().values().forEach(step -> conditions.add(step.when()));
        for (Cond<D> condition : conditions) {
            List<Object> written = CondJson.write(condition);
            assertThat(CondJson.write(CondJson.read(written, subject.type(), Schema.DECLARED)))
                    .isEqualTo(written);
        }
    }

    private static <D extends Document<D>> void statesAreReachable(Subject<D> subject) {
        Set<Integer> reached = new HashSet<>(Set.of(0));
        for (int round = 0; round < subject.type().steps().size(); round++) {
            subject.type().steps().values().stream()
                    .filter(step -> reached.contains(step.from()))
                    .forEach(step -> reached.add(step.to()));
        }
        for (Step<D> step : subject.type().steps().values()) {
            assertThat(reached).as(step.key()).contains(step.from());
            assertThat(step.to()).as(step.key()).isBetween(0, 2);
            assertThat(subject.type().accesses())
                    .as(step.key())
                    .anyMatch(access -> access.rights().contains(step.right()));
        }
    }

    private static <D extends Document<D>> void someoneMayUseIt(Subject<D> subject) {
        assertThat(subject.type().accesses())
                .extracting(access -> access.role() + access.level())
                .doesNotHaveDuplicates();
        assertThat(subject.type().accesses())
                .extracting(access -> access.role())
                .containsAnyOf(Role.SYSTEM_MANAGER, Role.ACCOUNTS_MANAGER);
        if (!subject.type().isSubmittable()) {
            assertThat(subject.type().accesses())
                    .extracting(access -> access.role())
                    .contains(Role.SYSTEM_MANAGER);
        }
    }
}
