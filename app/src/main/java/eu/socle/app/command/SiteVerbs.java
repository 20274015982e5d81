package eu.socle.app.command;

import eu.socle.app.People;
import eu.socle.platform.backup.Pristine;
import eu.socle.platform.ops.Maintenance;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.sites.Site;
import java.util.List;

/** Sites, from the command line. */
final class SiteVerbs {

    private SiteVerbs() {}

    static List<Verb> all() {
        return List.of(
                Verb.of("site list", "Liste les sites", "Lists sites", SiteVerbs::list)
                        .with("--json"),
                Verb.of(
                                "site new",
                                "Crée un site et affiche le mot de passe de son administrateur",
                                "Creates a site and prints the password of its administrator",
                                SiteVerbs::create)
                        .taking("NAME")
                        .with("--host="),
                Verb.of(
                                "site drop",
                                "Supprime un site et tout son contenu",
                                "Removes a site and everything in it",
                                SiteVerbs::drop)
                        .taking("NAME")
                        .with("--yes"));
    }

    private static int list(Work work, Typed typed) {
        List<Maintenance.SiteFacts> sites = Maintenance.sites(work.database());
        if (typed.has("--json")) {
            work.console().print(Json.of(sites));
        } else {
            sites.forEach(site ->
                    work.console().print(site.name() + "\t" + site.host() + "\t" + (site.bytes() >> 20) + " MB"));
        }
        return 0;
    }

    private static int create(Work work, Typed typed) {
        String name = typed.parameter(0);
        if (!name.matches("[a-z][a-z0-9_]{0,30}")) {
            throw Trouble.usage(
                    "Nom de site\u00a0: des lettres minuscules, des chiffres et _ (31 au plus).",
                    "Name of a site: lower-case letters, digits and _ (31 at most).");
        }
        if (work.sites().named(name).isPresent()) {
            throw Trouble.other(
                    "Le site «\u00a0" + name + "\u00a0» existe déjà.", "The site “" + name + "” already exists.");
        }
        Site site = work.sites().create(name, typed.option("--host").orElse(null));
        String password = People.drawPassword();
        People.createAdministrator(site, password, work.console().language());
        Pristine.mark(work.database().server(), name);
        work.console().print(password);
        return 0;
    }

    private static int drop(Work work, Typed typed) {
        String name = typed.parameter(0);
        if (Maintenance.sites(work.database()).stream()
                .noneMatch(site -> site.name().equals(name))) {
            throw Trouble.other("Il n’y a pas de site «\u00a0" + name + "\u00a0».", "There is no site “" + name + "”.");
        }
        if (!typed.has("--yes")) {
            throw Trouble.usage(
                    "Le site «\u00a0" + name
                            + "\u00a0» et tout son contenu seraient supprimés. Ajoutez --yes pour le confirmer.",
                    "The site “" + name + "” and everything in it would be removed. Add --yes to confirm.");
        }
        work.sites().drop(name);
        return 0;
    }
}
