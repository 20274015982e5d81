package eu.socle.erp.france.einvoice;

import static eu.socle.erp.france.einvoice.Invoices.TODAY;
import static eu.socle.erp.france.einvoice.Invoices.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One story per rule a user can break from the screen. */
class EInvoiceRulesTest {

    @Test
    void aCorrectInvoiceBreaksNoRule() {
        assertThat(EInvoiceRules.check(Invoices.plain().build(), TODAY)).isEmpty();
    }

    @Test
    void aNumberIsShortAndPlain() {
        assertBreaks("BR-FR-01", numbered("F".repeat(36)));
        assertBreaks("BR-FR-02", numbered("F 2026.42"));
        assertBreaks("BR-FR-02", numbered("F#42"));
        assertBreaks("BR-FR-02", numbered(""));
        assertThat(EInvoiceRules.check(numbered("Aa0+-_/".repeat(5)), TODAY)).isEmpty();
    }

    private static EInvoice numbered(String number) {
        EInvoice base = Invoices.plain().build();
        return EInvoice.builder(number, TODAY)
                .seller(base.seller())
                .buyer(base.buyer())
                .payment(base.payment())
                .delivery(base.delivery())
                .note("PMT", "a")
                .note("PMD", "b")
                .note("AAB", "c")
                .line(base.lines().getFirst())
                .build();
    }

    @Test
    void datesAreOfThisCenturyAndNotInTheFuture() {
        assertThat(EInvoiceRules.check(Invoices.plain().build(), TODAY.minusDays(1)))
                .extracting(RuleViolation::rule)
                .containsExactly("BR-FR-CO-01");
        assertBreaks(
                "BR-FR-03",
                Invoices.plain()
                        .delivery(new Delivery(null, null, LocalDate.of(1999, 12, 31)))
                        .build());
        assertBreaks(
                "BR-FR-03",
                Invoices.plain().preceding("F-1", LocalDate.of(2100, 1, 1)).build());
        assertBreaks(
                "BR-29",
                Invoices.plain().period(new Period(TODAY, TODAY.minusDays(1))).build());
    }

    @Test
    void theDueDateFollowsTheInvoiceExceptForDepositsAndPaidInvoices() {
        Payment early = Payment.transfer("FR7630006000011234567890189", null, TODAY.minusDays(3));

        assertBreaks("BR-FR-CO-07", Invoices.plain().payment(early).build());
        assertThat(rules(Invoices.plain()
                        .type(InvoiceType.DEPOSIT)
                        .payment(early)
                        .build()))
                .isEmpty();
        assertBreaks(
                "BR-CO-25",
                Invoices.plain().payment(Payment.transfer("", null, null)).build());
    }

    @Test
    void eachLegalNoteIsThereExactlyOnce() {
        EInvoiceBuilder bare = EInvoice.builder("F-1", TODAY)
                .seller(Invoices.seller())
                .buyer(Invoices.buyer())
                .payment(Payment.transfer("", null, TODAY))
                .line(line("1", "1", "1", VatCategory.S, "20"));

        assertThat(rules(bare.build())).containsExactly("BR-FR-05", "BR-FR-05", "BR-FR-05");
        assertBreaks("BR-FR-06", Invoices.plain().note("PMD", "encore").build());
        assertBreaks(
                "BR-FR-06", Invoices.plain().note("TXD", "a").note("TXD", "b").build());
        assertBreaks("BR-FR-20", Invoices.plain().note("BAR", "B2X").build());
        assertBreaks("BR-FR-31", Invoices.plain().note("BAR", "B2C").build());
    }

    @Test
    void partiesAreKnownByTheirSirenAndReachable() {
        Party seller = Invoices.seller();
        Party buyer = Invoices.buyer();

        assertBreaks(
                "BR-FR-10",
                Invoices.plain()
                        .seller(Party.french("A", "12345678", null, seller.address()))
                        .build());
        assertBreaks(
                "BR-FR-11",
                Invoices.plain()
                        .buyer(Party.french("A", "x", null, buyer.address()))
                        .build());
        assertBreaks(
                "BR-FR-09",
                Invoices.plain().buyer(buyer.withSiret("73282932000074")).build());
        assertBreaks(
                "BR-FR-12", Invoices.plain().buyer(buyer.withEndpoint(null)).build());
        assertBreaks(
                "BR-FR-13", Invoices.plain().seller(seller.withEndpoint(null)).build());
        assertBreaks(
                "BR-FR-21",
                Invoices.plain()
                        .buyer(buyer.withEndpoint(ElectronicAddress.email("a@b.example")))
                        .build());
        assertBreaks(
                "BR-FR-23",
                Invoices.plain()
                        .buyer(buyer.withEndpoint(ElectronicAddress.ofSiren("404833048 A")))
                        .build());
        assertBreaks(
                "BR-FR-25",
                Invoices.plain()
                        .buyer(buyer.withEndpoint(ElectronicAddress.ofSiren("404833048_" + "x".repeat(120))))
                        .build());
        assertBreaks(
                "BR-FR-22",
                Invoices.plain()
                        .type(InvoiceType.SELF_BILLED)
                        .seller(seller.withEndpoint(ElectronicAddress.ofSiren("404833048")))
                        .build());
    }

