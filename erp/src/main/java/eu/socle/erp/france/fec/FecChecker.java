package eu.socle.erp.france.fec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Checks a FEC against every {@link FecRule}. Usable in three ways: on a file in one call, as the sink of a
 * {@link FecReader} that also imports, or on lines about to be exported.
 */
public final class FecChecker implements FecSink {

    private final FindingLog findings = new FindingLog();
    private final FecBalance balance = new FecBalance();
    private final FecScope scope;
    private final LineChecks lines;
    private final EntryChecks entries;

    public FecChecker(FecScope scope) {
        this.scope = scope;
        this.lines = new LineChecks(scope, findings);
        this.entries = new EntryChecks(findings);
        name();
    }

    /** Checks a whole file; the caller closes the stream. */
    public static FecReport check(FecScope scope, InputStream in) throws IOException {
        FecChecker checker = new FecChecker(scope);
        return checker.finish(FecReader.read(in, checker));
    }

    /** Checks lines that are not in a file yet, numbered as they would be there. */
    public static FecReport check(FecScope scope, Iterable<FecLine> lines) {
        FecChecker checker = new FecChecker(scope);
        long number = 1;
        for (FecLine line : lines) {
            number++;
            checker.row(new FecRow(number, line, Set.of()));
        }
        return checker.finish(new FecReading(null, StandardCharsets.UTF_8, number - 1, 0, false));
    }

    @Override
    public void header(FecHeader header) {
        lines.header(header);
    }

    @Override
    public void row(FecRow row) {
        balance.accept(row.line());
        lines.check(row);
        entries.check(row);
    }

    @Override
    public void finding(Finding finding) {
        findings.accept(finding);
    }

    /** Runs the checks that need the whole file and gives the report; to be called once, after the last line. */
    public FecReport finish(FecReading reading) {
        if (!reading.refused()) {
            entries.finish();
        }
        return new FecReport(reading, findings, balance, entries.entries().size());
    }

    private void name() {
        String name = scope.fileName();
        if (name == null) {
            return;
        }
        FecFileName.parse(name)
                .ifPresentOrElse(
                        parsed -> {
                            if (!parsed.hasValidSiren()) {
                                findings.accept(FecRule.FILE_NAME_SIREN.onFile(parsed.siren(), ""));
                            }
                        },
                        () -> findings.accept(FecRule.FILE_NAME.onFile(name, "")));
    }
}
