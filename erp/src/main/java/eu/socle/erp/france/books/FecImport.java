package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Naming;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.math.BigDecimal;

/** A FEC of other software that was taken over into the books; its entries point to it. */
public final class FecImport extends Document<FecImport> {

    public static final DocType<FecImport> TYPE = DocType.of(
                    FecImport.class, "Fec Import", "Reprise de FEC", "FEC import")
            .plural("Reprises de FEC", "FEC imports")
            .describedAs(
                    "Fichier des écritures d’un autre logiciel, repris dans les comptes.",
                    "Accounting entries file of other software, taken over into the books.")
            .appendOnly();

    public static final Link<FecImport, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();
    public static final Input<FecImport, String> FILE_NAME =
            TYPE.text("file_name", 250, "Nom du fichier", "File name").required();
    public static final Input<FecImport, String> SHA256 =
            TYPE.text("sha256", 64, "Empreinte SHA-256", "SHA-256").required().width(6);
    public static final Input<FecImport, Integer> LINES = TYPE.whole("lines", "Lignes", "Lines");
    public static final Input<FecImport, Integer> ENTRIES = TYPE.whole("entries", "Écritures", "Entries");
    public static final Input<FecImport, BigDecimal> DEBIT_TOTAL =
            TYPE.money("debit_total", "Total au débit", "Total debit");
    public static final Input<FecImport, Status> STATUS = TYPE.choice(
                    "status", Status.class, "Conformité du fichier", "Conformity of the file")
            .required();
    public static final Input<FecImport, Boolean> AS_HISTORY =
            TYPE.check("as_history", "Repris comme historique", "Taken over as history");

    static {
        TYPE.named(new Naming.Serial<>("FEC-.YYYY.-.#####"));
        TYPE.form()
                .section(COMPANY, FILE_NAME, STATUS, AS_HISTORY)
                .section("Contenu", "Content", LINES, ENTRIES, DEBIT_TOTAL, SHA256);
        TYPE.list(TYPE.nameField(), FILE_NAME, COMPANY, LINES, ENTRIES, STATUS)
                .sortedBy(TYPE.nameField().descending());
        TYPE.access(Role.ACCOUNTS_MANAGER, Right.READ, Right.IMPORT, Right.EXPORT, Right.PRINT, Right.REPORT)
                .access(Role.ACCOUNTS_USER, Grants.audit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.SYSTEM_MANAGER, Grants.audit());
    }

    public FecImport() {
        super(TYPE);
    }

    /** What the checks said about the file. */
    public enum Status implements Option {
        CONFORMING("Conforming", "Conforme", "Conforming"),
        NOT_CONFORMING("Not Conforming", "Non conforme", "Not conforming");

        private final String value;
        private final Label label;

        Status(String value, String fr, String en) {
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
