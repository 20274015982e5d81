package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Option;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.RowSource;
import java.util.List;
import java.util.Map;

/** The FEC of a company and a fiscal year (LPF, art. A47 A-1), or the description that the law wants beside it. */
public final class FecExport implements Export {

    private static final String COMPANY = "company";
    private static final String FISCAL_YEAR = "fiscal_year";
    private static final String FORMAT = "format";

    /** The two forms that the law admits. */
    private enum Format implements Option {
        TEXT("txt", "Texte, lu par tous les logiciels", "Text, read by every program"),
        XML("xml", "XML, schéma A47 A-I-VII-1", "XML, schema A47 A-I-VII-1");

        private final String value;
        private final Label label;

        Format(String value, String fr, String en) {
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
        Filter company = Filter.link(COMPANY, Company.class, "Société", "Company")
                .needed()
                .initially(COMPANY);
        Filter year = Filter.link(FISCAL_YEAR, FiscalYear.class, "Exercice", "Fiscal year")
                .needed();
        Kind formats = new Kind.Choice(List.of(Format.values()));
        Filter format = new Filter(FORMAT, new Label("Format", "Format"), formats, false, Format.TEXT.value);
        return description ? List.of(company, year) : List.of(company, year, format);
    }

    @Override
    public Prepared prepare(Map<String, Object> parameters, Lookup lookup, RowSource rows) {
        FecBook book = FecBook.of(
                String.valueOf(parameters.get(COMPANY)), String.valueOf(parameters.get(FISCAL_YEAR)), lookup);
        book.refuseDrafts(lookup.registry(), rows);
        if (Format.XML.value.equals(parameters.get(FORMAT))) {
            book.refuseXml(rows);
            return new Prepared(book.fileName("xml"), "application/xml", out -> book.writeXml(rows, out));
        }
        return description
                ? new Prepared(
                        book.descriptionName(),
                        "text/plain",
                        out -> book.describe(rows, lookup.context().today(), out))
                : new Prepared(book.fileName("txt"), "text/plain", out -> book.write(rows, out));
    }
}
