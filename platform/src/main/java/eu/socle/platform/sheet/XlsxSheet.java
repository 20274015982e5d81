package eu.socle.platform.sheet;

import eu.socle.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet, written as it goes: texts are typed as texts, so none is a formula. */
public final class XlsxSheet implements Sheet {

    private static final int FLUSHED = 1_000;
    private static final int MAX_TEXT = 32_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final Language language;
    private int rows;

    public XlsxSheet(OutputStream out, String title, Language language) {
        this.workbook = new Workbook(out, "Socle", "1.0");
        this.sheet = workbook.newWorksheet(
                title.replaceAll("[\\\\/*?:\\[\\]]", " ").substring(0, Math.min(title.length(), 31)));
        this.language = language;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        rows++;
        if (rows % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(rows, column, number);
            case Number number -> sheet.value(rows, column, number);
            case Boolean ticked -> sheet.value(rows, column, ticked);
            case LocalDate date -> {
                sheet.value(rows, column, date);
                sheet.style(rows, column)
                        .format(language == Language.FR ? "dd/mm/yyyy" : "yyyy-mm-dd")
                        .set();
            }
            default -> {
                String text = value instanceof java.time.Instant ? Cells.text(value, language) : value.toString();
                sheet.value(rows, column, text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
