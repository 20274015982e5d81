package eu.socle.app.command;

import eu.socle.app.People;
import eu.socle.platform.core.HasRole;
import eu.socle.platform.core.SecurityLog;
import eu.socle.platform.core.User;
import eu.socle.platform.core.Visit;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.security.Accounts;
import eu.socle.platform.security.SecondFactor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Accounts, from the command line. */
final class UserVerbs {

    private static final String SITE = "--site=";

    private UserVerbs() {}

    static List<Verb> all() {
        return List.of(
                Verb.of("user list", "Liste les utilisateurs", "Lists users", UserVerbs::list)
                        .with(SITE, "--json"),
                Verb.of(
                                "user add",
                                "Ajoute un utilisateur et affiche son mot de passe",
                                "Adds a user and prints the password",
                                UserVerbs::add)
                        .taking("EMAIL")
                        .with(SITE, "--name=", "--roles="),
                Verb.of(
                                "user password",
                                "Donne un nouveau mot de passe et l’affiche",
                                "Gives a new password and prints it",
                                UserVerbs::password)
                        .taking("USER")
                        .with(SITE, "--stdin"),
                Verb.of(
                                "user apikey",
                                "Donne une nouvelle clé d’API et l’affiche",
                                "Gives a new API key and prints it",
                                UserVerbs::apiKey)
                        .taking("USER")
                        .with(SITE),
                Verb.of(
                                "user removefactor",
                                "Retire le second facteur d’une personne qui a perdu son téléphone",
                                "Removes the second factor of someone who lost the telephone",
                                UserVerbs::removeFactor)
                        .taking("USER")
                        .with(SITE),
                Verb.of(
                                "user disable",
                                "Ferme un compte",
                                "Closes an account",
                                (work, typed) -> enable(work, typed, false))
                        .taking("USER")
                        .with(SITE),
                Verb.of(
                                "user enable",
                                "Rouvre un compte",
                                "Opens an account again",
                                (work, typed) -> enable(work, typed, true))
                        .taking("USER")
                        .with(SITE));
    }

    private static int list(Work work, Typed typed) {
        List<Map<String, Object>> users =
                People.all(work.site(typed)).stream().map(UserVerbs::facts).toList();
        if (typed.has("--json")) {
            work.console().print(Json.of(users));
        } else {
            users.forEach(user -> work.console()
                    .print(user.get("name") + "\t" + user.get("full_name") + "\t"
                            + String.join(", ", texts(user.get("roles")))
                            + (Boolean.TRUE.equals(user.get("enabled")) ? "" : "\t-")));
        }
        return 0;
    }

    private static List<String> texts(@org.jspecify.annotations.Nullable Object list) {
        return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
    }

    private static Map<String, Object> facts(User user) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", user.name());
        facts.put("full_name", user.text(User.FULL_NAME));
        facts.put("enabled", user.flag(User.ENABLED));
        facts.put(
                "roles",
                user.rows(User.ROLES).stream()
                        .map(role -> role.text(HasRole.ROLE))
                        .toList());
        facts.put("two_factor", user.flag(User.TWO_FACTOR));
        return facts;
    }

    private static int add(Work work, Typed typed) {
        String email = typed.parameter(0);
        String password = People.drawPassword();
        List<String> roles = typed.options("--roles").stream()
                .flatMap(each -> List.of(each.split(",")).stream())
                .map(String::strip)
                .toList();
        String name = typed.option("--name").orElse(email.replaceFirst("@.*", ""));
        Accounts.createUser(work.site(typed), email, name, "", password, roles);
        work.console().print(password);
        return 0;
    }

    private static int password(Work work, Typed typed) {
        String password = typed.has("--stdin") ? firstLine() : People.drawPassword();
        Accounts.setPassword(work.site(typed), typed.parameter(0), password);
        if (!typed.has("--stdin")) {
            work.console().print(password);
        }
        return 0;
    }

    private static String firstLine() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isBlank()) {
                throw Trouble.usage("Le mot de passe manque sur l’entrée.", "The password is missing on the input.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int apiKey(Work work, Typed typed) {
        work.console().print(Accounts.newApiKey(work.site(typed), typed.parameter(0)));
        return 0;
    }

    private static int removeFactor(Work work, Typed typed) {
        SecondFactor.remove(work.site(typed), typed.parameter(0));
        SecurityLog.done(SecurityLog.Event.SECOND_FACTOR_OFF, typed.parameter(0), Visit.LOCAL);
        return 0;
    }

    private static int enable(Work work, Typed typed, boolean enabled) {
        People.setEnabled(work.site(typed), typed.parameter(0), enabled);
        return 0;
    }
}
