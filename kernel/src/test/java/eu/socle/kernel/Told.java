package eu.socle.kernel;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** What a refusal said. */
final class Told {

    private Told() {}

    /** The codes of the refusals, each followed by the field it concerns. */
    static List<String> by(Runnable work) {
        Refused refused = catchThrowableOfType(Refused.class, work::run);
        return refused == null ? List.of() : codes(refused.refusals());
    }

    static List<String> codes(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.code()
                        + (refusal.field() == null ? "" : " " + refusal.field())
                        + (refusal.row() == null ? "" : "/" + refusal.row())
                        + (refusal.cell() == null ? "" : "/" + refusal.cell()))
                .toList();
    }
}
