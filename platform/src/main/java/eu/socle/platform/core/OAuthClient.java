package eu.socle.platform.core;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Option;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** An application that people may let act in their name, or that only wants to know who they are. Its name is its identifier. */
public final class OAuthClient extends Document<OAuthClient> {

    /** Everything that the person may do. */
    public static final String ALL = "all";

    /** Who the person is. */
    public static final String OPENID = "openid";

    private static final Set<String> SCOPES = Set.of(ALL, OPENID);

    /** Whether the application can keep a secret. */
    public enum Kind implements Option {
        CONFIDENTIAL("Confidential", "Confidentielle", "Confidential"),
        PUBLIC("Public", "Publique", "Public");

        private final String value;
        private final Label label;

        Kind(String value, String fr, String en) {
            this.value = value;
            this.label = new Label(fr, en);
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public Label label() {
            return label;
        }
    }

    /** The one way in which tokens are given. */
    public enum Grant implements Option {
        CODE;

        @Override
        public String value() {
            return "Authorization Code";
        }

        @Override
        public Label label() {
            return new Label("Code d’autorisation", "Authorization code");
        }
    }

    /** The one thing that is answered to a request for authorization. */
    public enum Response implements Option {
        CODE;

        @Override
        public String value() {
            return "Code";
        }

        @Override
        public Label label() {
            return new Label("Code", "Code");
        }
    }

    public static final DocType<OAuthClient> TYPE = DocType.of(
                    OAuthClient.class, "OAuth Client", "Application externe", "OAuth client")
            .plural("Applications externes", "OAuth clients")
            .describedAs(
                    "Une application à laquelle chacun peut ouvrir son compte, ou qui demande seulement qui il est.",
                    "An application that people may open their account to, or that only asks who they are.");

    public static final Input<OAuthClient, String> APP_NAME = TYPE.text("app_name", "Nom", "Name")
            .required()
            .searchable()
            .help("Tel que les personnes le liront.", "As people will read it.");
    public static final Field<OAuthClient, String> CLIENT_ID =
            TYPE.text("client_id", "Identifiant", "Client ID").computed();
    public static final Field<OAuthClient, String> CLIENT_SECRET = TYPE.text(
                    "client_secret", "Secret, affiché une seule fois", "Client secret, shown only once")
            .computed();
    public static final Field<OAuthClient, String> CLIENT_SECRET_HASH = TYPE.secret(
                    "client_secret_hash", "Empreinte du secret", "Hash of the secret")
            .computed()
            .hidden();
    public static final Input<OAuthClient, Boolean> NEW_SECRET = TYPE.check(
                    "new_secret", "Tirer un nouveau secret", "Draw a new secret")
            .help("À l’enregistrement\u202f; l’ancien cesse aussitôt.", "On saving; the former stops at once.")
            .visibleWhen(TYPE.nameField().isEmpty().not());
    public static final Input<OAuthClient, Kind> KIND = TYPE.choice("client_type", Kind.class, "Nature", "Kind")
            .defaultsTo(Kind.CONFIDENTIAL)
            .help(
                    "Une application installée chez les personnes est publique\u00a0: elle ne garde pas de secret.",
                    "One installed on people’s machines is public and keeps no secret.");
    public static final Input<OAuthClient, Boolean> ENABLED =
            TYPE.check("enabled", "Active", "Enabled").defaultsTo(true);
    public static final Input<OAuthClient, String> REDIRECT_URIS = TYPE.longText(
                    "redirect_uris", "Adresses de retour", "Redirect URIs")
            .required()
            .help(
                    "Une par ligne, comparées à la lettre\u00a0: https, ou http vers cette machine.",
                    "One a line, compared letter by letter: https, or http to this machine.");
    public static final Input<OAuthClient, String> DEFAULT_REDIRECT_URI =
            TYPE.text("default_redirect_uri", 1_000, "Adresse de retour par défaut", "Default redirect URI");
    public static final Input<OAuthClient, String> ASKED_SCOPES = TYPE.text("scopes", "Portées", "Scopes")
            .defaultsTo(ALL + " " + OPENID)
            .help(
                    "Savoir qui est la personne (openid), agir en son nom (all).",
                    "Know who the person is (openid), act in their name (all).");
    public static final Input<OAuthClient, Boolean> REQUIRE_PKCE = TYPE.check(
                    "require_pkce", "Exiger PKCE", "Require PKCE")
            .defaultsTo(true)
            .help(
                    "À décocher pour une ancienne application confidentielle seulement.",
                    "Untick for an old confidential application only.");
    public static final Input<OAuthClient, Boolean> SKIP_AUTHORIZATION = TYPE.check(
                    "skip_authorization", "Ne pas demander l’accord", "Skip authorization")
            .help(
                    "Pour une application de la maison\u00a0: personne n’est interrogé.",
                    "For an application of the house: nobody is asked.");
    public static final Input<OAuthClient, Grant> GRANT_TYPE = TYPE.choice(
                    "grant_type", Grant.class, "Mode d’accord", "Grant type")
            .defaultsTo(Grant.CODE)
            .hidden();
    public static final Input<OAuthClient, Response> RESPONSE_TYPE = TYPE.choice(
                    "response_type", Response.class, "Réponse", "Response type")
            .defaultsTo(Response.CODE)
            .hidden();
    public static final Rows<OAuthClient, HasRole> ALLOWED_ROLES =
            TYPE.rows("allowed_roles", HasRole.class, "Rôles admis", "Allowed roles");

