package eu.socle.app.ledger;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingModule;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Country;
import eu.socle.erp.ledger.Ledger;
import eu.socle.erp.ledger.LedgerModule;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Voucher;
import eu.socle.erp.party.PartyModule;
import eu.socle.erp.product.ProductModule;
import eu.socle.erp.sales.SalesModule;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Unit;
import eu.socle.platform.core.CoreModule;
import eu.socle.platform.postgres.TestPostgres;
import eu.socle.platform.sites.Server;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Rights;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A bakery with its books open from 2025 on, in a database of its own. Today is 22 November 2026. */
final class Bakery implements AutoCloseable {

    static final String NAME = "Boulangerie Lemoine";

    private static final class Holder {
        static final Registry REGISTRY = Registry.of(List.of(
                new CoreModule(),
                new AccountingModule(),
                new PartyModule(),
                new ProductModule(),
                new LedgerModule(),
                new SalesModule(),
                new SmallChart()));
    }

    private final String database = TestPostgres.freshDatabase();
    private final Sites sites = node();
    private final Map<String, String> accounts = new HashMap<>();

    private Bakery() {}

    /** A process that serves the bakery; nothing of it is open yet. */
    Sites node() {
        return new Sites(
                new Server(
                        TestPostgres.jdbcUrl(database),
                        TestPostgres.server().user(),
                        TestPostgres.server().password()),
                Holder.REGISTRY,
                Path.of("target", "ledger"),
                Clock.fixed(Instant.parse("2026-11-22T11:00:00Z"), ZoneOffset.UTC),
                (context, site) -> Rights.ALL);
    }

    static Bakery open() {
        Bakery bakery = new Bakery();
        bakery.sites.open();
        bakery.site().asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, NAME);
            company.set(Company.ABBR, "BL");
            company.set(Company.COUNTRY, Country.FRANCE);
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.FISCAL_YEAR_START, LocalDate.of(2025, 1, 1));
            return unit.create(company);
        });
        bakery.site().asSystem(unit -> {
            for (Account account : unit.list(Account.TYPE, Cond.always())) {
                bakery.accounts.put(account.text(Account.ACCOUNT_NUMBER), account.name());
            }
            return true;
        });
        return bakery;
    }

    Site site() {
        return sites.forHost(null);
    }

    Sites sites() {
        return sites;
    }

    /** The name of the account with that number. */
    String account(String number) {
        String name = accounts.get(number);
        if (name == null) {
            throw new IllegalArgumentException(number);
        }
        return name;
    }

    static Posting.@Nullable Party party(@Nullable String name) {
        return name == null ? null : new Posting.Party("Customer", name, "M. " + name);
    }

    Posting debit(String number, String amount) {
        return Posting.debit(account(number), new BigDecimal(amount));
    }

    Posting credit(String number, String amount) {
        return Posting.credit(account(number), new BigDecimal(amount));
    }

    /** Books an entry under the name of a document. */
    void book(String document, String day, Posting... postings) {
        site().asSystem(unit -> {
            book(unit, document, day, postings);
            return true;
        });
    }

    static void book(Unit unit, String document, String day, Posting... postings) {
        Slip source = new Slip();
        source.identify(source.identity().named(document));
        Ledger.book(Voucher.of(source, NAME, LocalDate.parse(day), null, "Pièce " + document, List.of(postings)), unit);
    }

    /** A sale to a customer, due some day. */
    void sell(String document, String day, String customer, String amount, String due) {
        book(
                document,
                day,
                debit("411000", amount).of(party(customer)).due(LocalDate.parse(due)),
                credit("706000", amount));
    }

    /** What a customer pays on a sale. */
    void pay(String document, String day, String customer, String amount, String sale) {
        book(
                document,
                day,
                debit("512000", amount),
                credit("411000", amount).of(party(customer)).settling(new Posting.Reference(Slip.TYPE.name(), sale)));
    }

    /** Runs statements as the owner of everything, with triggers and keys put to sleep when asked. */
    void asSuperuser(boolean asleep, String... statements) {
        try (Connection connection = TestPostgres.connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute("set search_path to site_default, public");
            if (asleep) {
                sql.execute("set session_replication_role = replica");
            }
            for (String each : statements) {
                sql.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs one statement as the application does. */
    void asApplication(String statement) throws SQLException {
        try (Connection connection = site().dataSource().getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() {
        sites.close();
    }
}
