package eu.socle.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.erp.sales.SalesInvoice;
import eu.socle.erp.sales.SalesInvoiceItem;
import eu.socle.erp.sales.Status;
import eu.socle.platform.ops.Upkeeper;
import eu.socle.platform.sites.Site;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An invoice that nobody opens becomes overdue by itself. */
class OverdueTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-15T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void anInvoiceOfLastWinterIsOverdueToday() {
        try (TestSite home = TestSite.open(clock)) {
            Site site = home.site();
            SalesInvoice issued = site.asSystem(unit -> {
                Company company = new Company();
                company.set(Company.COMPANY_NAME, "Boulangerie Lemoine");
                company.set(Company.ABBR, "BL");
                unit.create(company);
                Customer customer = new Customer();
                customer.set(Customer.CUSTOMER_NAME, "Bistrot des Halles");
                unit.create(customer);
                SalesInvoice invoice = new SalesInvoice();
                invoice.set(SalesInvoice.CUSTOMER, customer.name());
                SalesInvoiceItem line = invoice.add(SalesInvoice.TOTALS.items);
                line.set(SalesInvoiceItem.LINE.itemName, "Pain de campagne");
                line.set(SalesInvoiceItem.LINE.rate, new BigDecimal("3.40"));
                return unit.take(unit.create(invoice), "submit");
            });
            assertThat(issued.get(SalesInvoice.STATUS)).isEqualTo(Status.UNPAID);

            now.set(Instant.parse("2026-02-15T00:30:00Z"));
            new Upkeeper(home.sites(), clock).run(site);

            SalesInvoice later = site.asSystem(unit -> unit.get(SalesInvoice.TYPE, issued.name()));
            assertThat(later.get(SalesInvoice.STATUS)).isEqualTo(Status.OVERDUE);
        }
    }
}
