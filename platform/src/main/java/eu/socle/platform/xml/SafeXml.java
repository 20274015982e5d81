package eu.socle.platform.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UnsupportedEncodingException;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * The only place that makes XML parsers. A document type is refused, so there are no entities at all: no file or network
 * is ever read and nothing can expand. Always the parsers of the JDK, whatever the class path holds.
 */
public final class SafeXml {

    /** Largest document accepted: the limit of e-invoicing platforms (BR-FR-19), in bytes. */
    public static final int MAX_BYTES = 100_000_000;

    private static final ErrorHandler STRICT = new ErrorHandler() {
        @Override
        public void warning(SAXParseException problem) {
            // A warning does not make the document unreadable.
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    };

    /** The parser of the JDK has no words for some faults of a document type, and then throws something else. */
    private static final class Wordless extends StreamReaderDelegate {

        Wordless(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                return super.next();
            } catch (MissingResourceException e) {
                throw new XMLStreamException("The document type is malformed", e);
            }
        }
    }

    private SafeXml() {}

    /** A small document as a namespace-aware tree; {@link RefusedXml} when it is unsafe or malformed. */
    public static Document document(byte[] xml) {
        requireSize(xml.length);
        return parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    /** The same from text already decoded. */
    public static Document document(String xml) {
        requireSize(xml.length());
        return parse(new InputSource(new StringReader(xml)));
    }

    /**
     * A document read as a stream, for large files; the caller closes both. Reading past {@link #MAX_BYTES} or meeting a
     * document type fails.
     */
    public static XMLStreamReader stream(InputStream xml) {
        try {
            return new Wordless(inputFactory().createXMLStreamReader(new BoundedStream(xml, MAX_BYTES)));
        } catch (XMLStreamException e) {
            throw new RefusedXml("XML refused: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a document against a schema, in bounded size and memory, and tells each place where it departs from it. What is
     * malformed is told last, and ends the reading.
     */
    public static void validate(InputStream xml, InputStream schema, ErrorHandler faults) throws IOException {
        try {
            ValidatorHandler validator =
                    schemas().newSchema(new StreamSource(schema)).newValidatorHandler();
            validator.setErrorHandler(faults);
            XMLReader reader = readers().newSAXParser().getXMLReader();
            reader.setContentHandler(validator);
            reader.setErrorHandler(STRICT);
            reader.parse(new InputSource(new BoundedStream(xml, MAX_BYTES)));
        } catch (SAXParseException | UnsupportedEncodingException | MissingResourceException e) {
            throw new RefusedXml("XML refused: " + e.getMessage(), e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the JDK lacks a safety feature", e);
        }
    }

    private static SAXParserFactory readers() throws SAXException, ParserConfigurationException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setXIncludeAware(false);
        return factory;
    }

    /** A factory of schemas that read nothing from outside their own sources. */
    public static SchemaFactory schemas() {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        } catch (SAXException e) {
            throw new IllegalStateException("The XML parser of the JDK lacks a safety feature", e);
        }
        return factory;
    }

    /** A factory to write trees as text, without extensions or outside access. */
    public static TransformerFactory writers() {
        TransformerFactory factory = TransformerFactory.newDefaultInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        } catch (TransformerConfigurationException e) {
            throw new IllegalStateException("The XML writer of the JDK lacks a safety feature", e);
        }
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_STYLESHEET, "");
        return factory;
    }

    private static Document parse(InputSource source) {
        try {
            DocumentBuilder builder = builders().newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            return builder.parse(source);
        } catch (SAXException | IOException e) {
            throw new RefusedXml("XML refused: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of the JDK lacks a safety feature", e);
        }
    }

    private static DocumentBuilderFactory builders() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    private static XMLInputFactory inputFactory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("No external entity is read");
        });
        return factory;
    }

    private static void requireSize(long size) {
        if (size > MAX_BYTES) {
            throw new RefusedXml("XML refused: " + size + " bytes, more than " + MAX_BYTES);
        }
    }
}
