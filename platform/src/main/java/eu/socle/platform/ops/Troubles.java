package eu.socle.platform.ops;

import eu.socle.kernel.Language;
import eu.socle.kernel.Refused;
import eu.socle.platform.postgres.PostgresRefusal;
import eu.socle.platform.store.DatabaseFault;
import eu.socle.platform.store.Migrator;
import eu.socle.platform.store.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells what went wrong as a sentence, when it is something that a person can mend. */
public final class Troubles {

    private static final String DISK_FULL_STATE = "53100";
    private static final Set<String> DAMAGED_STATES = Set.of("XX001", "XX002");
    private static final String NOT_ALLOWED_STATE = "42501";
    private static final String NO_FILE_STATE = "58P01";
    private static final String NOT_SUPPORTED_STATE = "0A000";
    private static final String LOCKED_STATE = "55P03";
    private static final int UNKNOWN_SHOWN = 5;

    private Troubles() {}

    /** Nothing when the cause is a fault of the program, which then deserves its trace. */
    public static Optional<Trouble> of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null) {
            Optional<Trouble> trouble = known(cause);
            if (trouble.isPresent()) {
                return trouble;
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    /** Nothing unless the cause is that data are damaged: what else can be read may still be read. */
    public static Optional<Trouble> damage(Throwable thrown) {
        return of(thrown).filter(trouble -> trouble.kind() == Trouble.Kind.DATA_DAMAGED);
    }

    private static Optional<Trouble> known(Throwable thrown) {
        return switch (thrown) {
            case Trouble trouble -> Optional.of(trouble);
            case PostgresRefusal refusal ->
                Optional.of(new Trouble(kind(refusal), refusal.french(), refusal.english(), refusal));
            case Migrator.NewerSchema newer -> Optional.of(newerSchema(newer));
            case Refused refused -> Optional.of(refused(refused));
            case DatabaseFault fault when fault.isDiskFull() -> Optional.of(diskFull());
            case SQLException e -> database(e);
            case IOException e when says(e, "No space left") -> Optional.of(diskFull());
            case UncheckedIOException e when says(e, "No space left") -> Optional.of(diskFull());
            default -> Optional.empty();
        };
    }

    private static Trouble.Kind kind(PostgresRefusal refusal) {
        return switch (refusal.reason()) {
            case HOME_IN_USE -> Trouble.Kind.HOME_IN_USE;
            case DISK_FULL -> Trouble.Kind.DISK_FULL;
            case OTHER -> Trouble.Kind.OTHER;
        };
    }

    private static Optional<Trouble> database(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        if (state.equals(DISK_FULL_STATE)) {
            return Optional.of(diskFull());
        }
        if (DAMAGED_STATES.contains(state)) {
            return Optional.of(damaged(e));
        }
        if (state.equals(NOT_ALLOWED_STATE)) {
            return Optional.of(notAllowed(e));
        }
        if (state.equals(NO_FILE_STATE) || (state.equals(NOT_SUPPORTED_STATE) && says(e, "extension"))) {
            return Optional.of(noExtension(e));
        }
        if (state.equals(LOCKED_STATE)) {
            return Optional.of(busy());
        }
        return state.startsWith("08") || state.startsWith("28") || state.startsWith("57P")
                ? Optional.of(unreachable(e))
                : Optional.empty();
    }

    private static Trouble damaged(SQLException e) {
        return new Trouble(
                Trouble.Kind.DATA_DAMAGED,
                "Des données de PostgreSQL sont abîmées sur le disque\u00a0: " + e.getMessage()
                        + ". Contrôlez le disque, puis restaurez la dernière sauvegarde.",
                "Data of PostgreSQL are damaged on the disk: " + e.getMessage()
                        + ". Check the disk, then restore the last backup.",
                e);
    }

    /** An administrator of PostgreSQL gives rights; which ones is in the documentation. */
    private static Trouble notAllowed(SQLException e) {
        return Trouble.other(
                "Le compte PostgreSQL de SOCLE_DATABASE_URL n’a pas un droit qu’il lui faut\u00a0: " + e.getMessage()
                        + ". Donnez-lui la base (alter database … owner to …) et le droit CREATEROLE\u202f; docs/fr/installer.md"
                        + " donne les commandes.",
                "The PostgreSQL account of SOCLE_DATABASE_URL lacks a right that it needs: " + e.getMessage()
                        + ". Give it the database (alter database … owner to …) and CREATEROLE; docs/en/install.md"
                        + " has the commands.");
    }

    private static Trouble noExtension(SQLException e) {
        return Trouble.other(
                "Il manque une extension à PostgreSQL\u00a0: " + e.getMessage()
                        + ". Installez ses modules complémentaires (postgresql-contrib), qui apportent unaccent et pg_trgm.",
                "PostgreSQL lacks an extension: " + e.getMessage()
                        + ". Install its additional modules (postgresql-contrib), which bring unaccent and pg_trgm.");
    }

    static Trouble unreachable(SQLException e) {
        return new Trouble(
                Trouble.Kind.DATABASE_UNREACHABLE,
                "La base de données ne répond pas\u00a0: " + e.getMessage()
                        + ". Vérifiez SOCLE_DATABASE_URL et que le serveur PostgreSQL tourne.",
                "The database does not answer: " + e.getMessage()
                        + ". Check SOCLE_DATABASE_URL, and that the PostgreSQL server runs.",
                e);
    }

    private static Trouble newerSchema(Migrator.NewerSchema newer) {
        String some = newer.unknown().stream().limit(UNKNOWN_SHOWN).collect(Collectors.joining(", "));
        int more = newer.unknown().size() - UNKNOWN_SHOWN;
        String french = some.isEmpty()
                ? ""
                : "\u202f; ce programme ne connaît pas " + some + (more > 0 ? " (et " + more + " de plus)" : "");
        String english = some.isEmpty()
                ? ""
                : "; this program does not know " + some + (more > 0 ? " (and " + more + " more)" : "");
        return new Trouble(
                Trouble.Kind.NEWER_SCHEMA,
                "Cette base a été écrite par une version plus récente de Socle (" + newer.release() + ", ici "
                        + Release.NAME + ")" + french
                        + ". Installez cette version ou une plus récente\u202f; les données n’ont pas été touchées. Pour"
                        + " revenir en arrière, restaurez la sauvegarde faite avant la mise à jour"
                        + " (docs/fr/installer.md).",
                "This database was written by a newer version of Socle (" + newer.release() + ", here " + Release.NAME
                        + ")" + english
                        + ". Install that version or a later one; the data were not touched. To go back, restore the backup"
                        + " made before the update (docs/en/install.md).");
    }

    /** People work all the time on a table that must change. */
    private static Trouble busy() {
        return Trouble.other(
                "Les tables n’ont pas pu être mises à jour\u00a0: quelqu’un y travaille sans cesse. Rien n’a changé\u202f;"
                        + " recommencez à une heure plus calme, ou arrêtez les autres Socle de cette base.",
                "The tables could not be brought up to date: someone works on them all the time. Nothing changed; try"
                        + " again at a quieter hour, or stop the other Socle of this database.");
    }

    static Trouble diskFull() {
        return new Trouble(
                Trouble.Kind.DISK_FULL,
                "Le disque est plein. Libérez de la place, puis recommencez\u00a0: rien n’est perdu.",
                "The disk is full. Free some space, then try again: nothing is lost.");
    }

    private static Trouble refused(Refused refused) {
        return Trouble.other(sentences(refused, Language.FR), sentences(refused, Language.EN));
    }

    private static String sentences(Refused refused, Language language) {
        return refused.refusals().stream().map(each -> each.sentence(language)).collect(Collectors.joining("\n"));
    }

    private static boolean says(Exception e, String words) {
        return String.valueOf(e.getMessage()).contains(words);
    }
}
