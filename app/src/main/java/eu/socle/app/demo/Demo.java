package eu.socle.app.demo;

import eu.socle.app.People;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.erp.product.Item;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Refusal;
import eu.socle.platform.backup.Pristine;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.sites.DemoMark;
import eu.socle.platform.sites.Site;
import eu.socle.platform.sites.Sites;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** Fills an empty site with the past of an organisation, and marks it so that nobody takes it for true. */
public final class Demo {

    private Demo() {}

    /**
     * What is asked for.
     *
     * @param months of history, the last one being that of {@code until}
     * @param seed the same one gives the same history
     * @param until the last day
     */
    public record Wish(Kind kind, int months, long seed, LocalDate until) {}

    /** Tells the story and answers the accounts it made, with their passwords, which are kept nowhere. */
    public static Map<String, String> write(Site site, Wish wish) {
        refuseUnlessEmpty(site);
        Story story = wish.kind().story();
        // Marked first: whatever happens next, everybody is told, and --remove takes it away.
        DemoMark.put(site, story.team().stream().map(Story.Person::email).toList());
        SequencedMap<String, String> passwords = new LinkedHashMap<>();
        for (Story.Person person : story.team()) {
            String password = People.drawPassword();
            Accounts.createUser(site, person.email(), person.firstName(), person.lastName(), password, person.roles());
            passwords.put(person.email(), password);
        }
        new Telling(site, story, wish.months(), wish.until(), wish.seed()).run();
        return passwords;
    }

    /** Brings a demonstration site back to its first day; true data are never touched. Accounts made by people stay. */
    public static void remove(Sites sites, Site site) {
        if (!DemoMark.isOn(site)) {
            throw Refusal.of("demo_absent").with("site", site.name()).asRefused();
        }
        sites.renew(site.name());
        Pristine.mark(sites.server(), site.name());
        site.forgetFiles();
    }

    private static void refuseUnlessEmpty(Site site) {
        if (DemoMark.isOn(site)) {
            throw Trouble.other(
                    "Le site «\u00a0" + site.name()
                            + "\u00a0» contient déjà des données de démonstration. ./socle demo --remove les supprime.",
                    "The site “" + site.name()
                            + "” already holds demonstration data. ./socle demo --remove takes them away.");
        }
        boolean used = isUsed(site, Company.TYPE)
                || isUsed(site, Customer.TYPE)
                || isUsed(site, Supplier.TYPE)
                || isUsed(site, Item.TYPE);
        if (used) {
            throw Trouble.other(
                    "Le site «\u00a0" + site.name()
                            + "\u00a0» contient déjà des données\u00a0: la démonstration ne s’écrit que sur un site vide. Créez-en un"
                            + " avec ./socle site new demo, puis ajoutez --site demo.",
                    "The site “" + site.name()
                            + "” already holds data: a demonstration is only written on an empty site. Make one with"
                            + " ./socle site new demo, then add --site demo.");
        }
    }

    private static <D extends Document<D>> boolean isUsed(Site site, DocType<D> type) {
        return site.asSystem(unit -> unit.first(type, Cond.always())).isPresent();
    }
}
