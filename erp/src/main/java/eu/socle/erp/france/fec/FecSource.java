package eu.socle.erp.france.fec;

import eu.socle.kernel.report.Import;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A FEC in one of its two forms, text or XML, told apart by how it starts. */
public final class FecSource {

    private static final int PEEKED = 1_024;

    /** The name of the rule that the parser cites, and the first name it quotes. */
    private static final Pattern FAULT =
            Pattern.compile("^([a-z]+[-A-Za-z0-9.]*): ?.*?'([^']{1,60})'.*", Pattern.DOTALL);

    private final Import.Content content;
    private final XmlGate gate;
    private final boolean xml;

    private FecSource(Import.Content content, XmlGate gate, boolean xml) {
        this.content = content;
        this.gate = gate;
        this.xml = xml;
    }

    public static FecSource of(Import.Content content, XmlGate gate) throws IOException {
        try (InputStream in = content.open()) {
            byte[] start = in.readNBytes(PEEKED);
            return new FecSource(content, gate, FileStart.isXml(start));
        }
    }

    /** Reads the whole stream into the sink; the caller closes the stream. */
    public FecReading read(InputStream in, FecSink sink) throws IOException {
        return xml ? new FecXmlReader(sink).read(in, gate) : FecReader.read(in, sink);
    }

    /** Tells where a file in XML departs from the official schema; text has no schema. */
    public void compare(FecSink sink) throws IOException {
        if (!xml) {
            return;
        }
        try (InputStream in = content.open();
                InputStream schema = FecXmlWriter.schema()) {
            gate.compare(in, schema, (line, message) -> {
                Matcher known = FAULT.matcher(message);
                String column = known.matches() ? known.group(2) : "";
                String cited = known.matches() ? known.group(1) : message;
                sink.finding(FecRule.XML_SCHEMA.at(line, column, column.isEmpty() ? "?" : column, cited));
            });
        }
    }
}