    @Test
    void creditNotesAndCorrectionsNameTheirInvoice() {
        assertBreaks(
                "BR-FR-CO-05", Invoices.plain().type(InvoiceType.CREDIT_NOTE).build());
        assertBreaks(
                "BR-FR-CO-05",
                Invoices.plain()
                        .type(InvoiceType.CREDIT_NOTE)
                        .preceding("F-1", null)
                        .build());
        assertBreaks(
                "BR-FR-CO-04",
                Invoices.plain()
                        .type(InvoiceType.CORRECTIVE)
                        .preceding("F-1", TODAY)
                        .preceding("F-2", TODAY)
                        .build());
        assertBreaks(
                "BR-FR-CO-03", Invoices.plain().type(InvoiceType.GLOBAL_REBATE).build());
        assertBreaks(
                "BR-FR-CO-08",
                Invoices.plain()
                        .type(InvoiceType.DEPOSIT)
                        .process(BillingProcess.AFTER_DEPOSIT)
                        .build());
        assertBreaks(
                "BR-FR-CO-09", Invoices.plain().process(BillingProcess.PAID).build());
    }

    @Test
    void vatHasAFrenchRateOrAReason() {
        assertBreaks(
                "BR-FR-16",
                Invoices.empty().line(line("1", "1", "10", VatCategory.S, "19")).build());
        assertBreaks(
                "BR-S-05",
                Invoices.empty().line(line("1", "1", "10", VatCategory.S, "0")).build());
        assertBreaks(
                "BR-E-10",
                Invoices.empty().line(line("1", "1", "10", VatCategory.E, "0")).build());
        assertBreaks(
                "BR-IC-12",
                Invoices.empty().line(line("1", "1", "10", VatCategory.K, "0")).build());
        assertBreaks(
                "BR-AE-02",
                Invoices.empty()
                        .line(line("1", "1", "10", VatCategory.AE, "0"))
                        .buyer(new Party(
                                "A",
                                null,
                                null,
                                null,
                                null,
                                null,
                                Invoices.buyer().address(),
                                null,
                                null))
                        .build());
        EInvoice dollars =
                Invoices.plain().currency("USD", new BigDecimal("0.86")).build();
        assertThat(rules(dollars)).isEmpty();
        assertThat(dollars.totals().vatInEuro()).isEqualByComparingTo("56.81");
    }

    @Test
    void amountsHaveTheirDecimalsAndSums() {
        assertBreaks("BR-16", Invoices.empty().build());
        assertBreaks(
                "BR-FR-DEC-02",
                Invoices.empty()
                        .line(line("1", "1.00001", "10", VatCategory.S, "20"))
                        .build());
        assertBreaks(
                "BR-FR-DEC-03",
                Invoices.empty()
                        .line(line("1", "1", "-10", VatCategory.S, "20"))
                        .build());
        Totals right = Invoices.plain().build().totals();
        Totals wrong = new Totals(
                right.lines(),
                right.allowances(),
                right.charges(),
                right.net(),
                right.vat(),
                null,
                right.gross().add(new BigDecimal("0.01")),
                right.prepaid(),
                right.due());
        assertThat(rules(Invoices.plain().totals(wrong).build())).containsExactly("BR-CO-15", "BR-CO-16");
    }

    @Test
    void everySentenceIsGivenInBothLanguagesWithFrenchTypography() {
        List<RuleViolation> all = EInvoiceRules.check(
                Invoices.empty()
                        .seller(Party.french("", "x", null, Invoices.seller().address())
                                .withSiret("1")
                                .withEndpoint(null))
                        .type(InvoiceType.CREDIT_NOTE)
                        .note("TXD", "a")
                        .note("TXD", "a")
                        .build(),
                LocalDate.of(1998, 1, 1));

        assertThat(all).hasSizeGreaterThan(5).allSatisfy(each -> {
            assertThat(each.text("fr"))
                    .endsWith(".")
                    .doesNotContain("'")
                    .doesNotContain(" :")
                    .doesNotContain("« ");
            assertThat(each.text("en")).endsWith(".").isNotEqualTo(each.fr());
            assertThat(each.rule()).startsWith("BR-");
        });
    }

    private static List<String> rules(EInvoice invoice) {
        return EInvoiceRules.check(invoice, TODAY).stream()
                .map(RuleViolation::rule)
                .toList();
    }

    private static void assertBreaks(String rule, EInvoice invoice) {
        assertThat(rules(invoice)).contains(rule);
    }
}
