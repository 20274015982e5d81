package eu.socle.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who runs the server. An ordinary account runs it itself. PostgreSQL refuses root, so root hands it to a number that
 * nobody has: it can touch its own data and nothing else of the machine.
 */
sealed interface Account {

    /** What stands before a program to run it as this account. Each word replaces itself: the process stays the same. */
    List<String> prefix();

    /** The same for {@code initdb}, which wants an account that has a name. */
    List<String> prefixToInitialise();

    /** Whether the account may pass through the folder. */
    boolean mayEnter(Path folder);

    /** Makes a file or a tree belong to the account that runs {@code initdb}. */
    void giveToInitialise(Path tree) throws IOException;

    /** Makes a file or a tree belong to the account. */
    void give(Path tree) throws IOException;

    /** Refuses data of somebody else, before PostgreSQL does so less clearly. */
    void checkOwns(Path data) throws IOException;

    /** The account under which this process runs. */
    record Self(long uid) implements Account {
        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public List<String> prefixToInitialise() {
            if (Passwd.name(uid).isEmpty()) {
                throw Refusals.noAccountName(uid);
            }
            return prefix();
        }

        @Override
        public boolean mayEnter(Path folder) {
            return true;
        }

        @Override
        public void giveToInitialise(Path tree) {
            give(tree);
        }

        @Override
        public void give(Path tree) {
            // what this process creates is already its own
        }

        @Override
        public void checkOwns(Path data) throws IOException {
            if (Folders.owner(data) != uid) {
                throw Refusals.notOwner(data, Folders.owner(data), uid);
            }
        }
    }

    /** Root lets go of its rights; {@code initdb} runs as {@code nobody}, then the data change hands. */
    record Lowered(String setpriv, long uid, long named) implements Account {
        @Override
        public List<String> prefix() {
            return prefix(uid);
        }

        @Override
        public List<String> prefixToInitialise() {
            return prefix(named);
        }

        private List<String> prefix(long number) {
            return List.of(setpriv, "--reuid=" + number, "--regid=" + number, "--clear-groups", "--no-new-privs", "--");
        }

        @Override
        public boolean mayEnter(Path folder) {
            return Folders.isOpenToAll(folder);
        }

        @Override
        public void giveToInitialise(Path tree) throws IOException {
            Folders.give(tree, named);
        }

        @Override
        public void give(Path tree) throws IOException {
            Folders.give(tree, uid);
        }

        @Override
        public void checkOwns(Path data) throws IOException {
            if (Folders.owner(data) != uid) { // a home copied or restored by root
                give(data);
            }
        }
    }

    /** Root of a container without other accounts: a user namespace of its own, where it is not called root. */
    record Renamed(String unshare, long uid) implements Account {
        @Override
        public List<String> prefix() {
            return List.of(unshare, "--user", "--map-user=" + uid, "--map-group=" + uid, "--");
        }

        @Override
        public List<String> prefixToInitialise() {
            return prefix();
        }

        @Override
        public boolean mayEnter(Path folder) {
            return true;
        }

        @Override
        public void giveToInitialise(Path tree) {
            give(tree);
        }

        @Override
        public void give(Path tree) {
            // seen from inside, root's files belong to the new name
        }

        @Override
        public void checkOwns(Path data) throws IOException {
            if (Folders.owner(data) != 0) {
                throw Refusals.notOwner(data, Folders.owner(data), 0);
            }
        }
    }

    /** In nobody's range: above people's accounts and systemd's, below containers'. */
    long FREE_UID = 26_543;

    /** Chooses the account for data that exist, or will, in this folder. */
    static Account forData(Path data) throws IOException {
        var own = Processes.ownUid();
        if (own.isEmpty() || own.get() != 0) {
            return new Self(own.orElse(-1L));
        }
        var named = Passwd.someOrdinaryUid();
        return Stream.of(lowered(data, named), renamed(named))
                .flatMap(Optional::stream)
                .filter(Account::works)
                .findFirst()
                .orElseThrow(Refusals::cannotLeaveRoot);
    }

    private static Optional<Account> lowered(Path data, long named) throws IOException {
        var owner = Files.exists(data) ? Folders.owner(data) : 0;
        long uid = owner == 0 || owner == named ? FREE_UID : owner; // named: an initialisation was cut short
        return installed("setpriv").map(program -> new Lowered(program, uid, named));
    }

    private static Optional<Account> renamed(long named) {
        return installed("unshare").map(program -> new Renamed(program, named));
    }

    /** The containers of some hosts forbid one way or the other: only trying tells. */
    private static boolean works(Account account) {
        var command = Stream.concat(account.prefix().stream(), installed("true").stream())
                .toList();
        try {
            return Program.run(command, Path.of("/")).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }

    /** Where a program of the system is; only in the folders of the system, whatever PATH says. */
    static Optional<String> installed(String program) {
        return Stream.of("/usr/bin/", "/bin/")
                .map(folder -> folder + program)
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }
}
