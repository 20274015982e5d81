package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Currencies;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Inputs;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Language;
import eu.socle.kernel.Pass;
import eu.socle.kernel.Refusal;
import eu.socle.platform.store.UnitOfWork;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people and programs send: what fits is taken exactly, what does not is refused by the name of its field. */
final class InputChecks {

    static final List<ContractCheck> ALL = List.of(
            ContractCheck.written("a field that does not exist is refused", InputChecks::unknownIsRefused),
            ContractCheck.written("a computed field cannot be written", InputChecks::computedIsRefused),
            ContractCheck.written("an empty required field is asked for by its label", InputChecks::requiredIsAsked),
            ContractCheck.declared(
                    "a value of the wrong nature is refused with its field", InputChecks::wrongNatureIsRefused),
            ContractCheck.declared("a text that is too long is refused", InputChecks::longTextIsRefused),
            ContractCheck.written("import of an export gives the same document", InputChecks::travelsAsJson),
            ContractCheck.written("amounts have the decimals of their currency", InputChecks::amountsAreRounded));

    private InputChecks() {}

    private static Inputs strict(UnitOfWork unit) {
        return new Inputs(unit.schema(), Inputs.Mode.STRICT);
    }

    private static <D extends Document<D>> void unknownIsRefused(Subject<D> subject) {
        subject.trial(unit -> {
            D document = subject.fresh(unit);
            for (String stealth : List.of("no_such_field", "id", "draft_name", "is_admin", "custom", "search")) {
                List<Refusal> refusals =
                        Subject.refusals(stealth, () -> strict(unit).apply(document, Map.of(stealth, "1")));
                assertThat(refusals).singleElement().satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("unknown_field");
                    assertThat(refusal.field()).isEqualTo(stealth);
                });
            }
            return true;
        });
    }

    private static <D extends Document<D>> void computedIsRefused(Subject<D> subject) {
        subject.trial(unit -> {
            D document = subject.fresh(unit);
            for (Field<D, ?> field : subject.fields()) {
                if (field.isComputed() && !(field.kind() instanceof Kind.RowsOf)) {
                    Object some = Wrong.right(field);
                    List<Refusal> refusals = Subject.refusals(
                            field.toString(), () -> strict(unit).apply(document, Map.of(field.name(), some)));
                    assertThat(refusals)
                            .extracting(Refusal::code)
                            .as(field.toString())
                            .containsExactly("read_only");
                    assertThat(refusals.getFirst().field()).isEqualTo(field.name());
                }
            }
            return true;
        });
    }

    /** A field that rules fill when it is empty is never missing. */
    private static <D extends Document<D>> void requiredIsAsked(Subject<D> subject) {
        Map<String, Object> values = subject.values();
        subject.trial(unit -> {
            for (Field<D, ?> field : subject.fields()) {
                if (field instanceof Editable<D, ?, ?> editable && editable.isRequired()) {
                    Map<String, Object> without = new LinkedHashMap<>(values);
                    without.remove(field.name());
                    D document = Samples.fresh(subject.type(), without, unit);
                    List<Refusal> refusals =
                            new Pass(unit, unit.schema()).run(document, false).list();
                    boolean filled = document.get(field) != null
                            && !Any.rows(document, field).equals(document.get(field));
                    boolean asked = refusals.stream()
                            .anyMatch(refusal -> refusal.code().equals("required")
                                    && field.name().equals(refusal.field())
                                    && refusal.sentence(Language.FR)
                                            .contains(field.label().fr())
                                    && refusal.sentence(Language.EN)
                                            .contains(field.label().en()));
                    assertThat(filled || asked || !Any.rows(document, field).isEmpty())
                            .as(field.toString())
                            .isTrue();
                }
            }
            return true;
        });
    }

    private static <D extends Document<D>> void wrongNatureIsRefused(Subject<D> subject) {
        subject.stand().trial(unit -> {
            for (Field<D, ?> field : subject.fields()) {
                D document = subject.type().create();
                Object wrong = Wrong.nature(field.kind());
                List<Refusal> refusals = Subject.refusals(
                        field + " = " + wrong, () -> strict(unit).apply(document, Map.of(field.name(), wrong)));
                assertThat(refusals).as(field.toString()).singleElement().satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(field.name());
                    assertThat(refusal.sentence(Language.FR))
                            .contains(field.label().fr());
                    assertThat(refusal.sentence(Language.EN))
                            .contains(field.label().en());
                });
            }
            return true;
        });
    }

    private static <D extends Document<D>> void longTextIsRefused(Subject<D> subject) {
        subject.stand().trial(unit -> {
            for (Field<D, ?> field : subject.fields()) {
                int max = Wrong.longest(field.kind());
                if (max > 0 && !field.isComputed()) {
                    D document = subject.type().create();
                    List<Refusal> refusals = Subject.refusals(
                            field.toString(),
                            () -> strict(unit).apply(document, Map.of(field.name(), "x".repeat(max + 1))));
                    assertThat(refusals)
                            .extracting(Refusal::code, Refusal::field)
                            .containsExactly(org.assertj.core.api.Assertions.tuple("too_long", field.name()));
                }
            }
            return true;
        });
    }

    private static <D extends Document<D>> void travelsAsJson(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            String exported = DocumentForm.write(sample, unit.schema());
            D imported = subject.type().create();
            new Inputs(unit.schema(), new Inputs.Mode(true, name -> false))
                    .apply(imported, DocumentForm.read(exported));
            new Pass(unit, unit.schema()).run(imported, false);
            assertThat(Difference.typed(imported, sample, unit.schema().fields(subject.type())))
                    .isEmpty();
            return true;
        });
    }

    private static <D extends Document<D>> void amountsAreRounded(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            for (Field<D, ?> field : subject.fields()) {
                if (field.kind() instanceof Kind.Money && field instanceof Editable<?, ?, ?> && !field.isHidden()) {
                    D document = subject.type().create();
                    document.write(field, new BigDecimal("12.3456"));
                    new Pass(unit, unit.schema()).run(document, false);
                    BigDecimal rounded = (BigDecimal) document.get(field);
                    if (rounded != null) { // some rules empty an amount that nothing else supports yet
                        assertThat(rounded)
                                .as(field.toString())
                                .isEqualByComparingTo(Currencies.round(new BigDecimal("12.3456"), "EUR"));
                    }
                }
                if (field.kind() instanceof Kind.Money && sample.get(field) instanceof BigDecimal amount) {
                    assertThat(amount.stripTrailingZeros().scale())
                            .as(field + " = " + amount)
                            .isLessThanOrEqualTo(2);
                }
            }
            return true;
        });
    }
}
