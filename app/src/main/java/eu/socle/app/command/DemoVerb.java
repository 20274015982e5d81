package eu.socle.app.command;

import eu.socle.app.demo.Demo;
import eu.socle.app.demo.Kind;
import eu.socle.kernel.Context;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.sites.Site;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Demonstration data, written and taken away. */
final class DemoVerb {

    private static final int USUAL_MONTHS = 24;
    private static final int MOST_MONTHS = 120;

    private DemoVerb() {}

    static Verb verb() {
        return Verb.of(
                        "demo",
                        "Remplit un site vide de données de démonstration, ou les supprime (--remove)",
                        "Fills an empty site with demonstration data, or removes them (--remove)",
                        DemoVerb::run)
                .with("--company=", "--months=", "--seed=", "--until=", "--remove", "--site=");
    }

    private static int run(Work work, Typed typed) {
        return typed.has("--remove") ? remove(work, typed) : write(work, typed);
    }

    private static int write(Work work, Typed typed) {
        Demo.Wish wish = new Demo.Wish(kind(typed), months(typed), number(typed, "--seed", 1), until(work, typed));
        Site site = work.site(typed);
        Map<String, String> accounts = Demo.write(site, wish);
        work.console()
                .say(
                        "Les données de démonstration sont écrites\u00a0: " + wish.months() + " mois jusqu’au "
                                + wish.until() + ". Comptes et mots de passe, à noter maintenant\u00a0:",
                        "The demonstration data are written: " + wish.months() + " months until " + wish.until()
                                + ". Accounts and passwords, to be noted now:");
        accounts.forEach((name, password) -> work.console().print(name + "\t" + password));
        return 0;
    }

    private static int remove(Work work, Typed typed) {
        Site site = work.site(typed);
        Demo.remove(work.sites(), site);
        work.console()
                .say(
                        "Les données de démonstration sont supprimées\u00a0: le site est vide.",
                        "The demonstration data are removed: the site is empty.");
        return 0;
    }

    private static Kind kind(Typed typed) {
        return typed.option("--company").flatMap(Kind::of).orElseThrow(() -> {
            String all = Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.joining(", "));
            return Trouble.usage(
                    "Dites quelle organisation montrer avec --company=\u00a0: " + all + ".",
                    "Say which organisation to show with --company=: " + all + ".");
        });
    }

    private static int months(Typed typed) {
        long months = number(typed, "--months", USUAL_MONTHS);
        if (months < 1 || months > MOST_MONTHS) {
            throw Trouble.usage(
                    "--months va de 1 à " + MOST_MONTHS + ".", "--months goes from 1 to " + MOST_MONTHS + ".");
        }
        return (int) months;
    }

    private static long number(Typed typed, String option, long usual) {
        try {
            return typed.option(option).map(Long::parseLong).orElse(usual);
        } catch (NumberFormatException e) {
            throw Trouble.usage(option + " attend un nombre entier.", option + " needs a whole number.");
        }
    }

    /** Yesterday unless asked otherwise: today belongs to whoever tries. */
    private static LocalDate until(Work work, Typed typed) {
        LocalDate yesterday =
                LocalDate.ofInstant(work.clock().instant(), Context.PARIS).minusDays(1);
        try {
            LocalDate until = typed.option("--until").map(LocalDate::parse).orElse(yesterday);
            if (until.isAfter(yesterday)) {
                throw Trouble.usage(
                        "--until ne va pas au-delà d’hier (" + yesterday + ").",
                        "--until goes no further than yesterday (" + yesterday + ").");
            }
            return until;
        } catch (DateTimeException e) {
            throw Trouble.usage(
                    "--until attend une date, par exemple " + yesterday + ".",
                    "--until needs a date, for example " + yesterday + ".");
        }
    }
}
