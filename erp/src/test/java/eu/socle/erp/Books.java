package eu.socle.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountRole;
import eu.socle.erp.accounting.AccountingModule;
import eu.socle.erp.accounting.ChartAccount;
import eu.socle.erp.accounting.ChartSource;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Country;
import eu.socle.erp.accounting.CurrencyExchange;
import eu.socle.erp.banking.BankingModule;
import eu.socle.erp.banking.PaymentEntry;
import eu.socle.erp.banking.PaymentEntryReference;
import eu.socle.erp.banking.PaymentType;
import eu.socle.erp.bookkeeping.BookkeepingModule;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.Lettering;
import eu.socle.erp.ledger.PaymentLedgerEntry;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.PartyModule;
import eu.socle.erp.party.Supplier;
import eu.socle.erp.product.ProductModule;
import eu.socle.erp.purchasing.PurchaseInvoice;
import eu.socle.erp.purchasing.PurchaseInvoiceItem;
import eu.socle.erp.purchasing.PurchasingModule;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.erp.sales.SalesModule;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Language;
import eu.socle.kernel.Maker;
import eu.socle.kernel.Module;
import eu.socle.kernel.Refused;
import eu.socle.kernel.Registrar;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Step;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A bakery in Nantes on 15 March 2026, its books open, one customer and one supplier: where the stories of tests begin. */
public final class Books {

    /** The few accounts that the stories need, and the types that the ledger keeps. */
    private static final class SmallChart implements Module, ChartSource {

        @Override
        public String id() {
            return "small_chart";
        }

        @Override
        public Label label() {
            return new Label("Plan abrégé", "Small chart");
        }

        @Override
        public void register(Registrar registrar) {
            registrar
                    .types(GlEntry.TYPE, PaymentLedgerEntry.TYPE, Lettering.TYPE)
                    .offer(ChartSource.class, this);
        }

        @Override
        public boolean knows(String chart) {
            return true;
        }

        @Override
        public List<ChartAccount> accounts(String chart, int year) {
            List<ChartAccount> all = new ArrayList<>();
            group(all, "1", Account.RootType.EQUITY);
            leaf(all, "101000", "1", Account.RootType.EQUITY, null, null);
            group(all, "4", Account.RootType.ASSET);
            group(all, "40", Account.RootType.LIABILITY);
            leaf(all, "401000", "40", Account.RootType.LIABILITY, Account.Type.PAYABLE, AccountRole.PAYABLE);
            leaf(all, "411000", "4", Account.RootType.ASSET, Account.Type.RECEIVABLE, AccountRole.RECEIVABLE);
            leaf(all, "419100", "40", Account.RootType.LIABILITY, null, AccountRole.ADVANCE_RECEIVED);
            leaf(all, "445640", "4", Account.RootType.ASSET, Account.Type.TAX, null);
            leaf(all, "445660", "4", Account.RootType.ASSET, Account.Type.TAX, AccountRole.VAT_DEDUCTIBLE);
            leaf(all, "445710", "40", Account.RootType.LIABILITY, Account.Type.TAX, AccountRole.VAT_COLLECTED);
            leaf(all, "445740", "40", Account.RootType.LIABILITY, Account.Type.TAX, null);
            leaf(all, "445200", "40", Account.RootType.LIABILITY, Account.Type.TAX, AccountRole.VAT_INTRA_EU_DUE);
            group(all, "5", Account.RootType.ASSET);
            leaf(all, "512000", "5", Account.RootType.ASSET, Account.Type.BANK, AccountRole.BANK);
            leaf(all, "512100", "5", Account.RootType.ASSET, Account.Type.BANK, null);
            leaf(all, "530000", "5", Account.RootType.ASSET, Account.Type.CASH, AccountRole.CASH);
            group(all, "6", Account.RootType.EXPENSE);
            leaf(all, "607000", "6", Account.RootType.EXPENSE, null, AccountRole.GOODS);
            leaf(all, "624000", "6", Account.RootType.EXPENSE, null, null);
            leaf(all, "627000", "6", Account.RootType.EXPENSE, null, null);
            leaf(all, "656000", "6", Account.RootType.EXPENSE, null, AccountRole.EXCHANGE_LOSS);
            leaf(all, "658000", "6", Account.RootType.EXPENSE, null, AccountRole.ROUNDING_LOSS);
            group(all, "7", Account.RootType.INCOME);
            leaf(all, "706000", "7", Account.RootType.INCOME, null, AccountRole.SERVICES);
            return all;
        }

