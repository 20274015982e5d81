package eu.socle.erp.france.pcg;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables beside these classes. */
final class CsvResource {

    private CsvResource() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream in = CsvResource.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing table " + name);
            }
            try (CsvReader<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return rows.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
