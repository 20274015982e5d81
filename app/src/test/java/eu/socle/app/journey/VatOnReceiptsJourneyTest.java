package eu.socle.app.journey;

import static eu.socle.app.journey.Counter.line;
import static eu.socle.app.journey.Counter.reference;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.app.proof.Client;
import eu.socle.erp.france.einvoice.FacturX;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** VAT of services waits on 44574 until the customer pays, over the API, in the books and on the invoice. */
class VatOnReceiptsJourneyTest {

    private Counter counter;

    @BeforeEach
    void open() {
        counter = Counter.open();
    }

    @AfterEach
    void close() {
        assertThat(counter.live().verify()).isEmpty();
        counter.close();
    }

    private void assertVat(String waiting, String due) {
        counter.assertBalance("44574", waiting);
        counter.assertBalance("44571", due);
    }

    private String printed(Map<String, Object> invoice) {
        byte[] pdf = counter.french.bytes("/api/pdf/sales-invoice/" + Client.encoded(Counter.name(invoice)));
        return new String(FacturX.extract(pdf).orElseThrow(), StandardCharsets.UTF_8);
    }

    @Test
    void vat_of_a_service_follows_its_payments() {
        Map<String, Object> invoice = counter.sale(Map.of(), List.of(line("Conseil", "1000")));
        assertVat("-200", "0");
        assertThat(printed(invoice)).contains("DueDateTypeCode>72<");

        Map<String, Object> payment = counter.paid("Receive", "400", List.of(reference(invoice, "400")));
        assertVat("-133.33", "-66.67");
        counter.cancel(payment);
        assertVat("-200", "0");
        counter.paid("Receive", "400", List.of(reference(invoice, "400")));
        counter.paid("Receive", "800", List.of(reference(invoice, "800")));
        assertVat("0", "-200");
    }

    @Test
    void vat_of_goods_is_due_on_invoice() {
        Map<String, Object> invoice = counter.sale(Map.of(), List.of(line("Machine", "1000")));
        assertVat("0", "-200");
        assertThat(printed(invoice)).doesNotContain("DueDateTypeCode>72<");
    }

    @Test
    void an_invoice_cancelled_after_its_payment_was_used_owes_nothing() {
        counter.paid("Receive", "600", List.of());
        Map<String, Object> invoice =
                counter.sale(Map.of("allocate_advances_automatically", true), List.of(line("Conseil", "1000")));
        assertVat("-100", "-100");
        counter.cancel(invoice);
        assertVat("0", "0");
    }

    @Test
    void vat_of_a_supplier_on_receipts_is_deducted_as_it_is_paid() {
        counter.french
                .create("Supplier", "", Map.of("supplier_name", "Cabinet Roche", "vat_on_receipts", true))
                .expect(201);
        String supplier = String.valueOf(counter.french.get("/api/doc/supplier?limit=10").data().stream()
                .filter(row -> "Cabinet Roche".equals(row.get("supplier_name")))
                .findFirst()
                .orElseThrow()
                .get("name"));
        Map<String, Object> invoice = counter.purchase(Map.of("supplier", supplier), List.of(line("Conseil", "1000")));
        counter.assertBalance("44564", "200");
        Map<String, Object> payment = counter.payment("Pay", "300", List.of(reference(invoice, "300")));
        payment.put("party", supplier);
        counter.french.create("Payment Entry", "", payment).expect(201);
        counter.assertBalance("44564", "150");
        counter.assertBalance("44566", "50");
    }
}
