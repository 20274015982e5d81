package eu.socle.kernel.report;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** A file that a module writes on demand, such as the FEC: streamed, never held whole in memory. */
public interface Export {

    String id();

    Label label();

    /** The type whose EXPORT right opens it. */
    DocType<?> reads();

    List<Filter> parameters();

    /** Checks the parameters and says what the file will be; refuses before the first byte. */
    Prepared prepare(Map<String, Object> parameters, Lookup lookup, RowSource rows);

    /** A file ready to be written. */
    record Prepared(String fileName, String mediaType, Writing writing) {}

    /** Writes the bytes. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
