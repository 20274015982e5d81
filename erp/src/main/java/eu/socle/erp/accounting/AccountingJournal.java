package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/**
 * A book of entries of one kind, as French law names them: sales, purchases, bank, cash, miscellaneous.
 * <p>The name is {@code VE - BL} and not the bare code: codes are the same in every company, names are not.
 */
public final class AccountingJournal extends Document<AccountingJournal> {

    public static final DocType<AccountingJournal> TYPE = DocType.of(
                    AccountingJournal.class, "Accounting Journal", "Journal comptable", "Accounting journal")
            .plural("Journaux comptables", "Accounting journals")
            .describedAs(
                    "Livre qui regroupe les écritures de même nature\u00a0: ventes, achats, banque, caisse, opérations diverses.",
                    "Book that groups entries of the same kind: sales, purchases, bank, cash, miscellaneous.");

    public static final Input<AccountingJournal, String> JOURNAL_CODE = TYPE.text(
                    "journal_code", 10, "Code du journal", "Journal code")
            .help(
                    "Deux à six caractères, repris dans le FEC\u00a0: VE, AC, BQ, OD.",
                    "Two to six characters, used in the FEC file: VE, AC, BQ, OD.")
            .required()
            .searchable()
            .width(2);

    public static final Input<AccountingJournal, String> JOURNAL_NAME = TYPE.text(
                    "journal_name", "Libellé du journal", "Journal label")
            .required()
            .searchable();

    public static final Input<AccountingJournal, Type> TYPE_OF_JOURNAL = TYPE.choice(
                    "type", Type.class, "Nature du journal", "Journal kind")
            .required()
            .defaultsTo(Type.MISCELLANEOUS);

    public static final Link<AccountingJournal, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Link<AccountingJournal, Account> ACCOUNT = TYPE.link(
                    "account", Account.class, "Compte de contrepartie", "Counterpart account")
            .sharing("company", COMPANY)
            .among(Account::posting);

    public static final Input<AccountingJournal, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Rows<AccountingJournal, AccountingJournalRule> CONDITIONS =
            TYPE.rows("conditions", AccountingJournalRule.class, "Conditions", "Conditions");

    public static final Computed<AccountingJournal, String> COMPANY_ABBR = TYPE.text(
                    "company_abbr", "Sigle de la société", "Company abbreviation")
            .computed()
            .hidden();

    static {
        TYPE.shared();
        TYPE.namedAs(journal -> Abbreviated.name(journal.text(JOURNAL_CODE), journal.text(COMPANY_ABBR)))
                .titled(JOURNAL_NAME)
                .uniqueTogether(COMPANY, JOURNAL_CODE)
                .disabledBy(DISABLED)
                .compute((journal, lookup) -> journal.compute(COMPANY_ABBR, Abbreviated.of(journal, COMPANY, lookup)));
        TYPE.form()
                .section(JOURNAL_CODE, JOURNAL_NAME, TYPE_OF_JOURNAL, COMPANY, ACCOUNT, DISABLED)
                .section(CONDITIONS);
        TYPE.list(JOURNAL_CODE, JOURNAL_NAME, TYPE_OF_JOURNAL, COMPANY).sortedBy(JOURNAL_CODE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.consult())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public AccountingJournal() {
        super(TYPE);
    }

    public enum Type implements Option {
        SALES("Sales", "Ventes", "Sales"),
        PURCHASE("Purchase", "Achats", "Purchase"),
        CASH("Cash", "Caisse", "Cash"),
        BANK("Bank", "Banque", "Bank"),
        MISCELLANEOUS("Miscellaneous", "Opérations diverses", "Miscellaneous");

        private final String value;
        private final Label label;

        Type(String value, String fr, String en) {
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
    }
}
