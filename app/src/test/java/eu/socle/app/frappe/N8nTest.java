package eu.socle.app.frappe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the node of n8n does: it tests its key on {@code Doctype}, lists by 999 until nothing comes, and reads fields. */
class N8nTest {

    private final Caller caller = FrappeServer.shared().as(FrappeServer.ACCOUNTANT);

    @Test
    void it_tests_its_key_and_lists_everything() {
        assertThat(caller.get("/api/resource/Doctype").status()).isEqualTo(200);
        assertThat(all("DocType")).contains("Customer", "Sales Invoice");
        List<String> accounts = all("Account");
        assertThat(new HashSet<>(accounts)).hasSizeGreaterThan(800);
    }

    private List<String> all(String type) {
        List<String> names = new ArrayList<>();
        List<?> page;
        int start = 0;
        do {
            page = caller.get("/api/resource/" + type + "?limit_start=" + start + "&limit_page_length=1000")
                    .data();
            page.forEach(row -> names.add(String.valueOf(((Map<?, ?>) row).get("name"))));
            start += 999;
        } while (!page.isEmpty());
        return names;
    }

    @Test
    void it_reads_the_fields_of_a_type_and_filters_with_four_parts() {
        List<?> fields = (List<?>) caller.get("/api/resource/DocType/Customer").at("data/fields");
        assertThat(fields)
                .allSatisfy(field ->
                        assertThat(((Map<?, ?>) field).get("fieldname")).isNotNull());
        caller.post("/api/resource/Customer", Map.of("customer_name", "Client n8n"));
        var found = caller.get(
                "/api/resource/Customer",
                Map.of(
                        "fields",
                        List.of("*"),
                        "filters",
                        List.of(List.of("Customer", "customer_name", "=", "Client n8n")),
                        "limit",
                        "1"));
        assertThat(found.at("data/0/customer_name")).isEqualTo("Client n8n");
    }
}
