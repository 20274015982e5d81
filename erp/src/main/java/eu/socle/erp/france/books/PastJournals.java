package eu.socle.erp.france.books;

import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The journals that a FEC names, found in the company or added to it. */
final class PastJournals {

    private static final String BLANK_CODE = "OD";
    private static final String BLANK_LABEL = "Opérations diverses";

    private final Company company;
    private final boolean renaming;
    private final Unit unit;
    private final Map<String, AccountingJournal> byCode = new HashMap<>();

    /**
     * @param renaming whether journals take the labels of the file: as long as the company has booked nothing
     */
    PastJournals(Company company, boolean renaming, Unit unit) {
        this.company = company;
        this.renaming = renaming;
        this.unit = unit;
        unit.list(AccountingJournal.TYPE, AccountingJournal.COMPANY.is(company.name()))
                .forEach(journal -> byCode.put(journal.text(AccountingJournal.JOURNAL_CODE), journal));
    }

    void ensure(String typedCode, String typedLabel) {
        String code = typedCode.isBlank() ? BLANK_CODE : typedCode;
        String label = typedLabel.isBlank() ? typedCode.isBlank() ? BLANK_LABEL : typedCode : typedLabel;
        AccountingJournal known = byCode.get(code);
        if (known == null) {
            byCode.put(code, create(code, label));
        } else if (renaming && !typedLabel.isBlank() && !label.equals(known.text(AccountingJournal.JOURNAL_NAME))) {
            AccountingJournal locked = unit.lock(AccountingJournal.TYPE, known.name());
            locked.set(AccountingJournal.JOURNAL_NAME, label);
            unit.save(locked);
        }
    }

    /** The journal behind a code of the file. */
    String of(String code) {
        return Objects.requireNonNull(byCode.get(code.isBlank() ? BLANK_CODE : code), code)
                .name();
    }

    private AccountingJournal create(String code, String label) {
        AccountingJournal journal = new AccountingJournal();
        journal.set(AccountingJournal.JOURNAL_CODE, code);
        journal.set(AccountingJournal.JOURNAL_NAME, label);
        journal.set(AccountingJournal.TYPE_OF_JOURNAL, AccountingJournal.Type.MISCELLANEOUS);
        journal.set(AccountingJournal.COMPANY, company.name());
        return unit.create(journal);
    }
}
