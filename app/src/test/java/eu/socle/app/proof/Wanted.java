package eu.socle.app.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person sends back of a document that the server completed: what was typed, not what was computed. */
final class Wanted {

    private static final List<String> HEADER = List.of(
            "company", "customer", "posting_date", "due_date", "is_return", "return_against", "currency", "debit_to");
    private static final List<String> LINE =
            List.of("item_code", "qty", "rate", "price_list_rate", "sales_invoice_item");
    private static final List<String> PAYMENT = List.of(
            "company",
            "payment_type",
            "posting_date",
            "mode_of_payment",
            "party_type",
            "party",
            "paid_from",
            "paid_to",
            "paid_amount",
            "received_amount");
    private static final List<String> REFERENCE = List.of("reference_doctype", "reference_name", "allocated_amount");

    private Wanted() {}

    /** A credit note as the form sends it. */
    static Map<String, Object> of(Map<String, Object> document) {
        Map<String, Object> wanted = only(document, HEADER);
        if (document.get("items") instanceof List<?> lines) {
            wanted.put(
                    "items",
                    lines.stream().map(line -> only((Map<?, ?>) line, LINE)).toList());
        }
        return wanted;
    }

    /** A payment as the form sends it. */
    static Map<String, Object> payment(Map<String, Object> document) {
        Map<String, Object> wanted = only(document, PAYMENT);
        if (document.get("references") instanceof List<?> lines) {
            wanted.put(
                    "references",
                    lines.stream()
                            .map(line -> only((Map<?, ?>) line, REFERENCE))
                            .toList());
        }
        return wanted;
    }

    private static Map<String, Object> only(Map<?, ?> values, List<String> names) {
        Map<String, Object> only = new LinkedHashMap<>();
        names.forEach(name -> {
            Object value = values.get(name);
            if (value != null) {
                only.put(name, value);
            }
        });
        return only;
    }
}
