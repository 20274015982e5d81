package eu.socle.app.proof;

import eu.socle.app.journey.TestSite;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.ItemTaxTemplate;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.party.Customer;
import eu.socle.erp.product.Item;
import eu.socle.erp.product.ItemTax;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Maker;
import eu.socle.platform.sites.Site;
import java.math.BigDecimal;
import java.util.List;

/** A site in this JVM, without web server, on which properties write invoices. */
final class Workshop implements AutoCloseable {

    static final String COMPANY = "Boulangerie Lemoine";
    private static final List<String> RATES = List.of("TVA 20", "TVA 10", "TVA 5,5", "TVA 2,1");

    private final TestSite home = TestSite.open();
    final Site site = home.site();
    private final String customer;

    Workshop() {
        site.asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, COMPANY);
            company.set(Company.ABBR, "BL");
            company.set(Company.COUNTRY, "France");
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.SIREN_NUMBER, "404833048");
            return unit.create(company);
        });
        List<String> templates = site.asSystem(unit -> unit.list(ItemTaxTemplate.TYPE, Cond.always())).stream()
                .map(ItemTaxTemplate::name)
                .toList();
        customer = site.asSystem(unit -> {
            for (int i = 0; i < RATES.size(); i++) {
                String rate = RATES.get(i);
                Item item = Item.TYPE.create();
                item.set(Item.ITEM_CODE, item(i));
                item.set(Item.STANDARD_RATE, BigDecimal.TEN);
                ItemTax tax = item.add(Item.TAXES);
                tax.set(
                        ItemTax.ITEM_TAX_TEMPLATE,
                        templates.stream()
                                .filter(name -> name.startsWith(rate))
                                .findFirst()
                                .orElseThrow());
                unit.create(item);
            }
            Customer someone = new Customer();
            someone.set(Customer.CUSTOMER_NAME, "Café du Commerce");
            return unit.create(someone).name();
        });
    }

    private static String item(int rate) {
        return "Article " + RATES.get(rate);
    }

    /** One line of an invoice: which VAT rate, how many, at what price, with what discount. */
    record Line(int rate, BigDecimal qty, BigDecimal price, BigDecimal discount) {}

    SalesInvoice draft(List<Line> lines, BigDecimal discount) {
        SalesInvoice invoice = new SalesInvoice();
        invoice.set(SalesInvoice.CUSTOMER, customer);
        invoice.set(SalesInvoice.TOTALS.additionalDiscountPercentage, discount);
        for (Line line : lines) {
            SalesInvoiceItem row = invoice.add(SalesInvoice.TOTALS.items);
            row.set(SalesInvoiceItem.LINE.itemCode, item(line.rate()));
            row.set(SalesInvoiceItem.LINE.qty, line.qty());
            row.set(SalesInvoiceItem.LINE.priceListRate, line.price());
            row.set(SalesInvoiceItem.LINE.discountPercentage, line.discount());
        }
        return invoice;
    }

    SalesInvoice submitted(SalesInvoice draft) {
        return site.asSystem(unit -> unit.take(unit.create(draft), "submit"));
    }

    void cancel(SalesInvoice invoice) {
        site.asSystem(unit -> unit.take(unit.lock(SalesInvoice.TYPE, invoice.name()), "cancel"));
    }

    /** The credit note that gives back the whole invoice, as the form proposes it, submitted. */
    @SuppressWarnings("unchecked") // the maker from invoice to invoice
    SalesInvoice creditNote(SalesInvoice invoice) {
        return site.asSystem(unit -> {
            Maker<SalesInvoice, SalesInvoice> maker =
                    (Maker<SalesInvoice, SalesInvoice>) unit.registry().offers(Maker.class).stream()
                            .filter(each -> each.source() == SalesInvoice.TYPE
                                    && each.key().equals("credit-note"))
                            .findFirst()
                            .orElseThrow();
            return unit.take(unit.create(maker.make(unit.get(SalesInvoice.TYPE, invoice.name()), unit)), "submit");
        });
    }

    SalesInvoice read(String name) {
        return site.asSystem(unit -> unit.get(SalesInvoice.TYPE, name));
    }

    List<GlEntry> entries(String invoice) {
        return site.asSystem(unit -> unit.list(
                GlEntry.TYPE,
                GlEntry.VOUCHER_NO.is(invoice),
                GlEntry.ENTRY_NUMBER.ascending(),
                GlEntry.LINE_NUMBER.ascending()));
    }

    FinalRead finalRead() {
        return FinalRead.of(home.sites().server(), site.registry());
    }

    @Override
    public void close() {
        home.close();
    }
}
