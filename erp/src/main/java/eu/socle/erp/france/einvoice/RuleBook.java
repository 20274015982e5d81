package eu.socle.erp.france.einvoice;

import java.util.ArrayList;
import java.util.List;

/** Collects the violations of one invoice while its rules run. */
final class RuleBook {

    private final List<RuleViolation> violations = new ArrayList<>();

    /** Records a violation unless the condition holds. */
    void require(boolean holds, String rule, String term, String fr, String en) {
        if (!holds) {
            violations.add(new RuleViolation(rule, term, fr, en));
        }
    }

    List<RuleViolation> violations() {
        return List.copyOf(violations);
    }
}
