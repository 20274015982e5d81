package eu.socle.erp.france.einvoice;

/**
 * The Factur-X declaration in the XMP packet of a PDF. PDF/A wants every private property described by an extension
 * schema, and at most one list of extension schemas, so an existing list is completed rather than doubled.
 */
final class FacturXMetadata {

    private static final String SCHEMA = """
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            %s%s%s%s</rdf:Seq></pdfaSchema:property>
            </rdf:li>
            """.formatted(
                    property("DocumentFileName", "The name of the embedded XML document"),
                    property("DocumentType", "The type of the hybrid document in capital letters"),
                    property("Version", "The actual version of the standard applying to the embedded XML document"),
                    property("ConformanceLevel", "The conformance level of the embedded XML document"));

    private static final String VALUES = """
            <rdf:Description xmlns:fx="urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#" rdf:about="">
            <fx:DocumentType>INVOICE</fx:DocumentType>
            <fx:DocumentFileName>factur-x.xml</fx:DocumentFileName>
            <fx:Version>1.0</fx:Version>
            <fx:ConformanceLevel>EN 16931</fx:ConformanceLevel>
            </rdf:Description>
            """;

    private static final String NAMESPACES = "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
            + " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
            + " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\"";

    private FacturXMetadata() {}

    /** The packet with the Factur-X properties; a packet that has them already is returned unchanged. */
    static String declare(String xmp) {
        if (xmp.contains("urn:factur-x:pdfa:CrossIndustryDocument")) {
            return xmp;
        }
        int end = xmp.lastIndexOf("</rdf:RDF>");
        if (end < 0) {
            throw new IllegalArgumentException("The XMP packet of the PDF holds no RDF");
        }
        String withValues = xmp.substring(0, end) + VALUES + xmp.substring(end);
        int schemas = withValues.indexOf("<pdfaExtension:schemas>");
        if (schemas < 0) {
            String description =
                    "<rdf:Description %s rdf:about=\"\"><pdfaExtension:schemas><rdf:Bag>%s</rdf:Bag></pdfaExtension:schemas></rdf:Description>%n"
                            .formatted(NAMESPACES, SCHEMA);
            return withValues.substring(0, end) + description + withValues.substring(end);
        }
        int bag = withValues.indexOf("<rdf:Bag>", schemas) + "<rdf:Bag>".length();
        String described = SCHEMA.replaceFirst("<rdf:li ", "<rdf:li " + NAMESPACES + " ");
        return withValues.substring(0, bag) + described + withValues.substring(bag);
    }

    private static String property(String name, String description) {
        return """
                <rdf:li rdf:parseType="Resource"><pdfaProperty:name>%s</pdfaProperty:name>\
                <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
                <pdfaProperty:category>external</pdfaProperty:category>\
                <pdfaProperty:description>%s</pdfaProperty:description></rdf:li>
                """.formatted(name, description);
    }
}
