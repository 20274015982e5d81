package eu.socle.erp.bookkeeping;

import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Option;

/** What a journal entry is about; it chooses the journal. */
public enum EntryKind implements Option {
    JOURNAL_ENTRY("Journal Entry", "Opération diverse", "Journal entry"),
    INTER_COMPANY("Inter Company Journal Entry", "Écriture intragroupe", "Inter-company entry"),
    BANK("Bank Entry", "Écriture de banque", "Bank entry"),
    CASH("Cash Entry", "Écriture de caisse", "Cash entry"),
    CREDIT_CARD("Credit Card Entry", "Écriture de carte bancaire", "Card entry"),
    DEBIT_NOTE("Debit Note", "Note de débit", "Debit note"),
    CREDIT_NOTE("Credit Note", "Avoir", "Credit note"),
    CONTRA("Contra Entry", "Virement interne", "Contra entry"),
    EXCISE("Excise Entry", "Accises", "Excise entry"),
    WRITE_OFF("Write Off Entry", "Passage en perte", "Write-off"),
    OPENING("Opening Entry", "À-nouveaux", "Opening entry"),
    DEPRECIATION("Depreciation Entry", "Dotation aux amortissements", "Depreciation"),
    EXCHANGE_REVALUATION("Exchange Rate Revaluation", "Réévaluation de change", "Exchange revaluation"),
    EXCHANGE_DIFFERENCE("Exchange Gain Or Loss", "Écart de change", "Exchange gain or loss"),
    DEFERRED_REVENUE("Deferred Revenue", "Produits constatés d’avance", "Deferred income"),
    DEFERRED_EXPENSE("Deferred Expense", "Charges constatées d’avance", "Deferred expense");

    private final String value;
    private final Label label;

    EntryKind(String value, String fr, String en) {
        this.value = value;
        this.label = new Label(fr, en);
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public Label label() {
        return label;
    }

    /** Whether only the software makes such entries, from figures that nobody types. */
    boolean isMadeBySystem() {
        return switch (this) {
            case EXCHANGE_REVALUATION, EXCHANGE_DIFFERENCE, DEFERRED_REVENUE, DEFERRED_EXPENSE -> true;
            default -> false;
        };
    }

    /** The journal that the company keeps for such entries. */
    Link<Company, AccountingJournal> journal() {
        return switch (this) {
            case BANK, CREDIT_CARD, CONTRA -> Company.BANK_JOURNAL;
            case CASH -> Company.CASH_JOURNAL;
            case OPENING -> Company.OPENING_JOURNAL;
            default -> Company.MISCELLANEOUS_JOURNAL;
        };
    }
}
