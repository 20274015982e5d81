package eu.socle.erp.france.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CiiXmlTest {

    @Test
    void theSameInvoiceGivesTheSameFile() throws IOException {
        byte[] xml = CiiXml.write(Invoices.plain().build());

        assertThat(CiiXml.write(Invoices.plain().build())).isEqualTo(xml);
        try (var golden = CiiXmlTest.class.getResourceAsStream("plain-invoice.xml")) {
            assertThat(new String(xml, StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(new String(
                            java.util.Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anInvoiceWithoutLineIsRefused() {
        assertThatThrownBy(() -> CiiXml.write(Invoices.empty().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BR-16");
    }

    @Test
    void anAmountWithThreeDecimalsIsRefusedRatherThanRounded() {
        EInvoice invoice = Invoices.empty()
                .line(Invoices.line("1", "1", "10", VatCategory.S, "20"))
                .adjustment(Adjustment.charge(new BigDecimal("1.005"), "Port", VatCategory.S, new BigDecimal("20")))
                .build();

        assertThatThrownBy(() -> CiiXml.write(invoice)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aForeignCurrencyAlsoStatesVatInEuros() {
        String xml =
                text(Invoices.plain().currency("CHF", new BigDecimal("1.07")).build());

        assertThat(xml)
                .contains("<ram:TaxCurrencyCode>EUR<")
                .contains("currencyID=\"CHF\">66.06<")
                .contains("currencyID=\"EUR\">70.68<");
    }

    private static String text(EInvoice invoice) {
        return new String(CiiXml.write(invoice), StandardCharsets.UTF_8);
    }
}
