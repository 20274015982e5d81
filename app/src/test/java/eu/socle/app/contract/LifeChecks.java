package eu.socle.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.kernel.Document;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Step;
import eu.socle.platform.sites.Site;
import java.util.List;

/** The life of a legal document: a number when it is submitted, then nothing but what the law allows. */
final class LifeChecks {

    static final List<ContractCheck> ALL = List.of(
            ContractCheck.submitted(
                    "submitting draws the legal number, one after the other", LifeChecks::numbersFollow),
            ContractCheck.submitted(
                    "a submitted document is neither deleted nor submitted again", LifeChecks::submittedStays),
            ContractCheck.submitted("cancelling keeps the document and its number", LifeChecks::cancelledIsKept));

    private LifeChecks() {}

    private static <D extends Document<D>> D submitted(Subject<D> subject) {
        subject.values();
        return subject.stand().site().asSystem(unit -> unit.take(unit.create(subject.fresh(unit)), Step.SUBMIT));
    }

    private static <D extends Document<D>> void numbersFollow(Subject<D> subject) {
        D first = submitted(subject);
        D second = submitted(subject);
        assertThat(first.isSubmitted()).isTrue();
        if (subject.type().naming() instanceof Naming.Numbered<D>) {
            assertThat(first.name())
                    .doesNotStartWith("DRAFT")
                    .isNotEqualTo(first.identity().draftName());
            assertThat(number(second)).isEqualTo(number(first) + 1);
            assertThat(second.name().replaceAll("\\d+$", ""))
                    .isEqualTo(first.name().replaceAll("\\d+$", ""));
            String draftName = first.identity().draftName();
            D found = subject.stand().site().asSystem(unit -> unit.get(subject.type(), draftName));
            assertThat(found.name()).isEqualTo(first.name());
        }
    }

    private static long number(Document<?> document) {
        return Long.parseLong(document.name().replaceAll("^.*?(\\d+)$", "$1"));
    }

    private static <D extends Document<D>> void submittedStays(Subject<D> subject) {
        D document = submitted(subject);
        Site site = subject.stand().site();
        assertThat(Subject.refusals(
                        "deleting",
                        () -> site.asSystem(unit -> {
                            unit.delete(unit.get(subject.type(), document.name()));
                            return true;
                        })))
                .extracting(Refusal::code)
                .containsExactly("delete_submitted");
        assertThat(Subject.refusals(
                        "submitting twice",
                        () -> site.asSystem(
                                unit -> unit.take(unit.lock(subject.type(), document.name()), Step.SUBMIT))))
                .extracting(Refusal::code)
                .containsExactly("wrong_state");
    }

    private static <D extends Document<D>> void cancelledIsKept(Subject<D> subject) {
        D document = submitted(subject);
        Site site = subject.stand().site();
        site.asSystem(unit -> unit.take(unit.lock(subject.type(), document.name()), Step.CANCEL));
        D cancelled = site.asSystem(unit -> unit.get(subject.type(), document.name()));
        assertThat(cancelled.docstatus()).isEqualTo(2);
        assertThat(cancelled.name()).isEqualTo(document.name());
        assertThat(Subject.refusals(
                        "a change", () -> site.asSystem(unit -> unit.save(unit.get(subject.type(), document.name())))))
                .extracting(Refusal::code)
                .containsExactly("cancelled_locked");
        assertThat(Subject.refusals(
                        "a deletion",
                        () -> site.asSystem(unit -> {
                            unit.delete(unit.get(subject.type(), document.name()));
                            return true;
                        })))
                .extracting(Refusal::code)
                .containsExactly("cancelled_locked");
    }
}
