package eu.socle.platform.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** The words of a printed document in one language, from a UTF-8 properties resource. */
final class Labels {

    private Labels() {}

    static Map<String, String> read(String resource) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(HtmlToPdf.resource(resource), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> labels = new LinkedHashMap<>();
        properties.stringPropertyNames().stream().sorted().forEach(key -> labels.put(key, properties.getProperty(key)));
        return Map.copyOf(labels);
    }
}
