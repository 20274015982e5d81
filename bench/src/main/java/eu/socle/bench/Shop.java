package eu.socle.bench;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A company whose invoices have five lines and make seven entries: four income accounts, two VAT rates, one customer. */
record Shop(Person person, String company, List<String> customers) {

    static final String COMPANY = "Banc d’essai";

    private static final int CUSTOMERS = 20;
    private static final List<String> ACCOUNTS = List.of("701000 ", "706000 ", "707000 ", "708500 ");

    /** The first company, with the customers. */
    static Shop open(Person person) throws IOException, InterruptedException {
        List<String> customers = new ArrayList<>();
        for (int i = 1; i <= CUSTOMERS; i++) {
            Map<String, String> customer = Map.of("customer_name", "Café n° " + i, "siren", "732829320");
            customers.add(person.post("/api/doc/customer", customer).get("name").asString());
        }
        return new Shop(person, COMPANY, customers).opened("BE");
    }

    /** Another company, with a series and a chain of its own, that sells to the same customers. */
    Shop beside(int number) throws IOException, InterruptedException {
        return new Shop(person, COMPANY + " " + number, customers).opened("BE" + number);
    }

    /** The same with a new session. */
    Shop seenBy(Person other) {
        return new Shop(other, company, customers);
    }

    private Shop opened(String letters) throws IOException, InterruptedException {
        person.post("/api/doc/company", Map.of(
                "company_name", company, "abbr", letters, "country", "France", "default_currency", "EUR",
                "siren_number", "404833048", "tax_id", "FR83404833048", "address_line1", "3 rue du Four",
                "pincode", "44400", "city", "Rezé"));
        for (int i = 0; i < ACCOUNTS.size(); i++) {
            String tax = found("item-tax-template", i < 2 ? "TVA 20" : "TVA 10", letters);
            String account = found("account", ACCOUNTS.get(i), letters);
            person.post("/api/doc/item", Map.of(
                    "item_code", article(i),
                    "standard_rate", new BigDecimal("12.35").add(BigDecimal.valueOf(i)),
                    "taxes", List.of(Map.of("item_tax_template", tax)),
                    "item_defaults", List.of(Map.of("company", company, "income_account", account))));
        }
        return this;
    }

    private String article(long number) {
        return "Article " + (number % ACCOUNTS.size() + 1) + ", " + company;
    }

    private String found(String type, String start, String letters) throws IOException, InterruptedException {
        for (JsonNode row : person.json("/api/doc/" + type + "?limit=100&q=" + Person.encoded(start.strip())).get("data")) {
            String name = row.get("name").asString();
            if (name.startsWith(start) && (name.endsWith(" - " + letters) || !name.contains(" - BE"))) {
                return name;
            }
        }
        throw new IllegalStateException("No " + type + " " + start + letters);
    }

    private Map<String, Object> invoice(long number, int docstatus) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int line = 0; line < 5; line++) {
            lines.add(Map.of("item_code", article(line), "qty", 1 + (number + line) % 9));
        }
        Map<String, Object> invoice = new HashMap<>();
        invoice.put("company", company);
        invoice.put("customer", customers.get((int) (number % customers.size())));
        invoice.put("items", lines);
        invoice.put("docstatus", docstatus);
        return invoice;
    }

    /** Writes a draft, then submits it. */
    String inTwoRequests(long number) throws IOException, InterruptedException {
        String draft = person.post("/api/doc/sales-invoice", invoice(number, 0)).get("name").asString();
        return person.post("/api/step/sales-invoice/submit/" + draft, Map.of()).get("name").asString();
    }

    String inOneRequest(long number) throws IOException, InterruptedException {
        return person.post("/api/doc/sales-invoice", invoice(number, 1)).get("name").asString();
    }
}
