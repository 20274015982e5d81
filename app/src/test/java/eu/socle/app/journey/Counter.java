package eu.socle.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.Client;
import eu.socle.app.proof.LiveSite;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small firm on 23 November 2026, served over HTTP as its accountant uses it: what the stories of payments start from. */
final class Counter implements AutoCloseable {

    static final String COMPANY = "Atelier Garance";

    private final LiveSite live;
    final Client french;
    final Client english;
    final String customer;
    final String supplier;

    private Counter(LiveSite live) {
        this.live = live;
        french = live.login().speaking("fr");
        english = live.login().speaking("en");
        french.create("Company", "", Map.of("company_name", COMPANY, "abbr", "AG", "siren_number", "404833048"))
                .expect(201);
        customer = french.create("Customer", "", Map.of("customer_name", "Hôtel de la Gare"))
                .expect(201)
                .name();
        supplier = french.create("Supplier", "", Map.of("supplier_name", "Minoterie Girard"))
                .expect(201)
                .name();
        item("Conseil", "Service");
        item("Machine", "Goods");
    }

    static Counter open() {
        return new Counter(LiveSite.open(Clock.fixed(TestSite.NOW, ZoneOffset.UTC)));
    }

    private void item(String code, String kind) {
        french.create("Item", "", Map.of("item_code", code, "item_kind", kind)).expect(201);
    }

    LiveSite live() {
        return live;
    }

    // What people do.

    static Map<String, Object> line(String item, String rate) {
        return Map.of("item_code", item, "qty", 1, "rate", new BigDecimal(rate));
    }

    /** An invoice to the customer, submitted. */
    Map<String, Object> sale(Map<String, Object> more, List<Map<String, Object>> lines) {
        return submitted("Sales Invoice", "customer", customer, more, lines);
    }

    Map<String, Object> purchase(Map<String, Object> more, List<Map<String, Object>> lines) {
        return submitted("Purchase Invoice", "supplier", supplier, more, lines);
    }

    private Map<String, Object> submitted(
            String type, String party, String name, Map<String, Object> more, List<Map<String, Object>> lines) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of(party, name, "docstatus", 1, "items", lines));
        values.putAll(more);
        return french.create(type, "", values).expect(201).json();
    }

    /** Money from the customer, or to the supplier, for documents: each a map of the fields of its line. */
    Map<String, Object> payment(String kind, String amount, List<Map<String, Object>> references) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("payment_type", kind);
        values.put("party", kind.equals("Receive") ? customer : supplier);
        values.put("paid_amount", new BigDecimal(amount));
        values.put("references", references);
        values.put("docstatus", 1);
        return values;
    }

    Map<String, Object> paid(String kind, String amount, List<Map<String, Object>> references) {
        return french.create("Payment Entry", "", payment(kind, amount, references))
                .expect(201)
                .json();
    }

    static Map<String, Object> reference(Map<String, Object> invoice, String amount) {
        return Map.of(
                "reference_doctype",
                invoice.get("doctype"),
                "reference_name",
                invoice.get("name"),
                "allocated_amount",
                new BigDecimal(amount));
    }

    void cancel(Map<String, Object> document) {
        french.take(doctype(document), "cancel", name(document), "").expect(200);
    }

    static String name(Map<String, Object> document) {
        return String.valueOf(document.get("name"));
    }

    private static String doctype(Map<String, Object> document) {
        return String.valueOf(document.get("doctype"));
    }

    // What they read.

    Map<String, Object> read(Map<String, Object> document) {
        return french.get("/api/doc/" + Client.encoded(doctype(document)) + "/" + Client.encoded(name(document)))
                .expect(200)
                .json();
    }

    /** Rows of a report as {@code Hôtel de la Gare | 150 | -}, amounts without useless zeros. */
    List<String> report(String id, String day, String... columns) {
        List<String> rows = new ArrayList<>();
        Object found = french.get(
                        "/api/report/" + id + "/run?company=" + Client.encoded(COMPANY) + "&report_date=" + day)
                .expect(200)
                .json()
                .get("rows");
        for (Object row : (List<?>) found) {
            List<String> cells = new ArrayList<>();
            for (String column : columns) {
                cells.add(plain(((Map<?, ?>) row).get(column)));
            }
            rows.add(String.join(" | ", cells));
        }
        return rows;
    }

    static String plain(Object value) {
        if (value == null) {
            return "-";
        }
        String text = value.toString();
        return text.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(text).stripTrailingZeros().toPlainString()
                : text;
    }

    /** What the accounts whose number starts so come to, debit less credit, in the books. */
    BigDecimal balance(String number) {
        return live.site()
                .asSystem(unit -> unit.list(eu.socle.erp.ledger.GlEntry.TYPE, eu.socle.kernel.Cond.always()).stream()
                        .filter(entry ->
                                entry.text(eu.socle.erp.ledger.GlEntry.ACCOUNT).startsWith(number))
                        .map(entry -> entry.amount(eu.socle.erp.ledger.GlEntry.DEBIT)
                                .subtract(entry.amount(eu.socle.erp.ledger.GlEntry.CREDIT)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    void assertBalance(String number, String amount) {
        assertThat(balance(number)).as(number).isEqualByComparingTo(amount);
    }

    /** Both languages refuse the same thing, each with its own sentence. */
    void assertRefused(String type, Map<String, Object> values, String inFrench, String inEnglish) {
        assertThat(french.create(type, "", values).expect(422).body()).contains(inFrench);
        assertThat(english.create(type, "", values).expect(422).body()).contains(inEnglish);
    }

    @Override
    public void close() {
        live.close();
    }
}
