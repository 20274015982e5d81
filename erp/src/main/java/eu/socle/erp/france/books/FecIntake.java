package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.france.fec.FecReport;
import eu.socle.erp.france.fec.FindingGroup;
import eu.socle.erp.france.fec.Severity;
import eu.socle.erp.france.fec.XmlGate;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Unit;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.Import;
import eu.socle.kernel.report.Report;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/** Takes the FEC of other software over, from the desk and the API. */
public final class FecIntake implements Import {

    private static final String COMPANY = "company";
    private static final String AS_HISTORY = "as_history";

    private final XmlGate gate;

    public FecIntake(XmlGate gate) {
        this.gate = gate;
    }

    @Override
    public DocType<?> makes() {
        return FecImport.TYPE;
    }

    @Override
    public Label label() {
        return new Label("Reprendre un FEC", "Import a FEC");
    }

    @Override
    public Label about() {
        return new Label(
                "Le fichier des écritures comptables d’un autre logiciel, au format texte ou XML, est contrôlé ligne par ligne,"
                        + " puis repris en entier dans les comptes de la société, ou pas du tout.",
                "The accounting entries file of other software, as text or XML, is checked line by line,"
                        + " then taken over whole into the books of the company, or not at all.");
    }

    @Override
    public List<Filter> parameters() {
        return List.of(
                Filter.link(COMPANY, Company.class, "Société", "Company")
                        .needed()
                        .initially(COMPANY),
                Filter.check(
                        AS_HISTORY,
                        "Reprendre comme historique un fichier non conforme",
                        "Take a file that does not conform over as history"));
    }

    @Override
    public Reading read(String fileName, Content content) throws IOException {
        return new Judged(FecFile.read(fileName, content, gate));
    }

    private record Judged(FecFile file) implements Reading {

        @Override
        public List<Fact> facts() {
            FecReport report = file.report();
            if (report.reading().refused()) {
                return List.of();
            }
            return List.of(
                    new Fact(
                            new Label("Lignes", "Lines"),
                            new Kind.Whole(),
                            report.reading().lines()),
                    new Fact(new Label("Écritures", "Entries"), new Kind.Whole(), file.entries()),
                    new Fact(
                            new Label("Total au débit", "Total debit"),
                            new Kind.Money(),
                            report.balance().total().debit()),
                    new Fact(
                            new Label("Total au crédit", "Total credit"),
                            new Kind.Money(),
                            report.balance().total().credit()));
        }

        @Override
        public boolean conforms() {
            return file.report().conforms();
        }

        @Override
        public List<Remark> remarks() {
            return file.report().summary().stream().map(Judged::remark).toList();
        }

        private static Remark remark(FindingGroup group) {
            List<Place> first = group.first().stream()
                    .map(finding -> new Place(finding.line(), new Label(finding.fr(), finding.en())))
                    .toList();
            boolean error = group.severity() == Severity.ERROR;
            return new Remark(group.rule().id(), error, group.column(), group.count(), first);
        }

        @Override
        public Taken take(Map<String, Object> parameters, Unit unit) {
            String company = String.valueOf(parameters.get(COMPANY));
            FecImport source = FecImporter.into(company, file, Boolean.TRUE.equals(parameters.get(AS_HISTORY)), unit);
            NavigableSet<LocalDate> dates = file.survey().dates();
            LocalDate last = dates.isEmpty() ? unit.context().today() : dates.last();
            LocalDate first = dates.isEmpty() ? last : dates.first();
            return new Taken(
                    source,
                    new Label("Voir la balance générale", "Open the trial balance"),
                    new Report.Target.OfReport(
                            "trial-balance", Map.of(COMPANY, company, "from_date", first, "to_date", last)));
        }
    }
}
