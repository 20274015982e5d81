package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The letter on one line of the books: lines of an account that carry the same letter settle each other. It stands beside
 * the entries, which never change, and is itself never changed: a line keeps its letter for good, even when the payment is
 * reversed later; the reversal and what settles it anew get the next letter.
 */
public final class Lettering extends Document<Lettering> {

    public static final DocType<Lettering> TYPE = DocType.of(Lettering.class, "Lettering", "Lettrage", "Lettering")
            .plural("Lettrages", "Letterings")
            .describedAs(
                    "Lettre portée par une ligne d’écriture\u00a0: les lignes d’un compte qui ont la même lettre se soldent.",
                    "Letter on a ledger line: the lines of an account that share a letter settle each other.")
            .appendOnly();

    public static final Link<Lettering, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Link<Lettering, FiscalYear> FISCAL_YEAR = TYPE.link(
                    "fiscal_year", FiscalYear.class, "Exercice", "Fiscal year")
            .required();
    public static final Input<Lettering, Integer> ENTRY_NUMBER =
            TYPE.whole("entry_number", "Numéro d’ordre", "Entry number").required();
    public static final Input<Lettering, Integer> LINE_NUMBER =
            TYPE.whole("line_number", "Ligne", "Line").required();
    public static final Link<Lettering, Account> ACCOUNT =
            TYPE.link("account", Account.class, "Compte", "Account").required();
    public static final Input<Lettering, String> PARTY = TYPE.text("party", "Tiers", "Party");
    public static final Input<Lettering, String> LETTER = TYPE.text("letter", 20, "Lettre", "Letter");
    public static final Input<Lettering, LocalDate> LETTER_DATE =
            TYPE.date("letter_date", "Date de lettrage", "Lettering date");
    public static final Input<Lettering, Integer> RANK = TYPE.whole("rank", "Rang de la lettre", "Rank of the letter")
            .help("Vide pour une lettre reprise d’un autre logiciel.", "Empty for a letter taken from other software.");

    static {
        TYPE.uniqueTogether(COMPANY, FISCAL_YEAR, ENTRY_NUMBER, LINE_NUMBER)
                .uniqueTogether(COMPANY, ACCOUNT, PARTY, RANK, FISCAL_YEAR, ENTRY_NUMBER, LINE_NUMBER);
        TYPE.form()
                .section(COMPANY, ACCOUNT, PARTY, LETTER, LETTER_DATE, RANK)
                .section("Ligne d’écriture", "Ledger line", FISCAL_YEAR, ENTRY_NUMBER, LINE_NUMBER);
        TYPE.list(LETTER_DATE, ACCOUNT, PARTY, LETTER, ENTRY_NUMBER, LINE_NUMBER)
                .sortedBy(LETTER_DATE.descending());
        TYPE.access(Role.ACCOUNTS_MANAGER, Grants.audit())
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public Lettering() {
        super(TYPE);
    }

    /** A letter on a line; without rank when other software gave it. */
    static Lettering on(GlEntry line, String letter, @Nullable LocalDate date, @Nullable Integer rank) {
        Lettering lettering = new Lettering();
        lettering.set(COMPANY, line.get(GlEntry.COMPANY));
        lettering.set(FISCAL_YEAR, line.get(GlEntry.FISCAL_YEAR));
        lettering.set(ENTRY_NUMBER, line.get(GlEntry.ENTRY_NUMBER));
        lettering.set(LINE_NUMBER, line.get(GlEntry.LINE_NUMBER));
        lettering.set(ACCOUNT, line.get(GlEntry.ACCOUNT));
        lettering.set(PARTY, line.get(GlEntry.PARTY));
        lettering.set(LETTER, letter);
        lettering.set(LETTER_DATE, date);
        lettering.set(RANK, rank);
        return lettering;
    }
}
