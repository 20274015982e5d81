package eu.socle.app.contract;

import eu.socle.app.Modules;
import eu.socle.app.web.WebServer;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Registry;
import eu.socle.platform.outbound.Allowed;
import eu.socle.platform.samples.TestSites;
import eu.socle.platform.security.PermissionBook;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import eu.socle.platform.store.Rights;
import eu.socle.platform.store.UnitOfWork;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The site that checks share: every module and one company with its chart of accounts, on a Monday in Paris. */
final class Stand {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final Path HOME = Path.of("target", "contract-home");
    private static @Nullable Stand shared;

    private final Sites sites;
    private final Site site;
    private final Map<DocType<?>, Map<String, Object>> samples = new HashMap<>();

    private Stand(Sites sites) {
        this.sites = sites;
        this.site = sites.all().iterator().next();
    }

    /** The one of this test run, opened at its first use: one database serves the checks of all types. */
    static synchronized Stand shared() {
        if (shared == null) {
            shared = of(Modules.registry(Allowed.of("hooks.example.org")));
        }
        return shared;
    }

    static Stand of(Registry registry) {
        Stand stand = new Stand(TestSites.open(registry, CLOCK, HOME, (context, each) -> Rights.ALL));
        stand.site.asSystem(unit -> {
            Company company = new Company();
            company.set(Company.COMPANY_NAME, "Boulangerie Lemoine");
            company.set(Company.ABBR, "BL");
            company.set(Company.COUNTRY, "France");
            company.set(Company.DEFAULT_CURRENCY, "EUR");
            company.set(Company.SIREN_NUMBER, "404833048");
            company.set(Company.TAX_ID, "FR83404833048");
            company.set(Company.ADDRESS_LINE1, "3 rue du Four");
            company.set(Company.PINCODE, "44400");
            company.set(Company.CITY, "Rezé");
            return unit.create(company);
        });
        return stand;
    }

    Site site() {
        return site;
    }

    /** What a web server over this site needs. */
    WebServer.Needs needs() {
        return new WebServer.Needs(sites, new PermissionBook(), CLOCK, HOME);
    }

    Registry registry() {
        return site.registry();
    }

    /** The values of a sample of the type, worked out once; what it links to is stored, the sample itself is not. */
    <D extends Document<D>> Map<String, Object> values(DocType<D> type, Map<String, Object> given) {
        Map<String, Object> known = samples.get(type);
        if (known == null) {
            known = site.asSystem(unit -> new Samples(unit).full(type, given));
            samples.put(type, known);
        }
        return known;
    }

    /** Work whose effects are undone afterwards, so that no check sees what another one did. */
    <T> T trial(Function<UnitOfWork, T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        try {
            return site.asSystem(unit -> {
                result.set(work.apply(unit));
                throw new Undone();
            });
        } catch (Undone undone) {
            return result.get();
        }
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Undone() {
            super("undone on purpose", null, false, false);
        }
    }
}
