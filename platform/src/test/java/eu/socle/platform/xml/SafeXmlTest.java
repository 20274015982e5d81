package eu.socle.platform.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SafeXmlTest {

    private static final String BILLION_LAUGHS = """
            <!DOCTYPE lolz [
              <!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
              <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
            ]>
            <lolz>&lol3;</lolz>
            """;

    static String[] attacks() {
        return new String[] {
            BILLION_LAUGHS,
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"http://127.0.0.1:9/secret\">]><a>&x;</a>",
            "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/evil.dtd\"><a/>",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><a/>",
            "<!DOCTYPE a><a/>",
        };
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void aDocumentTypeIsRefusedInATree(String attack) {
        assertThatThrownBy(() -> SafeXml.document(attack)).isInstanceOf(RefusedXml.class);
        assertThatThrownBy(() -> SafeXml.document(bytes(attack))).isInstanceOf(RefusedXml.class);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void nothingOfAnEntityComesOutOfAStream(String attack) {
        StringBuilder seen = new StringBuilder();
        try {
            XMLStreamReader reader = SafeXml.stream(new ByteArrayInputStream(bytes(attack)));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.CHARACTERS) {
                    seen.append(reader.getText());
                }
            }
        } catch (XMLStreamException | RefusedXml refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
        assertThat(seen.toString()).isBlank();
    }

    /** A witness on loopback hears of nothing, whatever the document asks for. */
    @Test
    void nobodyIsAskedForAnEntity() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer witness = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        witness.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        witness.start();
        String there = "http://127.0.0.1:" + witness.getAddress().getPort() + "/x";
        for (String attack : List.of(
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"@\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % p SYSTEM \"@\"> %p;]><a/>",
                "<!DOCTYPE a SYSTEM \"@\"><a/>",
                "<!DOCTYPE a PUBLIC \"p\" \"@\"><a/>",
                "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"@\"/></a>",
                "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:a @\"/>",
                "<a xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:noNamespaceSchemaLocation=\"@\"/>",
                "<?xml-stylesheet href=\"@\" type=\"text/xsl\"?><a/>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"@\"/></svg>")) {
            String xml = attack.replace("@", there);
            try {
                SafeXml.document(xml);
            } catch (RefusedXml refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
            nothingOfAnEntityComesOutOfAStream(xml);
        }
        witness.stop(0);
        assertThat(asked).hasValue(0);
    }

    @Test
    void inclusionsAreLeftAlone(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.xml"), "<secret>42</secret>");
        String xml = "<a xmlns:xi=\"http://www.w3.org/2001/XInclude\"><xi:include href=\"%s\"/></a>"
                .formatted(secret.toUri());

        assertThat(SafeXml.document(xml).getDocumentElement().getTextContent()).isEmpty();
    }

    @Test
    void anOrdinaryDocumentIsReadWithItsNamespaces() {
        var root = SafeXml.document("<i:a xmlns:i=\"urn:x\">é&amp;€</i:a>").getDocumentElement();

        assertThat(root.getNamespaceURI()).isEqualTo("urn:x");
        assertThat(root.getTextContent()).isEqualTo("é&€");
    }

    @Test
    void anEndlessStreamStops() {
        InputStream endless = new InputStream() {
            private final byte[] head = bytes("<a>");
            private int at;

            @Override
            public int read() {
                return at < head.length ? head[at++] : ' ';
            }
        };
        assertThatThrownBy(() -> {
                    byte[] sink = new byte[8192];
                    InputStream bounded = new BoundedStream(endless, 1_000_000);
                    while (bounded.read(sink, 0, sink.length) >= 0) {
                        assertThat(sink).isNotEmpty();
                    }
                })
                .hasMessageContaining("1000000");
    }

    @Test
    void aRefusalSaysWhatToDoInBothLanguages() {
        assertThatThrownBy(() -> SafeXml.document("<a>")).isInstanceOfSatisfying(RefusedXml.class, refused -> {
            assertThat(refused.text("fr")).startsWith("Ce fichier XML");
            assertThat(refused.text("en")).startsWith("This XML file");
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
