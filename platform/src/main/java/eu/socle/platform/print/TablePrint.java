package eu.socle.platform.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints a table on A4 in landscape: its head on every page, figures to the right, page n of N. */
public final class TablePrint {

    /** Longer tables would not fit in the memory of a small server, and nobody reads them on paper. */
    public static final int MAX_ROWS = 10_000;

    private static final int DEEPEST = 6;
    private static final Template TEMPLATE = Template.compile(InvoicePrint.text("table.html"));
    private static final Map<String, Map<String, String>> LABELS =
            Map.of("fr", Labels.read("table.fr.properties"), "en", Labels.read("table.en.properties"));

    private final HtmlToPdf renderer;

    public TablePrint(HtmlToPdf renderer) {
        this.renderer = renderer;
    }

    /**
     * The PDF.
     *
     * @throws IllegalArgumentException when there are more than {@link #MAX_ROWS} rows
     */
    public byte[] pdf(TablePage page) {
        if (page.rows().size() > MAX_ROWS) {
            throw new IllegalArgumentException(page.rows().size() + " rows");
        }
        String author = page.owner().isEmpty() ? "Socle" : page.owner();
        PdfInfo info = new PdfInfo(page.title(), author, page.language(), page.created());
        return page.isLong() ? renderer.renderLong(html(page), info) : renderer.render(html(page), info);
    }

    static String html(TablePage page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("language", page.language());
        values.put("labels", LABELS.getOrDefault(page.language(), Map.of()));
        values.put("title", page.title());
        values.put("owner", page.owner());
        values.put("facts", page.facts());
        values.put("printed", page.printed());
        values.put("running", CssText.of(running(page)));
        TableWidths widths = TableWidths.of(page);
        values.put("size", widths.size());
        List<Map<String, Object>> columns = new ArrayList<>();
        for (int i = 0; i < page.columns().size(); i++) {
            TablePage.Column column = page.columns().get(i);
            columns.add(Map.of(
                    "label",
                    column.label(),
                    "class",
                    kind(column),
                    "width",
                    widths.percent().get(i)));
        }
        values.put("columns", columns);
        values.put(
                "rows",
                page.rows().stream().map(row -> row(row, page.columns())).toList());
        values.put("empty", page.rows().isEmpty());
        if (page.foot() != null) {
            values.put("foot", List.of(row(page.foot(), page.columns())));
        }
        return TEMPLATE.render(values);
    }

    private static String running(TablePage page) {
        return page.owner().isEmpty() ? page.title() : page.title() + " · " + page.owner();
    }

    private static Map<String, Object> row(TablePage.Row row, List<TablePage.Column> columns) {
        List<Map<String, Object>> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            String level = i == 0 && row.level() > 0 ? " level" + Math.min(row.level(), DEEPEST) : "";
            cells.add(Map.of(
                    "class", kind(columns.get(i)) + level, "text", row.cells().get(i)));
        }
        return Map.of("class", row.total() ? "sum" : "", "cells", cells);
    }

    private static String kind(TablePage.Column column) {
        return column.figure() ? "num" : column.fixed() ? "fix" : "";
    }
}
