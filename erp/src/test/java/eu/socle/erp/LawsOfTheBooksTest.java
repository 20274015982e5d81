package eu.socle.erp;

import static eu.socle.erp.Books.eur;
import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.purchasing.PurchaseInvoiceItem;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every document, whatever people type: entries balance (I1), totals close (I5), undoing leaves zero (I9). */
class LawsOfTheBooksTest {

    private static final Books BOOKS = new Books();

    /** A line as a person types it; the template of VAT is null for the usual rate. */
    record Line(BigDecimal qty, BigDecimal price, @Nullable String vat) {}

    /** @param rate of the dollar, or zero for a document in euros */
    record Sheet(List<Line> lines, BigDecimal discount, BigDecimal rate) {}

    @Provide
    Arbitrary<Sheet> sheets() {
        Arbitrary<BigDecimal> qty =
                Arbitraries.bigDecimals().between(eur("0.1"), eur("500")).ofScale(2);
        Arbitrary<BigDecimal> price =
                Arbitraries.bigDecimals().between(eur("0.01"), eur("2000")).ofScale(4);
        Arbitrary<String> vat = Arbitraries.of("TVA 10\u202f% - BL", "TVA 5,5\u202f% - BL", "TVA 2,1\u202f% - BL")
                .injectNull(0.4);
        Arbitrary<Line> line = Combinators.combine(qty, price, vat).as(Line::new);
        return Combinators.combine(
                        line.list().ofMinSize(1).ofMaxSize(7),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, eur("30"))
                                .ofScale(1),
                        Arbitraries.of(BigDecimal.ZERO, BigDecimal.ZERO, eur("0.913712"), eur("1.087")))
                .as(Sheet::new);
    }

    @Property(tries = 60)
    void a_sale_and_its_credit_note_are_worth_nothing(@ForAll("sheets") Sheet sheet) {
        SalesInvoice invoice = BOOKS.sale();
        if (sheet.rate().signum() != 0) {
            invoice.set(SalesInvoice.CURRENCY, "USD");
            invoice.set(SalesInvoice.TOTALS.conversionRate, sheet.rate());
        }
        invoice.set(SalesInvoice.TOTALS.additionalDiscountPercentage, sheet.discount());
        sheet.lines()
                .forEach(line -> BOOKS.sold(
                                invoice,
                                "Article",
                                line.qty().toString(),
                                line.price().toString())
                        .set(SalesInvoiceItem.LINE.itemTaxTemplate, line.vat()));
        BOOKS.submitted(invoice);
        assertThat(invoice.amount(SalesInvoice.TOTALS.netTotal).add(invoice.amount(SalesInvoice.TOTALS.totalTaxes)))
                .isEqualByComparingTo(invoice.need(SalesInvoice.TOTALS.grandTotal));
        assertThat(BOOKS.entries(invoice).isEmpty())
                .isEqualTo(invoice.need(SalesInvoice.TOTALS.grandTotal).signum() == 0);

        BOOKS.submitted(BOOKS.<SalesInvoice, SalesInvoice>made(invoice, "credit-note"));
        BOOKS.assertBalanced();
        assertThat(BOOKS.balances()).isEmpty();
        assertThat(invoice.need(SalesInvoice.OUTSTANDING_AMOUNT)).isEqualByComparingTo("0");
    }

    @Property(tries = 60)
    void a_purchase_undone_either_way_is_worth_nothing(@ForAll("sheets") Sheet sheet, @ForAll boolean cancelled) {
        PurchaseInvoice invoice = BOOKS.purchase();
        if (sheet.rate().signum() != 0) {
            invoice.set(PurchaseInvoice.CURRENCY, "USD");
            invoice.set(PurchaseInvoice.TOTALS.conversionRate, sheet.rate());
        }
        invoice.set(PurchaseInvoice.TOTALS.additionalDiscountPercentage, sheet.discount());
        sheet.lines()
                .forEach(line -> BOOKS.bought(
                                invoice,
                                "Article",
                                line.qty().toString(),
                                line.price().toString())
                        .set(PurchaseInvoiceItem.LINE.itemTaxTemplate, line.vat()));
        BOOKS.submitted(invoice);
        if (cancelled) {
            BOOKS.cancelled(invoice);
        } else {
            BOOKS.submitted(BOOKS.<PurchaseInvoice, PurchaseInvoice>made(invoice, "credit-note"));
        }
        BOOKS.assertBalanced();
        assertThat(BOOKS.balances()).isEmpty();
        assertThat(Objects.requireNonNull(invoice.get(PurchaseInvoice.OUTSTANDING_AMOUNT)))
                .isEqualByComparingTo("0");
    }
}
