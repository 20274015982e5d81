package eu.socle.app.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What clients write: the company, the customers and the items of a bakery, and invoices drawn from a seed. */
public final class Bakery {

    public static final String COMPANY = "Boulangerie Lemoine";
    static final String INVOICE = "Sales Invoice";

    private final List<String> customers = new ArrayList<>();

    /** Writes the company, three customers and four items, over the API. */
    public static Bakery opened(Client client) {
        client.create(
                        "Company",
                        "",
                        Map.of(
                                "company_name",
                                COMPANY,
                                "abbr",
                                "BL",
                                "country",
                                "France",
                                "default_currency",
                                "EUR",
                                "siren_number",
                                "404833048",
                                "tax_id",
                                "FR83404833048",
                                "address_line1",
                                "3 rue du Four",
                                "pincode",
                                "44400",
                                "city",
                                "Rezé"))
                .expect(201);
        Bakery bakery = new Bakery();
        for (String name : List.of("Café du Commerce", "La Fabrique des Possibles", "Hôtel de la Gare")) {
            bakery.customers.add(client.create("Customer", "", Map.of("customer_name", name, "siren", "732829320"))
                    .expect(201)
                    .name());
        }
        String reduced = client.get("/api/doc/item-tax-template?limit=100").expect(200).data().stream()
                .map(row -> String.valueOf(row.get("name")))
                .filter(name -> name.startsWith("TVA 10"))
                .findFirst()
                .orElseThrow();
        item(client, "Pain", "1.10", Map.of("taxes", List.of(Map.of("item_tax_template", reduced))));
        item(client, "Buffet", "11.80", Map.of("taxes", List.of(Map.of("item_tax_template", reduced))));
        item(client, "Cidre", "5.40", Map.of());
        item(client, "Nappe", "17.25", Map.of());
        return bakery;
    }

    private static void item(Client client, String code, String price, Map<String, Object> more) {
        Map<String, Object> values = new java.util.HashMap<>(more);
        values.put("item_code", code);
        values.put("standard_rate", new java.math.BigDecimal(price));
        client.create("Item", "", values).expect(201);
    }

    /** An invoice of one to five lines; submitted at once when its status says 1. */
    Map<String, Object> invoice(Random random, int docstatus) {
        List<Map<String, Object>> lines = new ArrayList<>();
        List<String> items = List.of("Pain", "Buffet", "Cidre", "Nappe");
        for (int i = 0; i <= random.nextInt(5); i++) {
            lines.add(Map.of("item_code", items.get(random.nextInt(items.size())), "qty", 1 + random.nextInt(40)));
        }
        return Map.of(
                "customer", customers.get(random.nextInt(customers.size())), "docstatus", docstatus, "items", lines);
    }

    /** An invoice that no customer asked for: the server refuses it. */
    static Map<String, Object> refused() {
        return Map.of("customer", "Personne", "docstatus", 1, "items", List.of(Map.of("item_code", "Pain", "qty", 1)));
    }
}
