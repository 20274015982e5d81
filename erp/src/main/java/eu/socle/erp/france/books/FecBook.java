package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.FiscalYear;
import eu.socle.erp.france.fec.FecBalance;
import eu.socle.erp.france.fec.FecDescription;
import eu.socle.erp.france.fec.FecFileName;
import eu.socle.erp.france.fec.FecLine;
import eu.socle.erp.france.fec.FecWriter;
import eu.socle.erp.france.fec.FecXmlWriter;
import eu.socle.erp.france.id.Parsed;
import eu.socle.erp.france.id.Siren;
import eu.socle.kernel.Currencies;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Registry;
import eu.socle.kernel.report.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One fiscal year of one company, about to be written as a FEC. A year that is still open may be written too: the file is
 * then provisional, and named after the closing date all the same.
 *
 * @param abbr the abbreviation of the company, which some of its parties have in their names
 * @param siren the SIREN, which the file is named after
 * @param currency the currency of the books
 */
record FecBook(
        String company,
        String abbr,
        String year,
        LocalDate from,
        LocalDate to,
        boolean closed,
        Siren siren,
        String currency) {

    /** Looks up what the file is about. Refuses a company without SIREN and a year that is not its own. */
    static FecBook of(String companyName, String yearName, Lookup lookup) {
        Company company = lookup.get(Company.TYPE, companyName);
        FiscalYear year = lookup.get(FiscalYear.TYPE, yearName);
        if (!year.appliesTo(company.name())) {
            throw Refusal.of("not_found")
                    .with("doctype", FiscalYear.TYPE.label())
                    .with("name", year.name() + " – " + company.name())
                    .asRefused();
        }
        return new FecBook(
                company.name(),
                company.text(Company.ABBR),
                year.name(),
                year.need(FiscalYear.YEAR_START_DATE),
                year.need(FiscalYear.YEAR_END_DATE),
                year.get(FiscalYear.STATUS) == FiscalYear.Status.CLOSED,
                siren(company),
                company.need(Company.DEFAULT_CURRENCY));
    }

    private static Siren siren(Company company) {
        String typed = company.text(Company.SIREN_NUMBER);
        if (typed.isBlank()) {
            throw Refusal.of("fec_siren_required")
                    .with("company", company.name())
                    .asRefused();
        }
        return switch (Siren.parse(typed)) {
            case Parsed.Valid<Siren>(Siren valid) -> valid;
            case Parsed.Refused<Siren> _ ->
                throw Refusal.of("siren_invalid")
                        .with("siren", typed)
                        .on(Company.SIREN_NUMBER)
                        .asRefused();
        };
    }

    String fileName(String extension) {
        return FecFileName.of(siren, to).named(extension);
    }

    String descriptionName() {
        return fileName("").replace(".", "-descriptif.") + "txt";
    }

    private Map<String, Object> parameters() {
        return Map.of("company", company, "fiscal_year", year);
    }

    /** A closed year must be whole: documents of it that nobody submitted would be missing from the file. */
    void refuseDrafts(Registry registry, RowSource rows) {
        long drafts = closed
                ? registry.types().stream()
                        .mapToLong(type -> drafts(type, rows))
                        .sum()
                : 0;
        if (drafts > 0) {
            throw Refusal.of("fec_drafts")
                    .with("fiscal_year", year)
                    .with("count", drafts)
                    .asRefused();
        }
    }

    private long drafts(DocType<?> type, RowSource rows) {
        boolean booked = type.isSubmittable()
                && type.field("company") != null
                && type.field("posting_date") != null
                && Objects.requireNonNull(type.field("posting_date")).kind() instanceof Kind.Date;
        if (!booked) {
            return 0;
        }
        String sql =
                "select count(*) as lines from {" + type.name() + "} t where t.docstatus = 0 and t.company = :company"
                        + " and t.posting_date between cast(:start as date) and cast(:end as date)";
        Map<String, Object> year = Map.of("company", company, "start", from.toString(), "end", to.toString());
        return count(rows.list(sql, year));
    }

    /** Writes the FEC, line by line as the database gives them. The stream stays open. */
    void write(RowSource rows, OutputStream out) throws IOException {
        FecWriter writer = FecWriter.to(out, currency, decimals(), List.of());
        eachLine(rows, FecRows.SQL, writer::write);
        writer.flush();
    }

    /** Writes the FEC in XML, journal by journal. The stream stays open. */
    void writeXml(RowSource rows, OutputStream out) throws IOException {
        FecXmlWriter writer = FecXmlWriter.to(out, to, currency, decimals());
        eachLine(rows, FecRows.BY_JOURNAL_SQL, writer::write);
        writer.finish();
    }

    /** The schema wants a validation date everywhere and accounts of letters and figures: history may lack both. */
    void refuseXml(RowSource rows) {
        long unfit = count(rows.list(FecRows.UNFIT_FOR_XML_SQL, parameters()));
        if (unfit > 0) {
            throw Refusal.of("fec_xml_unfit")
                    .with("fiscal_year", year)
                    .with("count", unfit)
                    .asRefused();
        }
    }

    /** Writes one line. */
    @FunctionalInterface
    private interface Writing {
        void line(FecLine line) throws IOException;
    }

    private void eachLine(RowSource rows, String sql, Writing writing) throws IOException {
        FecRows read = new FecRows(numbers(rows), currency, decimals());
        try {
            rows.stream(sql, parameters(), row -> {
                try {
                    writing.line(read.line(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Map<String, String> numbers(RowSource rows) {
        Map<String, Object> asked = Map.of("company", company, "suffix", PastParties.suffix(abbr));
        Map<String, String> numbers = new TreeMap<>();
        rows.list(FecRows.NUMBERS_SQL, asked)
                .forEach(row -> numbers.put(FecRows.key(row), FecRows.text(row, "number")));
        return numbers;
    }

    private static long count(List<Map<String, Object>> rows) {
        return rows.stream()
                .mapToLong(row -> ((Number) Objects.requireNonNull(row.get("lines"))).longValue())
                .sum();
    }

    private int decimals() {
        return Math.max(2, Currencies.decimals(currency));
    }

    /** Writes the description that goes with the FEC. The stream stays open. */
    void describe(RowSource rows, LocalDate today, OutputStream out) throws IOException {
        SortedMap<String, String> journals = new TreeMap<>();
        BigDecimal[] totals = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
        rows.stream(FecRows.JOURNALS_SQL, parameters(), row -> {
            journals.put(FecRows.text(row, "journal_code"), FecRows.text(row, "journal_name"));
            totals[0] = totals[0].add(FecRows.amount(row, "debit"));
            totals[1] = totals[1].add(FecRows.amount(row, "credit"));
            totals[2] = totals[2].add(FecRows.amount(row, "lines"));
        });
        FecDescription description = new FecDescription(
                company,
                siren,
                from,
                to,
                closed,
                "Socle",
                today,
                journals,
                new FecBalance.Totals(
                        totals[0].setScale(decimals()), totals[1].setScale(decimals()), totals[2].longValueExact()));
        out.write(description.text().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
