package eu.socle.app.journey;

import static eu.socle.app.journey.Counter.line;
import static eu.socle.app.journey.Counter.name;
import static eu.socle.app.journey.Counter.plain;
import static eu.socle.app.journey.Counter.reference;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.Client;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A deposit invoice, its payment and the final invoice, on the chart of accounts that a French company starts with. */
class DepositJourneyTest {

    private static Counter counter;

    @BeforeAll
    static void open() {
        counter = Counter.open();
    }

    @AfterAll
    static void close() {
        counter.close();
    }

    @Test
    void a_deposit_on_goods_is_asked_for_received_and_taken_back_by_the_final_invoice() {
        Map<String, Object> deposit =
                counter.sale(Map.of("is_down_payment_invoice", true), List.of(line("Machine", "300")));
        counter.assertBalance("411", "360");
        counter.assertBalance("4191", "-300");
        counter.assertBalance("44574", "-60");

        counter.paid("Receive", "360", List.of(reference(deposit, "360")));
        counter.assertBalance("411", "0");
        counter.assertBalance("44571", "-60");
        counter.assertBalance("44574", "0");

        Map<String, Object> last =
                counter.sale(Map.of("down_payment_against", name(deposit)), List.of(line("Machine", "1000")));
        assertThat(plain(last.get("outstanding_amount"))).isEqualTo("840");
        counter.assertBalance("411", "840");
        counter.assertBalance("4191", "0");
        counter.assertBalance("44571", "-200");

        assertThat(fec())
                .filteredOn(row -> row.contains("4191"))
                .as("the account of advances shows whose they are")
                .hasSize(2)
                .allMatch(row -> row.contains("\t" + counter.customer + "\tHôtel de la Gare\t"));
        assertThat(counter.report("accounts-receivable", "2026-11-23", "voucher_no", "outstanding"))
                .contains(name(last) + " | 840");
        assertThat(counter.live().verify()).isEmpty();
    }

    @Test
    void a_deposit_invoice_that_is_credited_leaves_nothing() {
        Map<String, Object> deposit =
                counter.sale(Map.of("is_down_payment_invoice", true), List.of(line("Conseil", "50")));
        var advances = counter.balance("4191");
        counter.cancel(deposit);
        assertThat(counter.balance("4191")).isEqualByComparingTo(advances.add(new java.math.BigDecimal("50")));
    }

    private static List<String> fec() {
        return counter.french
                .get("/api/export/fec?fiscal_year=2026&company=" + Client.encoded(Counter.COMPANY))
                .expect(200)
                .body()
                .lines()
                .toList();
    }
}
