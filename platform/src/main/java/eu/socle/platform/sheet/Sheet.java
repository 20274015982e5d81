package eu.socle.platform.sheet;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table being written to a file, row by row. */
public interface Sheet extends AutoCloseable {

    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** Writes the end of the file; the stream beneath stays open. */
    @Override
    void close() throws IOException;
}
