package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;

/** Sends to the journal the entries that a type of document makes, under a condition. */
public final class AccountingJournalRule extends Document<AccountingJournalRule> {

    public static final DocType<AccountingJournalRule> TYPE = DocType.row(
                    AccountingJournalRule.class,
                    "Accounting Journal Rule",
                    "Règle de journal",
                    "Accounting journal rule")
            .plural("Règles de journal", "Accounting journal rules")
            .describedAs(
                    "Condition qui dirige une écriture vers un journal.",
                    "Condition that routes an entry to a journal.");

    public static final Input<AccountingJournalRule, String> DOCUMENT_TYPE =
            TYPE.text("document_type", "Type de pièce", "Document type").required();

    public static final Input<AccountingJournalRule, String> CONDITION = TYPE.longText(
                    "condition", "Condition", "Condition")
            .help("Formule qui doit être vraie.", "Formula that must be true.");

    static {
        TYPE.form().section(DOCUMENT_TYPE, CONDITION);
        TYPE.list(DOCUMENT_TYPE, CONDITION);
    }

    public AccountingJournalRule() {
        super(TYPE);
    }
}
