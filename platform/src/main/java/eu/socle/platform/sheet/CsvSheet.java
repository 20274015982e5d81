package eu.socle.platform.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import eu.socle.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CSV that spreadsheets of French users open at a double click: UTF-8 with a mark, semicolons, decimal commas. */
public final class CsvSheet implements Sheet {

    private final Writer writer;
    private final CsvWriter csv;
    private final Language language;

    public CsvSheet(OutputStream out, Language language) throws IOException {
        this.writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        this.csv = CsvWriter.builder().fieldSeparator(';').build(writer);
        this.language = language;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        List<String> texts = new ArrayList<>(cells.size());
        cells.forEach(cell -> texts.add(Cells.text(cell, language)));
        csv.writeRecord(texts);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        writer.flush();
    }
}
