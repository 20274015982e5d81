package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Rows;
import eu.socle.platform.core.Version;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.json.JsonMapper;

/** What the database keeps of a document: all of it, who changed what, and nothing that another one still needs. */
final class StoreChecks {

    static final List<ContractCheck> ALL = List.of(
            ContractCheck.written("a document is read back as it was stored", StoreChecks::isReadBack),
            ContractCheck.written(
                    "saving without a change leaves no trace in the history", StoreChecks::unchangedLeavesNoVersion),
            new ContractCheck(
                    "a change is told with the value before and after",
                    type -> type.isAppendOnly()
                                    || type.isInternal()
                                    || type.fields().stream().noneMatch(Editable.class::isInstance)
                            ? "people change nothing of it"
                            : null,
                    StoreChecks::changeIsAudited),
            ContractCheck.written("a copy takes what people typed, except what is not copied", StoreChecks::copyIsNew),
            ContractCheck.written("a draft can be deleted", StoreChecks::draftIsDeleted),
            ContractCheck.written("what a document links to cannot be deleted", StoreChecks::usedIsKept),
            ContractCheck.written("who saves over the change of someone else is refused", StoreChecks::staleIsRefused),
            new ContractCheck(
                    "rows that were booked are never changed nor deleted, even by SQL",
                    type -> type.isAppendOnly() ? null : "people may change it",
                    StoreChecks::appendOnlyStays));

    private static final JsonMapper JSON = JsonMapper.shared();

    private StoreChecks() {}

    private static <D extends Document<D>> void isReadBack(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            D read = unit.read(subject.type(), sample.name());
            assertThat(Difference.between(read, sample, subject.fields())).isEmpty();
            assertThat(read.identity()).isEqualTo(sample.identity());
            assertThat(read.isDraft()).isTrue();
            assertThat(read.identity().creation()).isEqualTo(Stand.CLOCK.instant());
            return true;
        });
    }

    private static <D extends Document<D>> void unchangedLeavesNoVersion(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            D read = unit.read(subject.type(), sample.name());
            D before = unit.read(subject.type(), sample.name());
            int told = history(sample, unit).size();
            unit.save(read);
            assertThat(history(sample, unit)).hasSize(told);
            assertThat(Difference.between(read, before, subject.fields())).isEmpty();
            return true;
        });
    }

    private static List<Version> history(Document<?> document, UnitOfWork unit) {
        return unit.list(
                Version.TYPE, Version.REF_DOCTYPE.is(document.type().name()).and(Version.DOCNAME.is(document.name())));
    }

    private static <D extends Document<D>> void changeIsAudited(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            Optional<Change<D>> possible = Change.possible(sample, unit);
            Assertions.assertThat(possible)
                    .as("something that people may change")
                    .isPresent();
            Change<D> change = possible.orElseThrow();
            List<String> told =
                    history(sample, unit).stream().map(Document::name).toList();
            D read = unit.read(subject.type(), sample.name());
            change.apply(read, unit);
            unit.save(read);
            D after = unit.read(subject.type(), sample.name());
            assertThat(Difference.between(after, read, subject.fields())).isEmpty();
            assertThat(after.identity().version()).isEqualTo(sample.identity().version() + 1);
            List<Version> more = history(sample, unit).stream()
                    .filter(version -> !told.contains(version.name()))
                    .toList();
            assertThat(more).singleElement().satisfies(version -> {
                Map<?, ?> data = JSON.readValue(version.text(Version.DATA), Map.class);
                assertThat((List<?>) data.get("changed"))
                        .anyMatch(each -> each instanceof List<?> cells
                                && cells.get(0).equals(change.field().name())
                                && cells.get(2).toString().equals(change.after().toString())
                                && !cells.get(1).equals(cells.get(2)));
            });
            return true;
        });
    }

    private static <D extends Document<D>> void copyIsNew(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            D copy = unit.copy(sample);
            assertThat(copy.isNew()).isTrue();
            assertThat(copy.name()).isEmpty();
            for (Field<D, ?> field : subject.fields()) {
                boolean copied = field instanceof Editable<D, ?, ?> editable && editable.isCopied();
                if (field instanceof Rows<?, ?>) {
                    assertThat(Any.rows(copy, field))
                            .as(field.toString())
                            .hasSize(copied ? Any.rows(sample, field).size() : 0);
                    assertThat(Any.rows(copy, field))
                            .allMatch(row -> ((Document<?>) row).name().isEmpty());
                } else if (copied) {
                    assertThat(Document.same(copy.get(field), sample.get(field)))
                            .as(field.toString())
                            .isTrue();
                } else {
                    assertThat((Object) copy.get(field)).as(field.toString()).isNull();
                }
            }
            return true;
        });
    }

    private static <D extends Document<D>> void draftIsDeleted(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            boolean bringsOthers = subject.type().equals(Company.TYPE); // its chart of accounts comes with it
            if (bringsOthers) {
                assertThat(Subject.refusals("a document that others use", () -> unit.delete(sample)))
                        .extracting(Refusal::code)
                        .containsExactly("link_exists");
            } else {
                unit.delete(sample);
                assertThat(unit.list(subject.type(), subject.type().nameField().is(sample.name())))
                        .isEmpty();
            }
            return true;
        });
    }

    private static <D extends Document<D>> void usedIsKept(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            for (Field<D, ?> field : subject.fields()) {
                if (field.kind() instanceof Kind.LinkTo && sample.get(field) instanceof String name) {
                    unit.statements().execute("savepoint attempt");
                    assertThat(Subject.refusals("deleting " + name, () -> delete(unit, field, name)))
                            .as(field.toString())
                            .extracting(Refusal::code)
                            .containsAnyOf("link_exists", "delete_submitted");
                    unit.statements().execute("rollback to savepoint attempt");
                }
            }
            return true;
        });
    }

    private static <T extends Document<T>> void delete(UnitOfWork unit, Field<?, ?> field, String name) {
        @SuppressWarnings("unchecked") // the type that the field points to
        eu.socle.kernel.DocType<T> target = (eu.socle.kernel.DocType<T>) Any.target(field);
        unit.delete(unit.read(target, name));
    }

    private static <D extends Document<D>> void staleIsRefused(Subject<D> subject) {
        subject.withSample((sample, unit) -> {
            D first = unit.read(subject.type(), sample.name());
            D second = unit.read(subject.type(), sample.name());
            Change.possible(first, unit).ifPresent(change -> change.apply(first, unit));
            assumeTrue(first.type().fields().stream().anyMatch(first::changed), "people cannot change it");
            unit.save(first);
            assertThat(Subject.refusals("an old version", () -> unit.save(second)))
                    .extracting(Refusal::code)
                    .containsExactly("stale");
            return true;
        });
    }

    private static <D extends Document<D>> void appendOnlyStays(Subject<D> subject) {
        D row = subject.type().create();
        subject.stand().trial(unit -> {
            assertThat(Subject.refusals("a change", () -> unit.save(row)))
                    .extracting(Refusal::code)
                    .containsExactly("append_only");
            assertThat(Subject.refusals("a deletion", () -> unit.delete(row)))
                    .extracting(Refusal::code)
                    .containsExactly("append_only");
            for (String sql : List.of("update %s set version = 2", "delete from %s", "truncate %s")) {
                unit.statements().execute("savepoint attempt");
                Assertions.assertThatThrownBy(() -> unit.statements()
                                .execute(sql.formatted(subject.type().table())))
                        .isInstanceOf(DatabaseFault.class);
                unit.statements().execute("rollback to savepoint attempt");
            }
            return true;
        });
    }
}
