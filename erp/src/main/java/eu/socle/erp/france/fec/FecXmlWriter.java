package eu.socle.erp.france.fec;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes a FEC in XML (art. A47 A-1, schema VII-1) line by line in constant memory. Lines come journal by journal and entry
 * by entry. What the schema says once for an entry is that of its first line; a line that differs says its own after its
 * amount, where the schema admits any further element, so that nothing is lost.
 */
public final class FecXmlWriter {

    private static final int BUFFER = 1 << 16;

    private final XMLStreamWriter out;
    private final BufferedWriter text;
    private final int decimals;
    private final String booksCurrency;
    private @Nullable FecLine journal;
    private @Nullable FecLine entry;

    private FecXmlWriter(OutputStream stream, LocalDate closing, String booksCurrency, int decimals)
            throws XMLStreamException {
        // A writer of characters: the one of bytes asks its encoder about every single character.
        this.text = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        this.out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        this.booksCurrency = booksCurrency;
        this.decimals = decimals;
        out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        out.writeStartElement("comptabilite");
        out.writeStartElement("exercice");
        element("DateCloture", closing);
    }

    /** Starts a file. */
    public static FecXmlWriter to(OutputStream out, LocalDate closing, String booksCurrency, int decimals)
            throws IOException {
        try {
            return new FecXmlWriter(out, closing, booksCurrency, decimals);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** The official schema. */
    static InputStream schema() {
        return Objects.requireNonNull(FecXmlWriter.class.getResourceAsStream("formatA47A-I-VII-1.xsd"));
    }

    /**
     * Adds a line.
     *
     * @throws ArithmeticException when an amount has more decimals than the currency
     */
    public void write(FecLine line) throws IOException {
        try {
            journal(line);
            FecLine first = entry(line);
            out.writeStartElement("ligne");
            element("CompteNum", line.compteNum());
            element("CompteLib", line.compteLib());
            optional("CompAuxNum", line.compAuxNum());
            optional("CompAuxLib", line.compAuxLib());
            currency(line);
            boolean debit = line.credit().signum() == 0;
            element(debit ? "Debit" : "Credit", number(debit ? line.debit() : line.credit(), decimals));
            own(line, first);
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** Ends the file and leaves the stream open. */
    public void finish() throws IOException {
        try {
            out.writeEndDocument();
            out.flush();
            text.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IOException failed(XMLStreamException e) {
        return e.getNestedException() instanceof IOException io ? io : new IOException(e);
    }

    private void journal(FecLine line) throws XMLStreamException {
        FecLine current = journal;
        if (current != null && current.journalCode().equals(line.journalCode())) {
            return;
        }
        if (current != null) {
            endEntry();
            out.writeEndElement();
        }
        journal = line;
        out.writeStartElement("journal");
        element("JournalCode", line.journalCode());
        element("JournalLib", line.journalLib());
    }

    private void endEntry() throws XMLStreamException {
        if (entry != null) {
            out.writeEndElement();
            entry = null;
        }
    }

    /** The first line of the entry that a line belongs to. */
    private FecLine entry(FecLine line) throws XMLStreamException {
        FecLine current = entry;
        if (current != null && current.ecritureNum().equals(line.ecritureNum())) {
            return current;
        }
        endEntry();
        entry = line;
        out.writeStartElement("ecriture");
        element("EcritureNum", line.ecritureNum());
        element("EcritureDate", need(line.ecritureDate()));
        element("EcritureLib", line.ecritureLib());
        element("PieceRef", line.pieceRef());
        element("PieceDate", pieceDate(line));
        element("ValidDate", need(line.validDate()));
        return line;
    }

    private static LocalDate need(@Nullable LocalDate date) {
        return Objects.requireNonNull(date);
    }

    private static LocalDate pieceDate(FecLine line) {
        return line.pieceDate() == null ? need(line.ecritureDate()) : line.pieceDate();
    }

    /** What this line says otherwise than its entry; letters always belong to lines. */
    private void own(FecLine line, FecLine first) throws XMLStreamException {
        if (!line.ecritureLib().equals(first.ecritureLib())) {
            element("EcritureLib", line.ecritureLib());
        }
        if (!line.pieceRef().equals(first.pieceRef())) {
            element("PieceRef", line.pieceRef());
        }
        if (!pieceDate(line).equals(pieceDate(first))) {
            element("PieceDate", pieceDate(line));
        }
        optional("EcritureLet", line.ecritureLet());
        if (line.dateLet() != null) {
            element("DateLet", line.dateLet());
        }
    }

    private void currency(FecLine line) throws XMLStreamException {
        BigDecimal amount = line.montantDevise();
        if (amount == null || line.idevise().isBlank() || line.idevise().equals(booksCurrency)) {
            return;
        }
        int side = line.balance().signum();
        BigDecimal signed = side == 0 ? amount : side < 0 ? amount.abs().negate() : amount.abs();
        element("Montantdevise", number(signed, Math.max(2, amount.scale())));
        element("Idevise", line.idevise());
    }

    private static String number(BigDecimal amount, int scale) {
        return amount.setScale(scale).toPlainString();
    }

    private void optional(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            element(name, value);
        }
    }

    private void element(String name, LocalDate value) throws XMLStreamException {
        element(name, value.toString());
    }

    private void element(String name, String value) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(FecText.clean(value));
        out.writeEndElement();
    }
}
