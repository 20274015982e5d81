package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.RowSource;
import java.util.List;
import java.util.Map;

/** The FEC of a company and a fiscal year (LPF, art. A47 A-1), or the description that the law wants beside it. */
public final class FecExport implements Export {

    private static final String COMPANY = "company";
    private static final String FISCAL_YEAR = "fiscal_year";

    private final boolean description;

    private FecExport(boolean description) {
        this.description = description;
    }

    /** The file of entries. */
    public static FecExport ofEntries() {
        return new FecExport(false);
    }

    /** The description of the file. */
    public static FecExport ofDescription() {
        return new FecExport(true);
    }

    @Override
    public String id() {
        return description ? "fec-description" : "fec";
    }

    @Override
    public Label label() {
        return description ? new Label("Descriptif du FEC", "FEC description") : new Label("FEC", "FEC");
    }

    @Override
    public DocType<?> reads() {
        return GlEntry.TYPE;
    }

    @Override
    public List<Filter> parameters() {
        return List.of(
                Filter.link(COMPANY, Company.class, "Société", "Company")
                        .needed()
                        .initially(COMPANY),
                Filter.link(FISCAL_YEAR, FiscalYear.class, "Exercice", "Fiscal year")
                        .needed());
    }

    @Override
    public Prepared prepare(Map<String, Object> parameters, Lookup lookup, RowSource rows) {
        FecBook book = FecBook.of(
                String.valueOf(parameters.get(COMPANY)), String.valueOf(parameters.get(FISCAL_YEAR)), lookup);
        book.refuseDrafts(lookup.registry(), rows);
        return description
                ? new Prepared(
                        book.descriptionName(),
                        "text/plain",
                        out -> book.describe(rows, lookup.context().today(), out))
                : new Prepared(book.fileName(), "text/plain", out -> book.write(rows, out));
    }
}
