package eu.socle.app.fuzz;

import eu.socle.app.Modules;
import eu.socle.erp.france.einvoice.FacturX;
import eu.socle.erp.france.fec.FecFileName;
import eu.socle.erp.france.id.Iban;
import eu.socle.erp.france.id.Parsed;
import eu.socle.erp.france.id.Rna;
import eu.socle.erp.france.id.Siren;
import eu.socle.erp.france.id.Siret;
import eu.socle.erp.france.id.VatNumber;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Values;
import eu.socle.kernel.report.Import;
import eu.socle.platform.api.Json;
import eu.socle.platform.outbound.Allowed;
import eu.socle.platform.outbound.Destination;
import eu.socle.platform.print.Template;
import eu.socle.platform.print.TemplateRefused;
import eu.socle.platform.xml.RefusedXml;
import eu.socle.platform.xml.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.xml.sax.helpers.DefaultHandler;

/** Parsers that are called by themselves. What they declare to refuse is a good answer; anything else is a fault. */
final class InMemory {

    /** For the parsers that need every module; the others start at once. */
    private static final class Declared {
        static final Registry REGISTRY = Modules.registry();
        static final Import FEC = REGISTRY.offers(Import.class).getFirst();
        static final Collection<Field<?, ?>> KINDS = oneFieldOfEachKind();
    }

    private static final Map<String, Object> SAID = Map.of(
            "title",
            "Facture <b>",
            "yes",
            true,
            "items",
            List.of(Map.of("name", "Pain", "qty", 2), Map.of("name", "Cidre")));

    private InMemory() {}

    private static Collection<Field<?, ?>> oneFieldOfEachKind() {
        Map<Class<?>, Field<?, ?>> kinds = new LinkedHashMap<>();
        for (DocType<?> type : Declared.REGISTRY.types()) {
            for (Field<?, ?> field : type.fields()) {
                if (!(field.kind() instanceof Kind.RowsOf)) {
                    kinds.putIfAbsent(field.kind().getClass(), field);
                }
            }
        }
        return kinds.values();
    }

    static void fec(byte[] input) throws IOException {
        Import.Reading reading = Declared.FEC.read("404833048FEC20261231.txt", () -> new ByteArrayInputStream(input));
        reading.facts();
        reading.remarks().forEach(remark -> remark.first().forEach(Object::toString));
    }

    static void xml(byte[] input) throws IOException {
        try {
            SafeXml.document(input);
        } catch (RefusedXml refused) {
            // as declared
        }
        try {
            XMLStreamReader reader = SafeXml.stream(new ByteArrayInputStream(input));
            while (reader.hasNext()) {
                reader.next();
            }
        } catch (RefusedXml | XMLStreamException refused) {
            // as declared
        }
        try (var schema = schema()) {
            SafeXml.validate(new ByteArrayInputStream(input), schema, new DefaultHandler());
        } catch (RefusedXml refused) {
            // as declared
        }
    }

    private static InputStream schema() {
        return Objects.requireNonNull(
                FecFileName.class.getResourceAsStream("formatA47A-I-VII-1.xsd"), "the schema of the FEC");
    }

    static void pdf(byte[] input) {
        try {
            FacturX.extract(input).ifPresent(SafeXml::document);
        } catch (RefusedXml refused) {
            // as declared
        } catch (UncheckedIOException e) {
            if (!"The PDF cannot be read".equals(e.getMessage())) {
                throw e;
            }
        }
    }

    /** What was understood is written in a way that is understood the same. */
    static void json(byte[] input) {
        Object first;
        try {
            first = Json.read(Stretched.of(input).bytes());
        } catch (Refused refused) {
            return;
        }
        if (first != null && !Json.text(first).equals(Json.text(Json.read(Json.bytes(first))))) {
            throw new AssertionError("Read again as something else: " + first);
        }
    }

    static void values(byte[] input) {
        String typed = Stretched.of(input).text();
        for (Field<?, ?> field : Declared.KINDS) {
            try {
                Values.parse(field, typed);
            } catch (Refused refused) {
                refused.refusals().forEach(refusal -> refusal.sentence(eu.socle.kernel.Language.FR));
            }
        }
    }

    static void identifiers(byte[] input) {
        String typed = Stretched.of(input).text();
        for (Parsed<?> parsed : List.of(
                Siren.parse(typed), Siret.parse(typed), VatNumber.parse(typed), Iban.parse(typed), Rna.parse(typed))) {
            if (parsed instanceof Parsed.Valid<?>(var value)) {
                value.toString();
            }
        }
        FecFileName.parse(typed).ifPresent(FecFileName::toString);
        try {
            Destination.of(typed).shown();
        } catch (Refused refused) {
            // as declared
        }
        try {
            Allowed.of(typed);
        } catch (IllegalArgumentException refused) {
            // as declared
        }
    }

    static void template(byte[] input) {
        String text = Stretched.of(input).text();
        for (var compiling : Arrays.<java.util.function.Function<String, Template>>asList(
                Template::compile, Template::compileJson)) {
            try {
                compiling.apply(text).render(SAID);
            } catch (TemplateRefused refused) {
                // as declared
            }
        }
    }

    static void backup(byte[] input) throws IOException {
        BackupFile.restore(input);
    }
}
