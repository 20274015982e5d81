package eu.socle.app;

import eu.socle.erp.france.fec.XmlGate;
import eu.socle.platform.xml.RefusedXml;
import eu.socle.platform.xml.SafeXml;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Lets business modules read XML through the one safe parser. */
final class XmlDoor implements XmlGate {

    @Override
    public XMLStreamReader open(InputStream in) throws XMLStreamException {
        try {
            return SafeXml.stream(in);
        } catch (RefusedXml e) {
            throw new XMLStreamException(e);
        }
    }

    @Override
    public void compare(InputStream in, InputStream schema, Fault fault) throws IOException {
        SafeXml.validate(in, schema, new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                fault.at(e.getLineNumber(), String.valueOf(e.getMessage()));
            }
        });
    }
}
