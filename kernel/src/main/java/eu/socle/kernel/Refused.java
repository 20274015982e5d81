package eu.socle.kernel;

import java.util.List;

/** Something was refused, with every reason at once. The one exception that business code throws on purpose. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(refusals.stream()
                .map(r -> r.code() + ": " + r.sentence(Language.EN))
                .toList()
                .toString());
        this.refusals = List.copyOf(refusals);
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /** The code of the first reason, which decides the status of the answer. */
    public String code() {
        return refusals.getFirst().code();
    }
}
