package eu.socle.app.proof;

import eu.socle.erp.accounting.FiscalYear;
import eu.socle.kernel.Cond;
import eu.socle.kernel.report.Export;
import eu.socle.kernel.report.Report;
import eu.socle.platform.ops.AllRows;
import eu.socle.platform.report.ReportRun;
import eu.socle.platform.sites.Sites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The books of the workshop, as reports and exports show them, and as plain SQL adds them up. */
record Books(Workshop shop) {

    /** What each account shows at the end of a stretch of days. */
    Map<String, BigDecimal> trialBalance(String from, String to) {
        return shown(from, to, "closing");
    }

    /** What each account shows at its beginning. */
    Map<String, BigDecimal> openings(String from, String to) {
        return shown(from, to, "opening");
    }

    private Map<String, BigDecimal> shown(String from, String to, String which) {
        Report report =
                java.util.Objects.requireNonNull(shop.site.registry().reports().get("trial-balance"));
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("company", Workshop.COMPANY);
        parameters.put("from_date", LocalDate.parse(from));
        parameters.put("to_date", LocalDate.parse(to));
        parameters.put("show_zero", false);
        parameters.put("language", "fr");
        parameters.put("rows", null);
        Map<String, BigDecimal> balances = new TreeMap<>();
        shop.site.asSystem(unit -> {
            new ReportRun(report).stream(unit, parameters, row -> {
                if (row.get("_account") instanceof String account && !Boolean.TRUE.equals(row.get("_total"))) {
                    balances.put(
                            account, amount(row.get(which + "_debit")).subtract(amount(row.get(which + "_credit"))));
                }
            });
            return true;
        });
        return plain(balances);
    }

    private static BigDecimal amount(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount : BigDecimal.ZERO;
    }

    /** What entries add up to. */
    Map<String, BigDecimal> sums(String to) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        shop.finalRead()
                .rows("select account, sum(debit - credit) as balance from {GL Entry} where posting_date <= date '" + to
                        + "' group by account")
                .forEach(row -> sums.put(String.valueOf(row.get("account")), amount(row.get("balance"))));
        return plain(sums);
    }

    private static Map<String, BigDecimal> plain(Map<String, BigDecimal> balances) {
        balances.values().removeIf(balance -> balance.signum() == 0);
        balances.replaceAll((account, balance) -> balance.stripTrailingZeros());
        return balances;
    }

    /** The FEC of the year, in a house that can write one. */
    Optional<FecFile> fec() {
        return shop.site.registry().offers(Export.class).stream()
                .filter(export -> export.id().equals("fec"))
                .findFirst()
                .map(export -> new FecFile(written(export), shop.finalRead()));
    }

    private String written(Export export) {
        // The file refuses a year that still holds drafts.
        shop.site.asSystem(unit -> {
            unit.list(eu.socle.erp.sales.SalesInvoice.TYPE, eu.socle.erp.sales.SalesInvoice.TYPE.isDraft())
                    .forEach(unit::delete);
            return true;
        });
        return shop.site.asSystem(unit ->
                AllRows.read(shop.finalRead().server(), Sites.DEFAULT, unit.registry(), rows -> {
                    String year =
                            unit.list(FiscalYear.TYPE, Cond.always()).getFirst().name();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try {
                        export.prepare(Map.of("company", Workshop.COMPANY, "fiscal_year", year), unit, rows)
                                .writing()
                                .to(bytes);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return bytes.toString(Charset.forName("ISO-8859-15"));
                }));
    }
}
