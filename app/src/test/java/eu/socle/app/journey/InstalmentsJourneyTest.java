package eu.socle.app.journey;

import static eu.socle.app.journey.Counter.line;
import static eu.socle.app.journey.Counter.name;
import static eu.socle.app.journey.Counter.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An invoice of 1 200 paid in three instalments, over the API and in the aged balance. */
class InstalmentsJourneyTest {

    private Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open();
        counter.french
                .create(
                        "Payment Terms Template",
                        "",
                        Map.of("template_name", "En trois fois", "terms", List.of(part(0), part(30), part(60))))
                .expect(201);
    }

    private static Map<String, Object> part(int days) {
        return Map.of(
                "description",
                "À " + days + " jours",
                "invoice_portion",
                days == 60 ? new BigDecimal("50") : new BigDecimal("25"),
                "due_date_based_on",
                "Day(s) after invoice date",
                "credit_days",
                days);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    private Map<String, Object> sale() {
        return counter.sale(Map.of("payment_terms_template", "En trois fois"), List.of(line("Machine", "1000")));
    }

    private List<String> aged(String day) {
        return counter.report(
                "accounts-receivable", day, "voucher_no", "due_date", "outstanding", "not_due", "late_30", "late_60");
    }

    private static Map<String, Object> of(Map<String, Object> invoice, String amount, String instalment) {
        Map<String, Object> row = new HashMap<>(reference(invoice, amount));
        row.put("instalment_date", instalment);
        return row;
    }

    @Test
    void each_instalment_grows_old_by_itself_and_the_oldest_is_paid_first() {
        Map<String, Object> invoice = sale();
        String number = name(invoice);
        assertThat(aged("2027-01-05"))
                .containsExactly(
                        "- | - | 1200 | 600 | 300 | 300",
                        number + " | 2026-11-23 | 300 | - | - | 300",
                        number + " | 2026-12-23 | 300 | - | 300 | -",
                        number + " | 2027-01-22 | 600 | 600 | - | -");

        Map<String, Object> payment = counter.paid("Receive", "400", List.of(reference(invoice, "400")));
        assertThat(aged("2027-01-05"))
                .containsExactly(
                        "- | - | 800 | 600 | 200 | -",
                        number + " | 2026-12-23 | 200 | - | 200 | -",
                        number + " | 2027-01-22 | 600 | 600 | - | -");
        counter.paid("Receive", "150", List.of(of(invoice, "150", "2027-01-22")));
        assertThat(schedule(invoice)).containsExactly("0 300", "200 100", "450 150");
        counter.assertBalance("411", "650");

        counter.cancel(payment);
        assertThat(schedule(invoice)).containsExactly("300 0", "300 0", "450 150");
        assertThat(aged("2027-01-05").getFirst()).isEqualTo("- | - | 1050 | 450 | 300 | 300");
        counter.assertBalance("411", "1050");
    }

    private List<String> schedule(Map<String, Object> invoice) {
        return ((List<?>) counter.read(invoice).get("payment_schedule"))
                .stream()
                        .map(row -> (Map<?, ?>) row)
                        .map(row -> Counter.plain(row.get("outstanding")) + " " + Counter.plain(row.get("paid_amount")))
                        .toList();
    }

    @Test
    void too_much_on_an_instalment_is_refused_in_a_sentence() {
        Map<String, Object> invoice = sale();
        counter.assertRefused(
                "Payment Entry",
                counter.payment("Receive", "500", List.of(of(invoice, "500", "2026-12-23"))),
                "dont il reste",
                "is left. Lower the amount");
        counter.assertRefused(
                "Payment Entry",
                counter.payment("Receive", "500", List.of(of(invoice, "500", "2026-12-24"))),
                "n’a pas d’échéance",
                "has no instalment");
        assertThat(schedule(invoice)).containsExactly("300 0", "300 0", "600 0");
    }

    @Test
    void what_we_owe_grows_old_the_same_way() {
        Map<String, Object> invoice =
                counter.purchase(Map.of("payment_terms_template", "En trois fois"), List.of(line("Machine", "1000")));
        counter.paid("Pay", "350", List.of(reference(invoice, "350")));
        assertThat(counter.report("accounts-payable", "2027-01-05", "due_date", "outstanding", "not_due", "late_30"))
                .containsExactly("- | 850 | 600 | 250", "2026-12-23 | 250 | - | 250", "2027-01-22 | 600 | 600 | -");
        counter.assertBalance("401", "-850");
    }
}
