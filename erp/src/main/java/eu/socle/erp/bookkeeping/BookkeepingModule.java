package eu.socle.erp.bookkeeping;

import eu.socle.erp.ledger.OpenDocument;
import eu.socle.kernel.Label;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Menu;
import eu.socle.kernel.Module;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Step;
import java.util.List;

/** Entries typed straight into a journal. */
public final class BookkeepingModule implements Module {

    @Override
    public String id() {
        return "bookkeeping";
    }

    @Override
    public Label label() {
        return new Label("Tenue des comptes", "Bookkeeping");
    }

    @Override
    public void register(Registrar registrar) {
        registrar
                .types(JournalEntry.TYPE)
                .reaction(JournalEntry.TYPE, Step.SUBMIT, JournalEntrySteps::submit)
                .reaction(JournalEntry.TYPE, Step.CANCEL, JournalEntrySteps::cancel)
                .offer(OpenDocument.class, new JournalEntrySteps())
                .offer(
                        Maker.class,
                        Maker.of(
                                JournalEntry.TYPE,
                                JournalEntry.TYPE,
                                "reversal",
                                "Extourner à une autre date",
                                "Reverse on another date",
                                JournalEntry.TYPE.isSubmitted(),
                                JournalEntryRules::reversal))
                .menu(Menu.Group.ACCOUNTING, List.of(Menu.list(JournalEntry.TYPE)));
    }
}
