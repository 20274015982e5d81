package eu.socle.erp.ledger;

import eu.socle.kernel.Label;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;

/** The books: entries, what parties owe, and their proofs. */
public final class LedgerModule implements Module {

    @Override
    public String id() {
        return "ledger";
    }

    @Override
    public Label label() {
        return new Label("Écritures", "Ledger");
    }

    @Override
    public void register(Registrar registrar) {
        registrar.types(GlEntry.TYPE, PaymentLedgerEntry.TYPE);
    }
}
