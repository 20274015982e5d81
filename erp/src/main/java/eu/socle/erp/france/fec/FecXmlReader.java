package eu.socle.erp.france.fec;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a FEC in XML (art. A47 A-1, schema VII-1) line by line in constant memory, and hands out the same rows as a text
 * would give. What an element says once, for a journal or an entry, holds for its lines, unless the line says otherwise.
 */
final class FecXmlReader {

    private static final String ROOT = "comptabilite";
    private static final String JOURNAL = "journal";
    private static final String ENTRY = "ecriture";
    private static final String LINE = "ligne";
    private static final String AMOUNT = "Montant";
    private static final String DIRECTION = "Sens";

    /** Names that the schema admits beside those of the text. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of("CompteAuxNum", "CompAuxNum", "CompteAuxLib", "CompAuxLib");

    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(T.*)?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,30}(\\.[0-9]{1,10})?([eE][-+]?[0-9]{1,2})?");

    private final FecSink sink;
    private final FecHeader plain = header(false);
    private final RowParser parser;
    private final RowParser signedParser;
    private final List<String> path = new ArrayList<>();
    private final Map<String, String> journal = new HashMap<>();
    private final Map<String, String> entry = new HashMap<>();
    private final Map<String, String> line = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private long read;

    FecXmlReader(FecSink sink) {
        this.sink = sink;
        this.parser = new RowParser(plain, sink::finding);
        this.signedParser = new RowParser(header(true), sink::finding);
    }

    private static FecHeader header(boolean signed) {
        List<String> names = new ArrayList<>();
        Map<FecColumn, Integer> positions = new EnumMap<>(FecColumn.class);
        for (FecColumn column : FecColumn.values()) {
            names.add(column.header());
            positions.put(column, column.ordinal());
        }
        return new FecHeader('\t', names, positions, signed);
    }

    FecReading read(InputStream in, XmlGate gate) throws IOException {
        @Nullable XMLStreamReader reader = null;
        try {
            reader = gate.open(in);
            return new FecReading(plain, StandardCharsets.UTF_8, read(reader) ? read : 0, 0, false);
        } catch (Stopped stopped) {
            sink.finding(stopped.finding);
        } catch (XMLStreamException e) {
            sink.finding(broken(e, reader));
        }
        return new FecReading(null, StandardCharsets.UTF_8, read, 0, true);
    }

    /** Where reading was given up. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        Stopped(Finding finding) {
            super(finding.en(), null, false, false);
            this.finding = finding;
        }
    }

    private static Finding broken(XMLStreamException e, @Nullable XMLStreamReader reader) {
        Throwable cause = e.getNestedException();
        if (cause instanceof IOException && !(cause instanceof CharConversionException)) {
            return FecRule.XML_TOO_LARGE.onFile("", "");
        }
        int line = e.getLocation() != null
                ? e.getLocation().getLineNumber()
                : reader == null ? 1 : reader.getLocation().getLineNumber();
        return FecRule.XML_MALFORMED.at(Math.max(line, 1), "", "", "");
    }

    private boolean read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new Stopped(FecRule.XML_UNSAFE.at(at(reader), "", "", ""));
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                default -> {}
            }
        }
        if (read == 0) {
            sink.finding(FecRule.NO_ENTRY.onFile("", ""));
        }
        return true;
    }

    private static int at(XMLStreamReader reader) {
        return Math.max(reader.getLocation().getLineNumber(), 1);
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        if (path.isEmpty()) {
            if (!name.equals(ROOT)) {
                throw new Stopped(FecRule.XML_NOT_A_FEC.at(at(reader), "", name, ""));
            }
            sink.header(plain);
        }
        switch (name) {
            case JOURNAL -> journal.clear();
            case ENTRY -> entry.clear();
            case LINE -> line.clear();
            default -> {}
        }
        path.add(name);
        text.setLength(0);
    }

    private void characters(XMLStreamReader reader) {
        if (text.length() + reader.getTextLength() > FecReader.LINE_LIMIT_BYTES) {
            throw new Stopped(
                    FecRule.LINE_TOO_LONG.at(at(reader), "", Integer.toString(FecReader.LINE_LIMIT_BYTES), ""));
        }
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
    }

    private void end(XMLStreamReader reader) {
        String name = path.removeLast();
        if (name.equals(LINE)) {
            read++;
            sink.row(row(at(reader)));
        } else if (!path.isEmpty()) {
            String column = OTHER_NAMES.getOrDefault(name, name);
            switch (path.getLast()) {
                case JOURNAL -> journal.put(column, text.toString());
                case ENTRY -> entry.put(column, text.toString());
                case LINE -> line.put(column, text.toString());
                default -> {}
            }
        }
        text.setLength(0);
    }

    private FecRow row(long number) {
        boolean signed = line.containsKey(AMOUNT);
        boolean oneSided = line.containsKey(FecColumn.DEBIT.header()) || line.containsKey(FecColumn.CREDIT.header());
        List<String> fields = new ArrayList<>();
        for (FecColumn column : FecColumn.values()) {
            fields.add(
                    switch (column) {
                        case DEBIT -> signed ? amount(AMOUNT, "") : amount(column.header(), oneSided ? "0" : "");
                        case CREDIT ->
                            signed
                                    ? line.getOrDefault(DIRECTION, "").strip()
                                    : amount(column.header(), oneSided ? "0" : "");
                        case MONTANT_DEVISE -> amount(column.header(), "");
                        case ECRITURE_DATE, PIECE_DATE, DATE_LET, VALID_DATE -> day(value(column));
                        default -> value(column);
                    });
        }
        return (signed ? signedParser : parser).parse(number, fields);
    }

    private String value(FecColumn column) {
        String name = column.header();
        String found = line.getOrDefault(name, entry.getOrDefault(name, journal.get(name)));
        return Objects.requireNonNullElse(found, "").strip();
    }

    /** A day of the schema as the text writes it; anything else stays as it is, to be reported. */
    private static String day(String written) {
        var matcher = DAY.matcher(written);
        return matcher.matches() ? matcher.group(1) + matcher.group(2) + matcher.group(3) : written;
    }

    private String amount(String name, String otherwise) {
        String written = line.getOrDefault(name, otherwise).strip();
        return NUMBER.matcher(written).matches()
                ? new BigDecimal(written).toPlainString().replace('.', ',')
                : written;
    }
}
