package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/** A correct invoice to start from; each test spoils one thing. */
final class Invoices {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private Invoices() {}

    static Party seller() {
        return Party.french(
                "Boulangerie Lemoine",
                "732829320",
                "FR44732829320",
                Address.france("14 rue des Carmes", "44000", "Nantes"));
    }

    static Party buyer() {
        return Party.french(
                "La Fabrique des Possibles",
                "404833048",
                "FR83404833048",
                Address.france("12 quai des Antilles", "44200", "Nantes"));
    }

    /** Everything but lines. */
    static EInvoiceBuilder empty() {
        LegalMentions mentions = LegalMentions.french();
        return EInvoice.builder("F-2026-0042", TODAY)
                .seller(seller())
                .buyer(buyer())
                .treatment(Treatment.B2B)
                .payment(Payment.transfer("FR7630006000011234567890189", null, TODAY.plusDays(30)))
                .delivery(new Delivery(null, null, TODAY))
                .mention(mentions.at("RECOVERY_FEE", TODAY))
                .mention(mentions.at("PENALTIES", TODAY))
                .mention(mentions.at("NO_EARLY_DISCOUNT", TODAY));
    }

    static EInvoiceBuilder plain() {
        return empty().line(line("1", "45", "11.80", VatCategory.S, "10"))
                .line(line("2", "12", "5.40", VatCategory.S, "20"));
    }

    static Line line(String id, String quantity, String price, VatCategory category, String rate) {
        BigDecimal amount =
                new BigDecimal(quantity).multiply(new BigDecimal(price)).setScale(2, RoundingMode.HALF_UP);
        return new Line(
                id,
                ItemKind.GOODS,
                null,
                "Buffet salé",
                null,
                new BigDecimal(quantity),
                Units.ONE,
                new BigDecimal(price),
                null,
                null,
                List.of(),
                amount,
                category,
                new BigDecimal(rate),
                null);
    }
}
