package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder that holds the databases: made whole or not at all.
 *
 * @param path real path of the folder
 */
record DataDirectory(Path path, Account account) {

    /** The role that owns everything, the only one there is at first. */
    static final String OWNER = "socle_owner";

    private static final String OWN_CONFIGURATION = "socle.conf";
    private static final String INCLUDE = """

            # Socle: its settings come first, yours after this line win.
            include = 'socle.conf'

            """;

    /**
     * What to call the folder when starting a program inside it. An account that may not pass through the parents
     * still reaches the folder it already stands in.
     */
    static String nameFor(Account account, Path folder) {
        return account.mayEnter(folder.resolve("..").normalize()) ? folder.toString() : "/proc/self/cwd";
    }

    String name() {
        return nameFor(account, path);
    }

    static boolean isMade(Path path) {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /** The data, initialised with this password if they do not exist yet. */
    static DataDirectory ready(Path path, Account account, Binaries binaries, Password password, Durability durability)
            throws IOException {
        if (isMade(path)) {
            account.checkOwns(path);
        } else {
            make(path, account, binaries, password, durability);
        }
        return new DataDirectory(path, account);
    }

    private static void make(Path path, Account account, Binaries binaries, Password password, Durability durability)
            throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        var secret = path.resolveSibling("password.initdb");
        Folders.delete(fresh);
        try {
            Folders.create(fresh, "rwx------");
            PrivateFile.write(secret, password.value() + "\n");
            account.giveToInitialise(fresh);
            account.giveToInitialise(secret);
            initialise(fresh, secret, account, binaries, durability);
            Files.writeString(fresh.resolve("postgresql.conf"), INCLUDE, StandardOpenOption.APPEND);
            account.give(fresh);
            Files.deleteIfExists(path); // an empty folder; one with content makes this fail, rightly
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            Folders.delete(fresh);
            throw e;
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private static void initialise(Path fresh, Path secret, Account account, Binaries binaries, Durability durability)
            throws IOException {
        var command = new ArrayList<>(account.prefixToInitialise());
        command.addAll(List.of(binaries.initdb(), "-D", nameFor(account, fresh), "-U", OWNER, "-E", "UTF8"));
        command.addAll(List.of("--locale-provider=icu", "--icu-locale=fr-FR", "--locale=C.UTF-8"));
        command.addAll(List.of("--auth-host=scram-sha-256", "--auth-local=scram-sha-256", "--no-instructions"));
        command.add("--pwfile=/dev/stdin"); // the secret file itself, opened for a program that may not see its folder
        if (durability == Durability.FAST) {
            command.add("--no-sync");
        }
        var outcome = Program.run(command, fresh, secret);
        if (!outcome.isSuccess()) {
            throw Refusals.initialisationFailed(fresh, outcome.output());
        }
    }

    /** Writes the settings; answers whether they were the same already. */
    boolean configure(Configuration configuration) throws IOException {
        var file = path.resolve(OWN_CONFIGURATION);
        if (Files.exists(file) && Files.readString(file).equals(configuration.file())) {
            return true;
        }
        PrivateFile.write(file, configuration.file());
        account.give(file);
        return false;
    }

    /** Tells data whose password file was lost the new one. The server must be down. */
    void changePassword(Binaries binaries, Password password) throws IOException {
        var statement = path.resolve("password.sql");
        try {
            PrivateFile.write(statement, "alter role " + OWNER + " password '" + password.value() + "'\n");
            account.giveToInitialise(path); // like initdb, this mode wants an account with a name
            var command = new ArrayList<>(account.prefixToInitialise());
            command.addAll(List.of(binaries.postgres(), "--single", "-D", name(), "postgres"));
            var outcome = Program.run(command, path, statement);
            if (!outcome.isSuccess()) {
                throw Refusals.initialisationFailed(path, outcome.output());
            }
        } finally {
            Files.deleteIfExists(statement);
            account.give(path);
        }
    }

    /** How the last server on these data was started; empty when unknown. */
    String lastStart() throws IOException {
        var file = path.resolve("postmaster.opts");
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }

    void dropPidFile() throws IOException {
        Files.deleteIfExists(PidFile.in(path));
    }
}
