package eu.socle.erp.france.einvoice;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A CSV resource of this package as rows keyed by column name. */
final class CsvTable {

    private CsvTable() {}

    static List<Map<String, String>> read(String resource) {
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().map(NamedCsvRecord::getFieldsAsMap).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
