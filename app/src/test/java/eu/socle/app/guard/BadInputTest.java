package eu.socle.app.guard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.contract.Wrong;
import eu.socle.app.frappe.Caller;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people and programs get wrong, through every dialect: refused in a sentence with its place, and nothing written. */
class BadInputTest {

    private static final Fort FORT = Fort.shared();
    private static final Caller CALLER = FORT.as(Fort.ACCOUNTANT);
    private static final String INVOICE = "Sales Invoice";
    private static final String ENTRY = "Journal Entry";
    private static final String BANK = "512000 - Banque - BL";
    private static final String CASH = "530000 - Caisse - BL";
    private static final Way[] WAYS = Way.values();

    /** Asks for something wrong, with the headers that choose the language. */
    private interface Try {
        Caller.Reply on(Way way, String... headers);
    }

    /**
     * One line of the list.
     *
     * @param place the field that is named, as {@code field} or {@code field/cell}; after {@code ~}, what the sentence names
     */
    private record Row(String what, String place, Try attempt) {}

    @TestFactory
    Stream<DynamicTest> it_is_refused_in_a_sentence_and_nothing_is_written() {
        List<Row> rows = new ArrayList<>();
        books(rows);
        links(rows);
        shapes(rows);
        natures(rows);
        sizes(rows);
        dates(rows);
        return rows.stream()
                .flatMap(row -> Stream.of(WAYS)
                        .map(way -> DynamicTest.dynamicTest(row.what() + ", " + way, () -> refused(row, way))));
    }

    private static void refused(Row row, Way way) {
        Books before = Books.of(FORT.site());
        Caller.Reply french = row.attempt().on(way, "Accept-Language", "fr");
        Caller.Reply english = row.attempt().on(way, "Accept-Language", "en");
        Refused.well(way, row.what(), row.place(), french, english);
        assertThat(Books.of(FORT.site()).tables()).as(row.what()).isEqualTo(before.tables());
    }

    private static Row creating(String what, String place, String type, Object body) {
        return new Row(what, place, (way, headers) -> way.create(CALLER, type, body, headers));
    }

    private static Row submitting(String what, String place, String type, Map<String, ?> draft) {
        String name = draft(type, draft);
        return new Row(what, place, (way, headers) -> way.submit(CALLER, type, name, headers));
    }

    private static String draft(String type, Map<String, ?> body) {
        var made = Way.FRAPPE.create(CALLER, type, body);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return Way.FRAPPE.name(made);
    }

    private static Map<String, Object> with(Map<String, ?> values, Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        for (int i = 0; i < more.length; i += 2) {
            all.put(String.valueOf(more[i]), more[i + 1]);
        }
        return all;
    }

    private static Map<String, Object> entry(String date, String account, int debit, int credit) {
        return Map.of(
                "company",
                Fort.OURS,
                "posting_date",
                date,
                "accounts",
                List.of(
                        Map.of("account", account, "debit_in_account_currency", debit),
                        Map.of("account", CASH, "credit_in_account_currency", credit)));
    }

    private static Map<String, Object> invoice(Object qty) {
        return Map.of(
                "company",
                Fort.OURS,
                "customer",
                FORT.customer(),
                "items",
                List.of(Map.of("item_code", "Pain", "qty", qty, "rate", 10)));
    }

    private static void books(List<Row> rows) {
        rows.add(submitting("an unbalanced entry", "accounts", ENTRY, entry("2026-11-20", BANK, 10, 9)));
        Map<String, Object> january = entry("2026-01-15", BANK, 10, 10);
        String late = draft(ENTRY, january);
        FORT.made(
                "Accounting Period",
                Map.of(
                        "period_name",
                        "Janvier",
                        "company",
                        Fort.OURS,
                        "start_date",
                        "2026-01-01",
                        "end_date",
                        "2026-01-31",
                        "closed_documents",
                        List.of(Map.of("document_type", ENTRY, "closed", 1))));
        rows.add(
                new Row("a closed period", "posting_date", (way, headers) -> way.submit(CALLER, ENTRY, late, headers)));
        rows.add(submitting("a day of no fiscal year", "posting_date", ENTRY, entry("2031-01-15", BANK, 10, 10)));
        rows.add(creating("a line of nothing", "items/qty", INVOICE, invoice(0)));
        rows.add(submitting("an invoice of less than nothing", "is_return", INVOICE, invoice(-3)));
        rows.add(creating("a negative debit", "accounts/debit", ENTRY, entry("2026-11-20", BANK, -10, -10)));
    }

