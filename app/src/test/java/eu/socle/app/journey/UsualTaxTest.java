package eu.socle.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line without a tax of its own says which rate it bears: people do not have to know the default of the house. */
class UsualTaxTest {

    private static Counter counter;

    @BeforeAll
    static void open() {
        counter = Counter.open();
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    private static Map<?, ?> first(Client reader, String rows, Map<String, Object> invoice) {
        Map<String, Object> answer = reader.post("/api/preview/Sales%20Invoice", "", invoice)
                .expect(200)
                .json();
        return (Map<?, ?>) ((List<?>) ((Map<?, ?>) answer.get("document")).get(rows)).getFirst();
    }

    private static Map<?, ?> firstLine(Client reader, Map<String, Object> invoice) {
        return first(reader, "items", invoice);
    }

    private static Map<String, Object> invoice(Map<String, Object> line) {
        return Map.of("customer", counter.customer, "items", List.of(line));
    }

    @Test
    void the_rate_of_the_document_stands_in_for_the_one_of_the_line() {
        Map<String, Object> invoice = invoice(Counter.line("Conseil", "100"));

        assertThat(firstLine(counter.french, invoice).get("_instead"))
                .isEqualTo(Map.of("item_tax_template", "20\u202f%"));
        assertThat(firstLine(counter.english, invoice).get("_instead")).isEqualTo(Map.of("item_tax_template", "20%"));
    }

    @Test
    void a_line_with_its_own_rate_needs_none() {
        String template = counter.french
                .get("/api/doc/Item%20Tax%20Template?limit=1")
                .expect(200)
                .data()
                .getFirst()
                .get("name")
                .toString();

        Map<?, ?> line = firstLine(
                counter.french, invoice(Map.of("item_code", "Conseil", "rate", 100, "item_tax_template", template)));

        assertThat(line.get("item_tax_template")).isEqualTo(template);
        assertThat(line.containsKey("_instead")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5.5 | | 5,5\u202f%", "20 | -20 | 0\u202f%", "20 | 2 | 20\u202f% + 2\u202f%", "0 | | 0\u202f%"})
    void whatever_the_rows_of_taxes_are(String first, String second, String told) {
        String account = String.valueOf(first(counter.french, "taxes", invoice(Counter.line("Conseil", "100")))
                .get("account_head"));
        List<Map<String, Object>> taxes =
                second == null ? List.of(tax(account, first)) : List.of(tax(account, first), tax(account, second));
        Map<String, Object> invoice =
                Map.of("customer", counter.customer, "items", List.of(Counter.line("Conseil", "100")), "taxes", taxes);

        assertThat(firstLine(counter.french, invoice).get("_instead")).isEqualTo(Map.of("item_tax_template", told));
    }

    private static Map<String, Object> tax(String account, String rate) {
        return Map.of(
                "charge_type",
                "On Net Total",
                "account_head",
                account,
                "rate",
                new java.math.BigDecimal(rate),
                "description",
                "Taxe");
    }
}
