package eu.socle.app;

import eu.socle.kernel.Language;
import eu.socle.platform.ops.Trouble;
import eu.socle.platform.outbound.Allowed;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be set, and nothing more. Given on the command line, else in the environment, else in
 * {@code socle.conf} of the home.
 *
 * @param home the folder of the database, the files and the logs
 * @param port of the web server; 0 lets the system choose
 * @param address the network address to listen on; empty for all
 * @param databaseUrl of an external PostgreSQL; null for the one that Socle brings
 * @param adminPassword of the first administrator; null to draw one
 * @param securityContact where flaws are reported, as an address that {@code security.txt} may show; null to publish none
 * @param outbound the hosts that Socle may call; nobody unless they are listed
 * @param upgradeBackup whether a site is saved before a release changes its tables
 */
public record Settings(
        Path home,
        int port,
        String address,
        @Nullable String databaseUrl,
        @Nullable String adminPassword,
        @Nullable String securityContact,
        Allowed outbound,
        boolean upgradeBackup,
        Language language) {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Reads the settings.
     *
     * @param options what the command line gave, by setting
     * @param environment of the process
     */
    public static Settings read(Map<Setting, String> options, Map<String, String> environment) {
        Map<Setting, String> values = new LinkedHashMap<>(Setting.fromEnvironment(environment));
        values.putAll(options);
        Path home = home(values, environment);
        SettingsFile.read(home).forEach(values::putIfAbsent);
        return new Settings(
                home,
                port(values.getOrDefault(Setting.SOCLE_PORT, "")),
                values.getOrDefault(Setting.SOCLE_ADDRESS, ""),
                values.get(Setting.SOCLE_DATABASE_URL),
                values.get(Setting.SOCLE_ADMIN_PASSWORD),
                contact(values.getOrDefault(Setting.SOCLE_SECURITY_CONTACT, "")),
                outbound(values.getOrDefault(Setting.SOCLE_OUTBOUND, "")),
                isOn(Setting.SOCLE_UPGRADE_BACKUP, values.getOrDefault(Setting.SOCLE_UPGRADE_BACKUP, "on")),
                language(values, environment));
    }

    /** The language before anything else could be read. */
    static Language languageOf(Map<String, String> environment) {
        return language(Map.of(), environment);
    }

    private static Language language(Map<Setting, String> values, Map<String, String> environment) {
        String set = values.getOrDefault(Setting.SOCLE_LANG, environment.getOrDefault(Setting.SOCLE_LANG.name(), ""));
        String locale = !set.isEmpty() ? set : locale(environment);
        boolean silent = locale.isEmpty() || locale.equals("POSIX") || locale.equals("C") || locale.startsWith("C.");
        return silent || locale.startsWith("fr") ? Language.FR : Language.EN;
    }

    private static String locale(Map<String, String> environment) {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static Path home(Map<Setting, String> values, Map<String, String> environment) {
        String standard = System.getProperty("user.home") + "/.local/share/socle";
        String home = Optional.ofNullable(values.get(Setting.SOCLE_HOME))
                .orElseGet(() -> environment.getOrDefault("STATE_DIRECTORY", standard)); // set by systemd
        return Path.of(home).toAbsolutePath().normalize();
    }

    private static int port(String text) {
        if (text.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw Trouble.usage(
                    "SOCLE_PORT vaut «\u00a0" + text + "\u00a0»\u00a0: écrivez un nombre de 1 à 65535.",
                    "SOCLE_PORT is “" + text + "”: write a number from 1 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** An e-mail address may stand alone; a page must be reached by HTTPS, or anyone on the way could change what it says. */
    private static @Nullable String contact(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("[^\\s@:/,<>]{1,64}@[^\\s@:/,<>]{1,190}")) {
            return "mailto:" + text;
        }
        if (!text.matches("(mailto:[^\\s@:/,<>]+@|https://|tel:\\+)[\\x21-\\x7e&&[^<>\"]]{1,240}")) {
            throw Trouble.usage(
                    "SOCLE_SECURITY_CONTACT vaut «\u00a0" + text
                            + "\u00a0»\u00a0: écrivez une adresse électronique, une adresse https:// ou tel:+33…",
                    "SOCLE_SECURITY_CONTACT is “" + text
                            + "”: write an e-mail address, an https:// address or tel:+33…");
        }
        return text;
    }

    private static Allowed outbound(String text) {
        try {
            return Allowed.of(text);
        } catch (IllegalArgumentException e) {
            throw Trouble.usage(
                    "SOCLE_OUTBOUND contient «\u00a0" + e.getMessage()
                            + "\u00a0»\u00a0: écrivez des machines séparées par des virgules, par exemple"
                            + " hooks.example.org, *.example.com, 10.0.0.5:8443.",
                    "SOCLE_OUTBOUND holds “" + e.getMessage()
                            + "”: write hosts separated by commas, such as hooks.example.org, *.example.com,"
                            + " 10.0.0.5:8443.");
        }
    }

    private static boolean isOn(Setting setting, String text) {
        if (!text.equals("on") && !text.equals("off")) {
            throw Trouble.usage(
                    setting + " vaut «\u00a0" + text + "\u00a0»\u00a0: écrivez on ou off.",
                    setting + " is “" + text + "”: write on or off.");
        }
        return text.equals("on");
    }

    /** Passwords are never shown. */
    @Override
    public String toString() {
        return "Settings[home=" + home + ", port=" + port + ", external=" + (databaseUrl != null) + "]";
    }
}