    private static void links(List<Row> rows) {
        rows.add(creating(
                "an account of the garage",
                "accounts/account",
                ENTRY,
                entry("2026-11-20", "512000 - Banque - GM", 10, 10)));
        rows.add(creating("the garage itself", "company", INVOICE, with(invoice(1), "company", Fort.THEIRS)));
        rows.add(creating("a customer who does not exist", "customer", INVOICE, with(invoice(1), "customer", "X")));
        String cancelled = draft(ENTRY, entry("2026-11-20", BANK, 7, 7));
        assertThat(Way.FRAPPE.submit(CALLER, ENTRY, cancelled).status()).isEqualTo(200);
        var gone = Way.FRAPPE.change(CALLER, ENTRY, cancelled, Map.of("docstatus", 2));
        assertThat(gone.status()).as(gone.text()).isEqualTo(200);
        rows.add(creating(
                "a cancelled link",
                "reversal_of",
                ENTRY,
                with(entry("2026-11-20", BANK, 7, 7), "reversal_of", Way.FRAPPE.name(gone))));
    }

    private static void shapes(List<Row> rows) {
        rows.add(creating("an unknown field", "no_such_field", "Customer", customer("no_such_field", 1)));
        rows.add(creating(
                "an unknown cell",
                "no_such_cell",
                INVOICE,
                with(invoice(1), "items", List.of(Map.of("item_code", "Pain", "no_such_cell", 1)))));
        String item = draft("Item", Map.of("item_code", "Vu par deux"));
        rows.add(new Row(
                "a stale version",
                "~Vu par deux",
                (way, headers) -> way == Way.NATIVE
                        ? way.change(
                                CALLER, "Item", item, Map.of("description", "a"), join(headers, "If-Match", "\"0\""))
                        : way.change(
                                CALLER,
                                "Item",
                                item,
                                Map.of("description", "a", "modified", "2026-01-01 00:00:00.000000"),
                                headers)));
        rows.add(creating("a wrong SIREN", "siren", "Customer", customer("siren", "123456789")));
        rows.add(creating("a wrong SIRET", "siret", "Customer", customer("siret", "12345678901234")));
        rows.add(creating("a wrong VAT number", "tax_id", "Customer", customer("tax_id", "FR00404833048")));
        rows.add(creating("nothing at all", "customer_name", "Customer", Map.of()));
        rows.add(creating("a control character", "customer_name", "Customer", customer("customer_name", "a\u0000b")));
        rows.add(creating(
                "half of a character", "customer_name", "Customer", "{\"customer_name\":\"a\\ud800b\"}".getBytes()));
        rows.add(creating("a number beyond all", "items/rate", INVOICE, """
                {"company":"%s","customer":"%s","items":[{"item_code":"Pain","qty":1,"rate":1e400}]}
                """.formatted(Fort.OURS, FORT.customer())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        rows.add(creating(
                "an infinity in words",
                "items/rate",
                INVOICE,
                with(invoice(1), "items", List.of(Map.of("item_code", "Pain", "qty", 1, "rate", "Infinity")))));
    }

    private static Map<String, Object> customer(String field, Object value) {
        return with(Map.of("customer_name", "Essai refusé"), field, value);
    }

    private static String[] join(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    /** Each kind of field is sent what it is not, in the first type that has one. */
    private static void natures(List<Row> rows) {
        Map<Class<?>, Row> byKind = new LinkedHashMap<>();
        for (DocType<?> type : FORT.registry().types()) {
            boolean open = !type.isInternal() && !type.isAppendOnly();
            for (Field<?, ?> field : open ? type.fields() : List.<Field<?, ?>>of()) {
                if (field instanceof Editable && !field.isHidden()) {
                    byKind.computeIfAbsent(
                            field.kind().getClass(),
                            kind -> new Row(
                                    "a wrong " + kind.getSimpleName() + " in " + field,
                                    field.name(),
                                    (way, headers) -> way.create(
                                            FORT.administrator(),
                                            type.name(),
                                            Map.of(field.name(), Wrong.nature(field.kind())),
                                            headers)));
                }
            }
        }
        assertThat(byKind.size()).isGreaterThan(13);
        rows.addAll(byKind.values());
    }

    private static void sizes(List<Row> rows) {
        String huge = "x".repeat(10_000_000);
        rows.add(creating("ten megabytes in one field", "customer_name", "Customer", customer("customer_name", huge)));
        rows.add(creating(
                "ten megabytes in a long text", "description", "Item", Map.of("item_code", "L", "description", huge)));
        rows.add(creating("more than a request holds", "~16", "Customer", customer("customer_name", huge + huge)));
        rows.add(creating(
                "ten thousand rows",
                "items",
                INVOICE,
                with(invoice(1), "items", Collections.nCopies(10_000, Map.of("item_code", "Pain", "qty", 1)))));
    }

    private static void dates(List<Row> rows) {
        for (String day : List.of("1899-12-31", "99999-01-01", "0000-00-00", "2026-02-30", "2200-01-01")) {
            rows.add(creating("the day " + day, "posting_date", INVOICE, with(invoice(1), "posting_date", day)));
        }
    }
}
