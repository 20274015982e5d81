package eu.socle.erp.france.books;

import eu.socle.erp.france.fec.EntryAssembler;
import eu.socle.erp.france.fec.FecChecker;
import eu.socle.erp.france.fec.FecEntry;
import eu.socle.erp.france.fec.FecGrouping;
import eu.socle.erp.france.fec.FecLine;
import eu.socle.erp.france.fec.FecReading;
import eu.socle.erp.france.fec.FecReport;
import eu.socle.erp.france.fec.FecRow;
import eu.socle.erp.france.fec.FecRule;
import eu.socle.erp.france.fec.FecScope;
import eu.socle.erp.france.fec.FecSink;
import eu.socle.erp.france.fec.FecSource;
import eu.socle.erp.france.fec.Finding;
import eu.socle.erp.france.fec.XmlGate;
import eu.socle.kernel.report.Import;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * A FEC that was read once and checked, ready to be taken over. Files in the order of the law are read a second time entry
 * by entry, in constant memory; the lines of the others are gathered first, because their entries are scattered.
 */
public final class FecFile {

    /** The lines of a file whose entries are scattered are kept in memory: so many of them at most. */
    static final int SCATTERED_LIMIT = 150_000;

    private final String name;
    private final Import.Content content;
    private final FecSource source;
    private final String sha256;
    private final FecReport report;
    private final FecSurvey survey;
    private final List<FecEntry> grouped;
    private final FecGrouping grouping;

    private record Read(String sha256, FecReport report, FecSurvey survey) {}

    private FecFile(String name, Import.Content content, FecSource source, Read read, List<FecLine> scattered) {
        this.name = name;
        this.content = content;
        this.source = source;
        this.sha256 = read.sha256;
        this.report = read.report;
        this.survey = read.survey;
        this.grouping = scattered.isEmpty() ? FecGrouping.AS_NUMBERED : FecGrouping.propose(scattered);
        this.grouped = scattered.isEmpty() ? List.of() : grouping.group(scattered);
    }

    /**
     * Reads and checks a file.
     *
     * @param name its name, which the law prescribes
     * @param gate what reads XML
     */
    public static FecFile read(String name, Import.Content content, XmlGate gate) throws IOException {
        FecSource source = FecSource.of(content, gate);
        FecSurvey survey = new FecSurvey();
        FecChecker checker = new FecChecker(FecScope.ofFile(name));
        MessageDigest digest = newDigest();
        FecReport report;
        FecReading reading;
        try (InputStream in = new DigestInputStream(content.open(), digest);
                EntryAssembler assembler = new EntryAssembler(survey::entry)) {
            reading = source.read(in, checker.andThen(line -> {
                survey.line(line);
                assembler.accept(line);
            }));
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        if (!reading.refused()) {
            source.compare(checker);
        }
        report = checker.finish(reading);
        Read read = new Read(HexFormat.of().formatHex(digest.digest()), report, survey);
        List<FecLine> scattered = new ArrayList<>();
        if (isScattered(report) && reading.lines() <= SCATTERED_LIMIT && !reading.refused()) {
            eachLine(content, source, scattered::add);
        }
        FecFile file = new FecFile(name, content, source, read, scattered);
        if (!file.grouped.isEmpty()) {
            survey.dates().clear();
            file.grouped.forEach(survey::entry);
        }
        return file;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isScattered(FecReport report) {
        return report.findings().count(FecRule.ENTRY_SCATTERED) > 0
                || report.findings().count(FecRule.NUMBER_NOT_SEQUENCE) > 0;
    }

    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    /** What the checks found. */
    public FecReport report() {
        return report;
    }

    /** How its lines become entries. */
    public FecGrouping grouping() {
        return grouping;
    }

    /** How many entries will be booked. */
    public int entries() {
        return grouped.isEmpty() ? report.entries() : grouped.size();
    }

    FecSurvey survey() {
        return survey;
    }

    /** Whether its entries are scattered over more lines than are kept in memory. */
    boolean isTooScattered() {
        return isScattered(report) && grouped.isEmpty() && report.reading().lines() > SCATTERED_LIMIT;
    }

    /** Whether every line was understood well enough to be booked, whatever rules the file breaks. */
    boolean isReadable() {
        return !report.reading().refused()
                && report.reading().skipped() == 0
                && report.findings().count(FecRule.AMOUNT_UNREADABLE) == 0
                && report.findings().count(FecRule.DIRECTION_UNREADABLE) == 0;
    }

    /** Hands out the entries in the order in which they will be booked. */
    void eachEntry(Consumer<FecEntry> entries) throws IOException {
        if (!grouped.isEmpty()) {
            grouped.forEach(entries);
            return;
        }
        try (EntryAssembler assembler = new EntryAssembler(entries)) {
            eachLine(content, source, assembler);
        }
    }

    private static void eachLine(Import.Content content, FecSource source, Consumer<FecLine> lines) throws IOException {
        try (InputStream in = content.open()) {
            source.read(in, new FecSink() {
                @Override
                public void row(FecRow row) {
                    lines.accept(row.line());
                }

                @Override
                public void finding(Finding finding) {
                    // reported by the first reading
                }
            });
        }
    }
}
