package eu.socle.app.journey;

import static eu.socle.app.journey.Counter.line;
import static eu.socle.app.journey.Counter.name;
import static eu.socle.app.journey.Counter.plain;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money received before its invoice, over the API: fetched, used at submission, free again when the invoice is undone. */
class AdvancesJourneyTest {

    private Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open();
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private Map<String, Object> draft() {
        return counter.french
                .create(
                        "Sales Invoice",
                        "",
                        Map.of("customer", counter.customer, "items", List.of(line("Machine", "1000"))))
                .expect(201)
                .json();
    }

    private Map<String, Object> taken(Map<String, Object> invoice, String step) {
        return counter.french
                .take("Sales Invoice", step, name(invoice), "")
                .expect(200)
                .json();
    }

    @Test
    void an_advance_is_fetched_used_and_given_back() {
        Map<String, Object> payment = counter.paid("Receive", "500", List.of());
        Map<String, Object> invoice = taken(draft(), "get-advances");
        assertThat(plain(invoice.get("total_advance"))).isEqualTo("500");
        assertThat(plain(invoice.get("outstanding_amount"))).isEqualTo("700");

        Map<String, Object> issued = taken(invoice, "submit");
        assertThat(issued.get("status")).isEqualTo("Partly Paid");
        assertThat(plain(counter.read(payment).get("unallocated_amount"))).isEqualTo("0");
        assertThat(counter.report("accounts-receivable", "2026-11-23", "voucher_no", "outstanding"))
                .containsExactly("- | 700", name(issued) + " | 700");
        counter.assertBalance("411", "700");

        counter.cancel(issued);
        assertThat(plain(counter.read(payment).get("unallocated_amount"))).isEqualTo("500");
        counter.assertBalance("411", "-500");
        assertThat(counter.live().verify()).isEmpty();
    }

    @Test
    void too_much_is_refused_in_a_sentence() {
        Map<String, Object> payment = counter.paid("Receive", "500", List.of());
        Map<String, Object> invoice = Map.of(
                "customer",
                counter.customer,
                "items",
                List.of(line("Machine", "1000")),
                "advances",
                List.of(Map.of("reference_name", name(payment), "allocated_amount", new BigDecimal("501"))));
        counter.assertRefused("Sales Invoice", invoice, "cherchez de nouveau les acomptes", "get the advances again");
        String draft = name(draft());
        taken(Map.of("name", draft), "get-advances");
        counter.cancel(payment);
        assertThat(counter.french
                        .take("Sales Invoice", "get-advances", draft, "")
                        .expect(422)
                        .body())
                .contains("n’attend d’être imputé");
    }
}