    static {
        TYPE.namedAs(client -> client.text(CLIENT_ID)).titled(APP_NAME);
        TYPE.compute((client, lookup) -> client.drawSecrets());
        TYPE.compute((client, lookup) -> {
            List<String> all = client.redirectUris();
            if (client.text(DEFAULT_REDIRECT_URI).isEmpty() && !all.isEmpty()) {
                client.set(DEFAULT_REDIRECT_URI, all.getFirst());
            }
        });
        TYPE.check((client, lookup, refusals) -> client.checkAddresses(refusals));
        TYPE.check((client, lookup, refusals) -> client.checkPromises(refusals));
        TYPE.form()
                .section(APP_NAME, KIND, ENABLED, CLIENT_ID, CLIENT_SECRET, NEW_SECRET)
                .section("Retour", "Return", REDIRECT_URIS, DEFAULT_REDIRECT_URI)
                .section("Accord", "Consent", ASKED_SCOPES, REQUIRE_PKCE, SKIP_AUTHORIZATION)
                .section("Rôles admis", "Allowed roles", ALLOWED_ROLES);
        TYPE.list(APP_NAME, KIND, ENABLED, CLIENT_ID);
        TYPE.access(Role.SYSTEM_MANAGER, Right.READ, Right.WRITE, Right.CREATE, Right.DELETE);
    }

    public OAuthClient() {
        super(TYPE);
    }

    public boolean isPublic() {
        return get(KIND) == Kind.PUBLIC;
    }

    /** Addresses that people may be sent back to. */
    public List<String> redirectUris() {
        return text(REDIRECT_URIS)
                .lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** What it may ask for at most. */
    public List<String> scopes() {
        return Arrays.stream(text(ASKED_SCOPES).split("\\s+"))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** The secret is told to whoever saves and to nobody after: only its hash is kept. */
    private void drawSecrets() {
        if (text(CLIENT_ID).isEmpty()) {
            write(CLIENT_ID, ClientSecret.draw().substring(0, 20));
        }
        if (isPublic()) {
            write(CLIENT_SECRET_HASH, null);
        } else if (flag(NEW_SECRET) || text(CLIENT_SECRET_HASH).isEmpty()) {
            String secret = ClientSecret.draw();
            write(CLIENT_SECRET_HASH, ClientSecret.hash(secret));
            tellOnce(CLIENT_SECRET, secret);
        }
        set(NEW_SECRET, false);
    }

    private void checkAddresses(Refusals refusals) {
        List<String> all = redirectUris();
        for (String each : all) {
            if (!RedirectUri.isSafe(each)) {
                refusals.add(Refusal.of("redirect_uri_unsafe").with("uri", each).on(REDIRECT_URIS));
            }
        }
        if (!all.contains(text(DEFAULT_REDIRECT_URI)) && !all.isEmpty()) {
            refusals.add(Refusal.of("redirect_uri_other").on(DEFAULT_REDIRECT_URI));
        }
    }

    private void checkPromises(Refusals refusals) {
        if (scopes().isEmpty() || !SCOPES.containsAll(scopes())) {
            refusals.add(Refusal.of("scope_unknown").on(ASKED_SCOPES));
        }
        if (isPublic() && !flag(REQUIRE_PKCE)) {
            refusals.add(Refusal.of("public_client").on(REQUIRE_PKCE));
        }
        if (isPublic() && flag(SKIP_AUTHORIZATION)) {
            refusals.add(Refusal.of("public_client").on(SKIP_AUTHORIZATION));
        }
    }
}
