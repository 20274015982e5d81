package eu.socle.erp.ledger;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Filter;
import eu.socle.kernel.report.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every line of a fiscal year with its hashes, in the canonical text that they cover, so that a program that knows nothing of
 * Socle can verify the chain: {@code docs/verify/VerifyChain.java} is one.
 */
final class ChainExport implements Export {

    private static final String COMPANY = "company";
    private static final String FISCAL_YEAR = "fiscal_year";
    private static final List<Field<GlEntry, ?>> COLUMNS =
            Stream.of(Proof.COVERED, Proof.FROM_CHAIN).flatMap(List::stream).toList();
    private static final String LINES = "select "
            + COLUMNS.stream().map(field -> "g." + field.name()).collect(Collectors.joining(", "))
            + " from {GL Entry} g where g.company = :company and g.fiscal_year = :fiscal_year"
            + " order by g.entry_number, g.line_number";

    @Override
    public String id() {
        return "ledger-chain";
    }

    @Override
    public Label label() {
        return new Label("Chaîne des écritures", "Chain of entries");
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
        Company company = lookup.get(Company.TYPE, String.valueOf(parameters.get(COMPANY)));
        String year = String.valueOf(parameters.get(FISCAL_YEAR));
        String file = "chaine-%s-%s.tsv".formatted(company.need(Company.ABBR), year);
        return new Prepared(
                file.replaceAll("[^\\w.-]", "_"),
                "text/tab-separated-values",
                out -> write(out, rows, Map.of(COMPANY, company.name(), FISCAL_YEAR, year)));
    }

    private static void write(OutputStream out, RowSource rows, Map<String, Object> parameters) throws IOException {
        out.write(line(COLUMNS.stream().map(Field::name)));
        try {
            rows.stream(LINES, parameters, row -> {
                try {
                    out.write(line(COLUMNS.stream().map(field -> Proof.canonical(field, row.get(field.name())))));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static byte[] line(Stream<String> values) {
        return (values.map(value -> value.replace("\t", "\\t")).collect(Collectors.joining("\t")) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
