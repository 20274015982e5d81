package eu.socle.erp.france.fec;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FEC as companies really write them, in constant memory: UTF-8 with or without mark, ISO 8859-15,
 * Windows-1252; tabulation, {@code |} or {@code ;}; Debit and Credit or Montant and Sens; padded fields; further
 * columns; any line end. What is wrong becomes a {@link Finding}; only a failing stream throws.
 */
public final class FecReader {

    /** A longer line is no accounting entry. */
    public static final int LINE_LIMIT_BYTES = 64 * 1024;

    /** Everything up to here may be cut from the end of a line by careless tools without losing what is required. */
    private static final FecColumn LAST_NEEDED = FecColumn.CREDIT;

    private final ByteLines lines;
    private final FecSink sink;
    private final LineDecoder decoder;
    private @Nullable FecHeader header;
    private long number;
    private long read;
    private long skipped;

    private FecReader(InputStream in, FecSink sink) {
        this.lines = new ByteLines(in, LINE_LIMIT_BYTES);
        this.sink = sink;
        this.decoder = new LineDecoder(sink::finding);
    }

    /** Reads the whole stream into the sink; the caller closes the stream. */
    public static FecReading read(InputStream in, FecSink sink) throws IOException {
        return new FecReader(in, sink).run();
    }

    private FecReading run() throws IOException {
        FecHeader found = first();
        if (found == null) {
            return result(true);
        }
        header = found;
        sink.header(found);
        RowParser parser = new RowParser(found, sink::finding);
        while (lines.next()) {
            number++;
            if (lines.isTooLong()) {
                return refuse(FecRule.LINE_TOO_LONG, Integer.toString(LINE_LIMIT_BYTES));
            }
            if (hasNul()) {
                return refuse(FecRule.FILE_BINARY, "");
            }
            line(parser, found);
        }
        if (read == 0) {
            sink.finding(FecRule.NO_ENTRY.onFile("", ""));
        }
        return result(false);
    }

    private @Nullable FecHeader first() throws IOException {
        number = 1;
        if (!lines.next()) {
            sink.finding(FecRule.FILE_EMPTY.onFile("", ""));
            return null;
        }
        FileStart start = FileStart.of(lines.bytes(), lines.length());
        if (start.refusal() != null) {
            sink.finding(start.refusal().onFile("", ""));
            return null;
        }
        if (lines.isTooLong()) {
            sink.finding(FecRule.LINE_TOO_LONG.at(1, "", Integer.toString(LINE_LIMIT_BYTES), ""));
            return null;
        }
        if (start.marked()) {
            decoder.announceUtf8();
            sink.finding(FecRule.ENCODING_MARK.at(1, "", "", ""));
        }
        return header(decoder.decode(lines.bytes(), start.offset(), lines.length(), 1));
    }

    private @Nullable FecHeader header(String text) {
        Optional<FecHeader> parsed = FecHeader.parse(text, sink::finding);
        if (parsed.isEmpty()) {
            sink.finding(FecRule.NOT_A_FEC.at(1, "", text, ""));
        }
        return parsed.filter(FecHeader::isReadable).orElse(null);
    }

    private void line(RowParser parser, FecHeader head) {
        String text = decoder.decode(lines.bytes(), 0, lines.length(), number);
        if (text.isBlank() && text.indexOf(head.separator()) < 0) {
            sink.finding(FecRule.EMPTY_LINE.at(number, "", "", ""));
            return;
        }
        if (text.equals("\u001A") && !lines.isTerminated()) {
            return; // the end-of-file character of old DOS software
        }
        List<String> fields = Fields.split(text, head.separator());
        int expected = head.names().size();
        if (fields.size() != expected && !isUsable(fields, head)) {
            skipped++;
            return;
        }
        read++;
        sink.row(parser.parse(number, fields));
    }

    /** Reports a wrong number of fields; the line still counts when only optional or blank fields differ. */
    private boolean isUsable(List<String> fields, FecHeader head) {
        int expected = head.names().size();
        boolean cut = fields.size() < expected && !lines.isTerminated();
        sink.finding(
                cut
                        ? FecRule.FILE_TRUNCATED.at(number, "", "", "")
                        : FecRule.FIELD_COUNT.at(
                                number, "", Integer.toString(fields.size()), Integer.toString(expected)));
        if (fields.size() > expected) {
            return fields.subList(expected, fields.size()).stream().allMatch(String::isBlank);
        }
        return !cut && fields.size() > head.positions().getOrDefault(LAST_NEEDED, expected);
    }

    private boolean hasNul() {
        for (int i = 0; i < lines.length(); i++) {
            if (lines.bytes()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private FecReading refuse(FecRule rule, String value) {
        sink.finding(rule.at(number, "", value, ""));
        return result(true);
    }

    private FecReading result(boolean refused) {
        return new FecReading(header, decoder.charset(), read, skipped, refused);
    }
}
