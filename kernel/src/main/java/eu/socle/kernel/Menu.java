package eu.socle.kernel;

import java.util.List;

/** The menu, grouped by job. */
public record Menu(Group group, List<Entry> entries) {

    public enum Group {
        SELL("Vendre", "Sell", "sell"),
        BUY("Acheter", "Buy", "buy"),
        PRODUCTS("Articles", "Products", "stock"),
        ACCOUNTING("Comptabilité", "Accounting", "ledger"),
        LISTS("Listes de référence", "Reference lists", "listv"),
        SETTINGS("Paramètres", "Settings", "settings");

        private final Label label;
        private final String icon;

        Group(String fr, String en, String icon) {
            this.label = new Label(fr, en);
            this.icon = icon;
        }

        public Label label() {
            return label;
        }

        public String icon() {
            return icon;
        }
    }

    /** Something to open: a list, a report, an export or an import. */
    public sealed interface Entry {
        record ListOf(DocType<?> type) implements Entry {}

        record ReportOf(String id) implements Entry {}

        record ExportOf(String id) implements Entry {}

        record ImportOf(DocType<?> made) implements Entry {}
    }

    public static Entry list(DocType<?> type) {
        return new Entry.ListOf(type);
    }

    public static Entry report(String id) {
        return new Entry.ReportOf(id);
    }

    public static Entry export(String id) {
        return new Entry.ExportOf(id);
    }

    /** @param made the type that a file taken over becomes */
    public static Entry imports(DocType<?> made) {
        return new Entry.ImportOf(made);
    }
}
