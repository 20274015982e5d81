package eu.socle.app;

import eu.socle.kernel.Label;
import eu.socle.platform.ops.Trouble;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/** The name of something that can be set. An unknown one is an error, so that a slip of the pen is not a silence. */
public enum Setting {
    SOCLE_HOME("Dossier des données", "Data folder"),
    SOCLE_PORT("Port du serveur", "Port of the server"),
    SOCLE_ADDRESS("Adresse d’écoute", "Address to listen on"),
    SOCLE_DATABASE_URL("PostgreSQL externe", "External PostgreSQL"),
    SOCLE_ADMIN_PASSWORD("Premier mot de passe de l’administrateur", "First password of the administrator"),
    SOCLE_SECURITY_CONTACT("Contact pour les failles", "Contact for vulnerabilities"),
    SOCLE_OUTBOUND("Machines que Socle peut appeler", "Hosts that Socle may call"),
    SOCLE_UPGRADE_BACKUP("Sauvegarde avant mise à jour", "Backup before an update"),
    SOCLE_LANG("Langue des messages", "Language of messages"),
    SOCLE_MEMORY("Mémoire de Java", "Memory of Java"),
    SOCLE_CLASS_CACHE("Cache de classes", "Class cache");

    private static final String PREFIX = "SOCLE_";

    private final Label label;

    Setting(String fr, String en) {
        this.label = new Label(fr, en);
    }

    public Label label() {
        return label;
    }

    /** Whether its value must not be shown. */
    public boolean isSecret() {
        return this == SOCLE_ADMIN_PASSWORD || this == SOCLE_DATABASE_URL;
    }

    /** The settings that an environment gives; empty ones count as absent. */
    static Map<Setting, String> fromEnvironment(Map<String, String> environment) {
        Map<Setting, String> found = new EnumMap<>(Setting.class);
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                Setting setting = named(name);
                if (!value.isBlank()) {
                    found.put(setting, value.strip());
                }
            }
        });
        return found;
    }

    static Setting named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static Trouble unknown(String name) {
        Setting nearest = Arrays.stream(values())
                .min(Comparator.comparingInt(each -> distance(each.name(), name)))
                .orElseThrow();
        return Trouble.usage(
                "Le réglage " + name + " n’existe pas. Vouliez-vous écrire " + nearest + "\u202f?",
                "There is no setting " + name + ". Did you mean " + nearest + "?");
    }

    /** The number of letters to change, add or remove to go from one word to the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        Arrays.setAll(row, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
