package eu.socle.app.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.accounting.AccountingPeriod;
import eu.socle.erp.accounting.ClosedDocument;
import eu.socle.erp.commerce.Amounts;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.erp.tax.Totals;
import eu.socle.erp.tax.VatLine;
import eu.socle.kernel.Field;
import eu.socle.kernel.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** R15: what accounting owes to whoever reads it, on invoices drawn at random, through the store and a real database. */
class InvariantsTest {

    private static final int TRIES = 120;
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    private static Workshop shop;

    @BeforeContainer
    static void open() {
        shop = new Workshop();
    }

    @AfterContainer
    static void close() {
        new Invariants(shop.finalRead()).invoicesAreBookedOnce();
        new Invariants(shop.finalRead()).booksHold();
        shop.close();
    }

    /** Lines and a discount on the whole. */
    record Order(List<Workshop.Line> lines, BigDecimal discount) {}

    @Provide
    Arbitrary<Order> orders() {
        Arbitrary<BigDecimal> quantity = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal("500"))
                .ofScale(2);
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.05"), new BigDecimal("3000"))
                .ofScale(2);
        Arbitrary<BigDecimal> discount =
                Arbitraries.of("0", "0", "5", "12.5", "33.33").map(BigDecimal::new);
        Arbitrary<Workshop.Line> line = Combinators.combine(
                        Arbitraries.integers().between(0, 3), quantity, price, discount)
                .as(Workshop.Line::new);
        return Combinators.combine(line.list().ofMinSize(1).ofMaxSize(6), discount)
                .as(Order::new);
    }

    private static SalesInvoice issued(Order order) {
        return shop.submitted(shop.draft(order.lines(), order.discount()));
    }

    private static BigDecimal sum(List<GlEntry> entries, Field<GlEntry, BigDecimal> side) {
        return entries.stream().map(entry -> entry.amount(side)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, BigDecimal> balances(List<GlEntry> entries) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        entries.forEach(entry -> balances.merge(
                entry.text(GlEntry.ACCOUNT),
                entry.amount(GlEntry.DEBIT).subtract(entry.amount(GlEntry.CREDIT)),
                BigDecimal::add));
        return balances;
    }

    private static Totals totals(SalesInvoice invoice) {
        return shop.site.asSystem(unit -> Amounts.of(invoice, unit));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void i1_every_entry_balances_and_each_line_has_one_side(@ForAll("orders") Order order) {
        List<GlEntry> entries = shop.entries(issued(order).name());
        assertThat(sum(entries, GlEntry.DEBIT)).isEqualByComparingTo(sum(entries, GlEntry.CREDIT));
        assertThat(sum(entries, GlEntry.DEBIT_IN_ACCOUNT_CURRENCY))
                .isEqualByComparingTo(sum(entries, GlEntry.CREDIT_IN_ACCOUNT_CURRENCY));
        assertThat(entries)
                .allMatch(entry -> entry.amount(GlEntry.DEBIT).signum()
                                + entry.amount(GlEntry.CREDIT).signum()
                        == 1);
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void i4_numbers_have_no_hole_and_a_draft_that_is_deleted_takes_none(
            @ForAll("orders") Order order, @ForAll boolean deleted) {
        int before = number(issued(order).name());
        if (deleted) {
            shop.site.asSystem(unit -> {
                unit.delete(unit.create(shop.draft(order.lines(), order.discount())));
                return true;
            });
        }
        assertThat(number(issued(order).name())).isEqualTo(before + 1);
    }

    private static int number(String name) {
        return Integer.parseInt(name.replaceFirst(".*-", ""));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void i5_lines_rates_and_totals_add_up_to_the_cent(@ForAll("orders") Order order) {
        SalesInvoice invoice = issued(order);
        BigDecimal net = invoice.rows(SalesInvoice.TOTALS.items).stream()
                .map(line -> line.amount(SalesInvoiceItem.LINE.netAmount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(net).isEqualByComparingTo(invoice.amount(SalesInvoice.TOTALS.netTotal));
        assertThat(net.add(invoice.amount(SalesInvoice.TOTALS.totalTaxes)))
                .isEqualByComparingTo(invoice.amount(SalesInvoice.TOTALS.grandTotal));
        List<VatLine> rates = totals(invoice).vatBreakdown();
        assertThat(rates.stream().map(VatLine::base).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(net);
        assertThat(rates.stream().map(VatLine::vat).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(invoice.amount(SalesInvoice.TOTALS.totalTaxes));
        assertThat(rates)
                .allSatisfy(rate -> assertThat(rate.vat()).isEqualByComparingTo(vat(rate.base(), rate.rate())));
    }

    private static BigDecimal vat(BigDecimal base, BigDecimal rate) {
        return base.multiply(rate).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    @Property(tries = TRIES / 2, shrinking = ShrinkingMode.BOUNDED)
    void i5_a_credit_note_is_the_exact_opposite(@ForAll("orders") Order order) {
        SalesInvoice invoice = issued(order);
        SalesInvoice note = shop.creditNote(invoice);
        for (Field<SalesInvoice, BigDecimal> total :
                List.of(SalesInvoice.TOTALS.netTotal, SalesInvoice.TOTALS.totalTaxes, SalesInvoice.TOTALS.grandTotal)) {
            assertThat(note.amount(total))
                    .isEqualByComparingTo(invoice.amount(total).negate());
        }
        Map<String, BigDecimal> opposite = balances(shop.entries(note.name()));
        opposite.replaceAll((account, balance) -> balance.negate());
        assertThat(opposite).isEqualTo(balances(shop.entries(invoice.name())));
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.BOUNDED)
    void i6_rounding_by_line_or_by_rate_differs_by_half_a_cent_a_line_at_most(@ForAll("orders") Order order) {
        SalesInvoice invoice = site(order);
        Totals totals = totals(invoice);
        for (VatLine rate : totals.vatBreakdown()) {
            List<BigDecimal> lines = totals.lines().stream()
                    .filter(line -> line.taxes().stream()
                            .anyMatch(tax -> tax.rate().compareTo(rate.rate()) == 0
                                    && tax.rate().signum() > 0))
                    .map(line -> vat(line.netAmount(), rate.rate()))
                    .toList();
            BigDecimal byLine = lines.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(byLine.subtract(rate.vat()).abs())
                    .isLessThanOrEqualTo(HALF_A_CENT.multiply(BigDecimal.valueOf(lines.size() + 1)));
        }
        assertThat(totals.document().grandTotal().stripTrailingZeros().scale()).isLessThanOrEqualTo(2);
    }

    /** A draft is enough to compute totals. */
    private static SalesInvoice site(Order order) {
        return shop.site.asSystem(unit -> unit.create(shop.draft(order.lines(), order.discount())));
    }

    @Property(tries = TRIES / 2, shrinking = ShrinkingMode.BOUNDED)
    void i9_what_is_cancelled_weighs_nothing_and_stays_in_the_books(@ForAll("orders") Order order) {
        SalesInvoice invoice = issued(order);
        List<String> booked =
                shop.entries(invoice.name()).stream().map(Object::toString).toList();
        shop.cancel(invoice);
        assertThat(shop.entries(invoice.name()).stream().map(Object::toString)).isEqualTo(booked);
        SalesInvoice note = shop.site
                .asSystem(unit -> unit.list(SalesInvoice.TYPE, SalesInvoice.RETURN_AGAINST.is(invoice.name())))
                .getFirst();
        Map<String, BigDecimal> together = balances(shop.entries(note.name()));
        balances(shop.entries(invoice.name()))
                .forEach((account, balance) -> together.merge(account, balance, BigDecimal::add));
        assertThat(together.values()).allMatch(balance -> balance.signum() == 0);
        assertThat(shop.read(invoice.name()).docstatus()).isEqualTo(2);
    }

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void i10_nothing_enters_a_locked_period(@ForAll("orders") Order order, @ForAll("days") LocalDate day) {
        String lock = "Verrou " + day;
        shop.site.asSystem(unit -> {
            AccountingPeriod period = new AccountingPeriod();
            period.set(AccountingPeriod.PERIOD_NAME, lock);
            period.set(AccountingPeriod.COMPANY, Workshop.COMPANY);
            period.set(AccountingPeriod.START_DATE, day);
            period.set(AccountingPeriod.END_DATE, day.plusDays(2));
            period.add(AccountingPeriod.CLOSED_DOCUMENTS).set(ClosedDocument.DOCUMENT_TYPE, SalesInvoice.TYPE.name());
            return unit.create(period);
        });
        try {
            SalesInvoice late = shop.draft(order.lines(), order.discount());
            late.set(SalesInvoice.POSTING_DATE, day.plusDays(1));
            assertThatThrownBy(() -> shop.submitted(late))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("period_closed");
            assertThat(shop.finalRead()
                            .number("select count(*) from {GL Entry} where posting_date = date '" + day.plusDays(1)
                                    + "'"))
                    .isZero();
        } finally {
            shop.site.asSystem(unit -> {
                unit.delete(unit.lock(AccountingPeriod.TYPE, lock));
                return true;
            });
        }
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 300).map(LocalDate.of(2026, 1, 5)::plusDays);
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void i2_the_trial_balance_is_the_sum_of_entries_and_closes_at_zero(@ForAll("orders") Order order) {
        issued(order);
        Books books = new Books(shop);
        assertThat(books.trialBalance("2026-01-01", "2026-12-31")).isEqualTo(books.sums("2026-12-31"));
        assertThat(books.openings("2026-11-24", "2026-12-31")).isEqualTo(books.sums("2026-11-23"));
        assertThat(books.sums("2026-12-31").values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isZero();
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF)
    void i12_the_fec_has_eighteen_columns_balances_and_gives_the_same_trial_balance(@ForAll("orders") Order order) {
        issued(order);
        new Books(shop).fec().ifPresent(FecFile::holds);
    }
}
