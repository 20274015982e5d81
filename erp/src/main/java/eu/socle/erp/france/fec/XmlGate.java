package eu.socle.erp.france.fec;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML that comes from outside; given by the application, which has the one safe parser. */
public interface XmlGate {

    /** A document read as a stream, in bounded size; entities are never read. */
    XMLStreamReader open(InputStream in) throws XMLStreamException;

    /** Reads a document against a schema and tells each place where it departs from it. */
    void compare(InputStream in, InputStream schema, Fault fault) throws IOException;

    /** A place where a document departs from its schema, in the words of the parser. */
    @FunctionalInterface
    interface Fault {
        void at(int line, String message);
    }
}
