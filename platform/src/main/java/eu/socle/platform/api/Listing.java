package eu.socle.platform.api;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.platform.sheet.CsvSheet;
import eu.socle.platform.sheet.Sheet;
import eu.socle.platform.sheet.XlsxSheet;
import eu.socle.platform.store.ListQuery;
import eu.socle.platform.store.Page;
import eu.socle.platform.store.UnitOfWork;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as a file: the same filter and the same rights as on screen, all its rows. */
final class Listing {

    private static final int PAGE = 1_000;

    private Listing() {}

    static <D extends Document<D>> Answer download(Call call, DocType<D> type, String format) {
        if (!call.rights().may(Right.EXPORT, type)) {
            throw Documents.denied(type, Right.EXPORT);
        }
        call.work(unit -> Asked.query(call, type, unit.schema()));
        return switch (format) {
            case "csv" ->
                Answer.download(
                        type.slug() + ".csv", "text/csv", out -> write(call, type, new CsvSheet(out, call.language())));
            case "xlsx" ->
                Answer.download(
                        type.slug() + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        out -> write(call, type, workbook(call, type, out)));
            default -> throw Refusal.of("bad_request").with("reason", "format").asRefused();
        };
    }

    private static XlsxSheet workbook(Call call, DocType<?> type, OutputStream out) {
        return new XlsxSheet(out, type.plural().in(call.language()), call.language());
    }

    private static <D extends Document<D>> void write(Call call, DocType<D> type, Sheet sheet) throws IOException {
        call.work(unit -> {
            try {
                rows(call, type, unit, sheet);
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        sheet.close();
    }

    private static <D extends Document<D>> void rows(Call call, DocType<D> type, UnitOfWork unit, Sheet sheet)
            throws IOException {
        List<Field<D, ?>> columns = columns(call, type, unit);
        sheet.row(
                columns.stream().map(field -> field.label().in(call.language())).toList());
        ListQuery<D> asked = Asked.query(call, type, unit.schema());
        String after = null;
        do {
            Page<D> page = new Documents(unit)
                    .list(type, new ListQuery<>(asked.filter(), asked.text(), asked.order(), PAGE, 0, after));
            for (D document : page.documents()) {
                sheet.row(cells(document, columns, call));
            }
            after = page.next();
        } while (after != null);
    }

    /** The name, then every field that the person may read and that fits in a cell. */
    private static <D extends Document<D>> List<Field<D, ?>> columns(Call call, DocType<D> type, UnitOfWork unit) {
        List<Field<D, ?>> columns = new ArrayList<>();
        columns.add(type.nameField());
        for (Field<D, ?> field : unit.schema().fields(type)) {
            boolean fits = !(field.kind() instanceof Kind.RowsOf)
                    && !(field.kind() instanceof Kind.Secret)
                    && !field.isHidden();
            var wanted = Asked.names(call.query("fields"));
            if (fits
                    && unit.rights().mayField(Right.READ, type, field)
                    && (wanted.isEmpty() || wanted.contains(field.name()))) {
                columns.add(field);
            }
        }
        return columns;
    }

    private static <D extends Document<D>> List<@Nullable Object> cells(
            D document, List<Field<D, ?>> columns, Call call) {
        Words words = new Words(call.site().registry(), call.language());
        List<@Nullable Object> cells = new ArrayList<>();
        columns.forEach(field -> {
            Object value = document.get(field);
            cells.add(words.of(field, value));
        });
        return cells;
    }
}
