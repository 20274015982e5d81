package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Every sentence the launcher can refuse with, in one place. */
final class Refusals {

    private static final int QUOTED_LINES = 8;

    private Refusals() {}

    static PostgresRefusal homeInUse(Path home, String pid) {
        return new PostgresRefusal(
                PostgresRefusal.Reason.HOME_IN_USE,
                "Socle tourne déjà dans le dossier « " + home + " » (processus " + pid
                        + "). Arrêtez-le d’abord, ou choisissez un autre dossier.",
                "Socle is already running in the folder \"" + home + "\" (process " + pid
                        + "). Stop it first, or choose another folder.");
    }

    static PostgresRefusal diskFull(Path where) {
        return new PostgresRefusal(
                PostgresRefusal.Reason.DISK_FULL,
                "Le disque qui contient « " + where
                        + " » est plein. Libérez au moins 300 Mo, puis relancez Socle : rien n’est perdu.",
                "The disk that holds \"" + where
                        + "\" is full. Free at least 300 MB, then start Socle again: nothing is lost.");
    }

    static PostgresRefusal unusable(Path where, IOException cause) {
        if (isDiskFull(String.valueOf(cause.getMessage()))) {
            return diskFull(where);
        }
        var reason = cause instanceof AccessDeniedException denied
                ? new String[] {"accès refusé à " + denied.getFile(), "access denied to " + denied.getFile()}
                : new String[] {String.valueOf(cause.getMessage()), String.valueOf(cause.getMessage())};
        return new PostgresRefusal(
                PostgresRefusal.Reason.OTHER,
                "Socle ne peut pas utiliser « " + where + " » (" + reason[0]
                        + "). Donnez le droit d’écriture au compte qui lance Socle, ou choisissez un autre dossier.",
                "Socle cannot use \"" + where + "\" (" + reason[1]
                        + "). Give write access to the account that runs Socle, or choose another folder.",
                cause);
    }

    static PostgresRefusal initialisationFailed(Path data, String allOutput) {
        if (isDiskFull(allOutput)) {
            return diskFull(data);
        }
        var lines = allOutput.lines().toList();
        var output = String.join("\n", lines.subList(Math.max(0, lines.size() - QUOTED_LINES), lines.size()));
        return new PostgresRefusal(
                "PostgreSQL n’a pas pu créer la base dans « " + data + " ». Voici sa réponse :\n" + output,
                "PostgreSQL could not create the database in \"" + data + "\". It answered:\n" + output);
    }

    static PostgresRefusal didNotStart(Path data, Path log, List<String> lastLines) {
        var quoted = String.join("\n", lastLines);
        if (isDiskFull(quoted)) {
            return diskFull(data);
        }
        return new PostgresRefusal(
                "PostgreSQL ne démarre pas sur « " + data + " ». Le journal « " + log + " » se termine ainsi :\n"
                        + quoted,
                "PostgreSQL does not start on \"" + data + "\". The log \"" + log + "\" ends with:\n" + quoted);
    }

    static PostgresRefusal noBinaries(String resource) {
        return new PostgresRefusal(
                "Cette machine n’a pas de PostgreSQL embarqué (« " + resource
                        + " » manque). Indiquez l’adresse d’un serveur PostgreSQL externe.",
                "There is no embedded PostgreSQL for this machine (\"" + resource
                        + "\" is missing). Give the address of an external PostgreSQL server.");
    }

    static PostgresRefusal cannotLeaveRoot() {
        return new PostgresRefusal(
                "PostgreSQL refuse de tourner sous root, et ce système ne permet pas de changer de compte (setpriv"
                        + " et unshare échouent). Lancez Socle sous un compte ordinaire.",
                "PostgreSQL refuses to run as root, and this system does not let Socle change account (setpriv and"
                        + " unshare fail). Run Socle under an ordinary account.");
    }

    static PostgresRefusal noAccountName(long uid) {
        return new PostgresRefusal(
                "Le compte n° " + uid + " n’a pas de nom sur ce système, et PostgreSQL en exige un pour créer la base."
                        + " Ajoutez une ligne pour ce compte dans /etc/passwd.",
                "Account number " + uid + " has no name on this system, and PostgreSQL needs one to create the"
                        + " database. Add a line for this account to /etc/passwd.");
    }

    static PostgresRefusal notOwner(Path data, long owner, long account) {
        return new PostgresRefusal(
                "Les données « " + data + " » appartiennent au compte n° " + owner
                        + ", mais Socle tourne sous le compte n° " + account
                        + ". Lancez Socle sous le même compte qu’avant, ou changez le propriétaire du dossier.",
                "The data in \"" + data + "\" belong to account number " + owner
                        + ", but Socle runs under account number " + account
                        + ". Run Socle under the same account as before, or change the owner of the folder.");
    }

    static PostgresRefusal noFreePort() {
        return new PostgresRefusal(
                "Aucun port libre sur 127.0.0.1 pour PostgreSQL. Fermez des programmes, puis relancez Socle.",
                "No free port on 127.0.0.1 for PostgreSQL. Close some programs, then start Socle again.");
    }

    static PostgresRefusal wontStop(Path data, long pid) {
        return new PostgresRefusal(
                "Un ancien serveur PostgreSQL (processus " + pid + ") tient encore « " + data
                        + " » et ne s’arrête pas. Arrêtez-le, puis relancez Socle.",
                "An earlier PostgreSQL server (process " + pid + ") still holds \"" + data
                        + "\" and does not stop. Stop it, then start Socle again.");
    }

    static PostgresRefusal interrupted() {
        return new PostgresRefusal(
                "Le démarrage de PostgreSQL a été interrompu. Relancez Socle.",
                "The start of PostgreSQL was interrupted. Start Socle again.");
    }

    static boolean isDiskFull(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of("no space left on device", "disk quota exceeded", "check free disk space")
                .anyMatch(lower::contains);
    }
}
