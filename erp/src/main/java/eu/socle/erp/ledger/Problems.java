package eu.socle.erp.ledger;

import eu.socle.kernel.Label;
import java.util.function.Consumer;

/** Tells the first problems one by one and counts the rest, because nobody reads a thousand lines. */
final class Problems {

    private static final int TOLD = 50;

    private final Consumer<Label> out;
    private long count;

    Problems(Consumer<Label> out) {
        this.out = out;
    }

    void tell(Label problem) {
        if (++count <= TOLD) {
            out.accept(problem);
        }
    }

    void conclude() {
        if (count > TOLD) {
            out.accept(new Label(
                    "Et %d autres anomalies.".formatted(count - TOLD), "And %d more.".formatted(count - TOLD)));
        }
    }
}
