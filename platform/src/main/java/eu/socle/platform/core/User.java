package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.util.List;

/** A person or a program that may log in. The name is the e-mail address, except for the first administrator. */
public final class User extends Document<User> {

    /** The user that a new site starts with. */
    public static final String ADMINISTRATOR = "Administrator";

    public static final DocType<User> TYPE = DocType.of(User.class, "User", "Utilisateur", "User")
            .plural("Utilisateurs", "Users")
            .describedAs(
                    "Une personne ou un programme qui peut se connecter.", "A person or a program that may log in.");

    public static final Input<User, String> EMAIL = TYPE.text("email", "Adresse électronique", "E-mail address")
            .required()
            .searchable();
    public static final Input<User, String> FIRST_NAME =
            TYPE.text("first_name", "Prénom", "First name").required();
    public static final Input<User, String> LAST_NAME = TYPE.text("last_name", "Nom", "Last name");
    public static final Field<User, String> FULL_NAME =
            TYPE.text("full_name", "Nom complet", "Full name").computed().searchable();
    public static final Input<User, Boolean> ENABLED =
            TYPE.check("enabled", "Actif", "Enabled").defaultsTo(true);
    public static final Input<User, String> LANGUAGE =
            TYPE.text("language", 5, "Langue", "Language").defaultsTo("fr");
    public static final Input<User, String> THEME =
            TYPE.text("theme", 10, "Thème", "Theme").hidden();
    public static final Rows<User, HasRole> ROLES = TYPE.rows("roles", HasRole.class, "Rôles", "Roles");
    public static final Input<User, String> NEW_PASSWORD = TYPE.secret(
                    "new_password", "Nouveau mot de passe", "New password")
            .help("Douze caractères au moins.", "Twelve characters at least.");
    public static final Field<User, String> PASSWORD_HASH = TYPE.secret(
                    "password_hash", "Empreinte du mot de passe", "Password hash")
            .hidden()
            .computed()
            .hidden();
    public static final Field<User, String> API_KEY = TYPE.text("api_key", "Clé d’API", "API key")
            .unique()
            .hidden()
            .computed()
            .hidden()
            .indexed();
    public static final Field<User, String> API_SECRET_HASH = TYPE.secret(
                    "api_secret_hash", "Empreinte du secret d’API", "API secret hash")
            .computed()
            .hidden();
    public static final Field<User, Boolean> TWO_FACTOR = TYPE.check("two_factor", "Second facteur", "Second factor")
            .computed()
            .help(
                    "Un code du téléphone est demandé en plus du mot de passe. Chacun le règle dans Mon compte.",
                    "A code of the telephone is asked for as well as the password. Each person sets it in My account.");
    public static final Field<User, String> TWO_FACTOR_SECRET = TYPE.secret(
                    "two_factor_secret", "Secret du second facteur", "Second factor secret")
            .computed()
            .hidden();
    public static final Field<User, String> RECOVERY_CODES = TYPE.secret(
                    "recovery_codes", "Empreintes des codes de secours", "Recovery code hashes")
            .computed()
            .hidden();

    /** For whoever lost the telephone that shows the codes. */
    public static final String REMOVE_SECOND_FACTOR = "remove-second-factor";

    /** For whoever left a computer open somewhere, or whose account is in doubt. */
    public static final String END_SESSIONS = "end-sessions";

    private boolean passwordReplaced;

    static {
        TYPE.namedBy(EMAIL).titled(FULL_NAME);
        TYPE.compute(
                (user, lookup) -> user.write(FULL_NAME, (user.text(FIRST_NAME) + " " + user.text(LAST_NAME)).strip()));
        TYPE.compute((user, lookup) -> {
            String password = user.text(NEW_PASSWORD);
            if (!password.isEmpty() && PasswordRules.allow(password, user.about())) {
                user.write(PASSWORD_HASH, PasswordHash.of(password));
                user.passwordReplaced = true;
                user.set(NEW_PASSWORD, null);
            }
        });
        TYPE.check((user, lookup, refusals) -> {
            if (!user.text(NEW_PASSWORD).isEmpty()) {
                refusals.add(Refusal.of("password_weak").on(NEW_PASSWORD));
            }
        });
        TYPE.form()
                .section(EMAIL, FIRST_NAME, LAST_NAME, FULL_NAME, ENABLED, LANGUAGE, NEW_PASSWORD, TWO_FACTOR)
                .section("Rôles", "Roles", ROLES);
        TYPE.list(TYPE.nameField(), FULL_NAME, ENABLED);
        TYPE.step(REMOVE_SECOND_FACTOR, "Retirer le second facteur", "Remove second factor", 0, 0, Right.WRITE)
                .confirmed(
                        "Retirer le second facteur\u202f? Le mot de passe seul ouvrira ce compte.",
                        "Remove the second factor? The password alone will open this account.")
                .when(TWO_FACTOR.is(true));
        TYPE.step(END_SESSIONS, "Fermer ses sessions", "End sessions", 0, 0, Right.WRITE)
                .confirmed(
                        "Fermer ses sessions\u202f? Cette personne devra se reconnecter partout.",
                        "End the sessions? This person will have to log in again everywhere.");
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public User() {
        super(TYPE);
    }

    /** Whether this account has all powers. */
    boolean isMighty() {
        return text(EMAIL).equals(ADMINISTRATOR)
                || name().equals(ADMINISTRATOR)
                || rows(ROLES).stream().anyMatch(held -> held.text(HasRole.ROLE).equals(Role.ALL_POWERS));
    }

    /** What a guesser who knows the person would try first. */
    public List<String> about() {
        return List.of(text(EMAIL), text(FIRST_NAME), text(LAST_NAME));
    }

    /** Whether this save put another password in place of the former one. */
    boolean replacesPassword() {
        return passwordReplaced;
    }

    /** The password alone opens the account again. */
    public void removeSecondFactor() {
        write(TWO_FACTOR, false);
        write(TWO_FACTOR_SECRET, null);
        write(RECOVERY_CODES, null);
    }
}