        private static void group(List<ChartAccount> into, String number, Account.RootType nature) {
            into.add(new ChartAccount(number, "Groupe " + number, null, nature, null, true, null));
        }

        private static void leaf(
                List<ChartAccount> into,
                String number,
                String parent,
                Account.RootType nature,
                Account.@Nullable Type type,
                @Nullable AccountRole role) {
            into.add(new ChartAccount(number, "Compte", parent, nature, type, false, role));
        }
    }

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 15);

    public final MemoryUnit unit;
    public final Company company;
    public final Customer customer;
    public final Supplier supplier;

    public Books() {
        unit = new MemoryUnit(
                        Registry.of(List.of(
                                new AccountingModule(),
                                new PartyModule(),
                                new ProductModule(),
                                new SmallChart(),
                                new SalesModule(),
                                new PurchasingModule(),
                                new BankingModule(),
                                new BookkeepingModule())),
                        Instant.parse("2026-03-15T10:00:00Z"))
                .seeded();
        company = company("Boulangerie Lemoine", "BL");
        customer = new Customer();
        customer.set(Customer.CUSTOMER_NAME, "Café du Commerce");
        unit.create(customer);
        supplier = new Supplier();
        supplier.set(Supplier.SUPPLIER_NAME, "Minoterie Girard");
        unit.create(supplier);
    }

    public Company company(String name, String abbr) {
        Company made = new Company();
        made.set(Company.COMPANY_NAME, name);
        made.set(Company.ABBR, abbr);
        made.set(Company.COUNTRY, Country.FRANCE);
        made.set(Company.DEFAULT_CURRENCY, "EUR");
        return unit.create(made);
    }

    public static BigDecimal eur(String amount) {
        return new BigDecimal(amount);
    }

    /** The name of the account whose number starts so. */
    public String account(String number) {
        return unit.first(
                        Account.TYPE,
                        new Cond.Compare<>(Account.COMPANY, Cond.Op.EQ, company.name())
                                .and(Account.posting())
                                .and(Account.ACCOUNT_NUMBER.is((number + "000000").substring(0, 6))))
                .orElseThrow()
                .name();
    }

    public void rate(LocalDate day, String from, String value) {
        CurrencyExchange rate = new CurrencyExchange();
        rate.set(CurrencyExchange.DATE, day);
        rate.set(CurrencyExchange.FROM_CURRENCY, from);
        rate.set(CurrencyExchange.TO_CURRENCY, "EUR");
        rate.set(CurrencyExchange.EXCHANGE_RATE, new BigDecimal(value));
        unit.create(rate);
    }

    // Invoices.

    public SalesInvoice sale() {
        SalesInvoice invoice = new SalesInvoice();
        invoice.set(SalesInvoice.COMPANY, company.name());
        invoice.set(SalesInvoice.CUSTOMER, customer.name());
        invoice.set(SalesInvoice.POSTING_DATE, TODAY);
        return invoice;
    }

    public SalesInvoiceItem sold(SalesInvoice invoice, String what, String qty, String price) {
        SalesInvoiceItem line = invoice.add(SalesInvoice.TOTALS.items);
        line.set(SalesInvoiceItem.LINE.itemName, what);
        line.set(SalesInvoiceItem.LINE.qty, new BigDecimal(qty));
        line.set(SalesInvoiceItem.LINE.rate, new BigDecimal(price));
        return line;
    }

    /** An invoice for one service, at 20 % unless the customer says otherwise. */
    public SalesInvoice sold(String net) {
        SalesInvoice invoice = sale();
        sold(invoice, "Conseil", "1", net);
        return submitted(invoice);
    }

    public PurchaseInvoice purchase() {
        PurchaseInvoice invoice = new PurchaseInvoice();
        invoice.set(PurchaseInvoice.COMPANY, company.name());
        invoice.set(PurchaseInvoice.SUPPLIER, supplier.name());
        return invoice;
    }

    public PurchaseInvoiceItem bought(PurchaseInvoice invoice, String what, String qty, String price) {
        PurchaseInvoiceItem line = invoice.add(PurchaseInvoice.TOTALS.items);
        line.set(PurchaseInvoiceItem.LINE.itemName, what);
        line.set(PurchaseInvoiceItem.LINE.qty, new BigDecimal(qty));
        line.set(PurchaseInvoiceItem.LINE.rate, new BigDecimal(price));
        return line;
    }

    public PurchaseInvoice bought(String net) {
        PurchaseInvoice invoice = purchase();
        bought(invoice, "Farine", "1", net);
        return submitted(invoice);
    }

    // Payments.

    public PaymentEntry payment(PaymentType type, String amount) {
        PaymentEntry payment = new PaymentEntry();
        payment.set(PaymentEntry.COMPANY, company.name());
        payment.set(PaymentEntry.PAYMENT_TYPE, type);
        payment.set(PaymentEntry.PARTY, type == PaymentType.RECEIVE ? customer.name() : supplier.name());
        payment.set(PaymentEntry.PAID_AMOUNT, new BigDecimal(amount));
        return payment;
    }

    public PaymentEntryReference allocated(PaymentEntry payment, Document<?> document, @Nullable String amount) {
        PaymentEntryReference row = payment.add(PaymentEntry.REFERENCES);
        row.set(PaymentEntryReference.REFERENCE_DOCTYPE, document.type().name());
        row.set(PaymentEntryReference.REFERENCE_NAME, document.name());
        row.set(PaymentEntryReference.ALLOCATED_AMOUNT, amount == null ? null : new BigDecimal(amount));
        return row;
    }

    /** Money received for one invoice. */
    public PaymentEntry received(String amount, SalesInvoice invoice) {
        PaymentEntry payment = payment(PaymentType.RECEIVE, amount);
        allocated(payment, invoice, null);
        return submitted(payment);
    }

    // Life of documents.

    public <D extends Document<D>> D submitted(D document) {
        return unit.take(document.isNew() ? unit.create(document) : document, Step.SUBMIT);
    }

    public <D extends Document<D>> D cancelled(D document) {
        return unit.take(document, Step.CANCEL);
    }

    /** What a module proposes to make from a document. */
    @SuppressWarnings("unchecked") // makers are found by the types that they say they go from and to
    public <S extends Document<S>, T extends Document<T>> T made(S source, String key) {
        for (Maker<?, ?> maker : unit.registry().offers(Maker.class)) {
            if (maker.source() == source.type() && maker.key().equals(key)) {
                Maker<S, T> fitting = (Maker<S, T>) maker;
                assertThat(fitting.when().test(source)).as("proposed").isTrue();
                return fitting.make(source, unit);
            }
        }
        throw new AssertionError("Nothing makes " + key + " of " + source.type());
    }

    // What the books say.

    /** {@code 411000 120.00} for a debit, {@code 706000 -100.00} for a credit, in the order of the entries. */
    public List<String> entries(Document<?> document) {
        return Ledger.booked(document, unit).stream()
                .map(entry -> entry.text(GlEntry.ACCOUNT).substring(0, 6) + " " + balance(entry))
                .toList();
    }

    private static BigDecimal balance(GlEntry entry) {
        return entry.amount(GlEntry.DEBIT)
                .subtract(entry.amount(GlEntry.CREDIT))
                .setScale(2);
    }

    /** Accounts that are not at zero. */
    public Map<String, BigDecimal> balances() {
        Map<String, BigDecimal> balances = new TreeMap<>();
        for (GlEntry entry : unit.list(GlEntry.TYPE, Cond.always())) {
            balances.merge(entry.text(GlEntry.ACCOUNT).substring(0, 6), balance(entry), BigDecimal::add);
        }
        balances.values().removeIf(balance -> balance.signum() == 0);
        return balances;
    }

    /** Each entry balances, no line is on both sides, and none is empty (I1). */
    public void assertBalanced() {
        Map<Integer, BigDecimal> sums = new TreeMap<>();
        for (GlEntry entry : unit.list(GlEntry.TYPE, Cond.always())) {
            sums.merge(entry.need(GlEntry.ENTRY_NUMBER), balance(entry), BigDecimal::add);
            assertThat(entry.amount(GlEntry.DEBIT).signum()
                            + entry.amount(GlEntry.CREDIT).signum())
                    .as(entry.toString())
                    .isEqualTo(1);
        }
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("0"));
    }

    public static void assertRefused(Runnable work, String... codes) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusals()).extracting(refusal -> refusal.code()).containsExactlyInAnyOrder(codes);
            refused.refusals()
                    .forEach(
                            refusal -> assertThat(refusal.sentence(Language.FR)).doesNotContain("{", "…"));
        });
    }
}
