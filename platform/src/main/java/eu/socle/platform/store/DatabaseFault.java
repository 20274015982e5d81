package eu.socle.platform.store;

import eu.socle.kernel.Refusal;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** A fault of the database that is not a refusal. Some are worth another try. */
public final class DatabaseFault extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String TOO_MANY = "53300";
    private static final Set<String> RETRY = Set.of("40001", "40P01");
    private static final Set<String> BUSY = Set.of("55P03", "57014", TOO_MANY);
    private static final String READ_ONLY = "25006";
    private static final String CLOSED = "Connection is closed";
    private static final Set<String> FULL = Set.of("53100", "53000", "58030");

    /** What our own guards answer whoever touches a file that the law wants kept. */
    private static final String KEPT = "SO001";

    private final String state;
    private final boolean atCommit;

    private DatabaseFault(String state, boolean atCommit, SQLException cause) {
        super(cause.getMessage(), cause);
        this.state = state;
        this.atCommit = atCommit;
    }

    /** A refusal where the database says what a person can mend, else a fault. */
    static RuntimeException of(SQLException e) {
        String state = state(e);
        return switch (state) {
            case "23505" -> Refusal.of("name_taken").with("name", detail(e)).asRefused();
            case "23503", "23001" ->
                Refusal.of("link_exists")
                        .with("name", detail(e))
                        .with("example", table(e))
                        .asRefused();
            case KEPT -> Refusal.of("original_kept").with("name", message(e)).asRefused();
            case "22003" -> Refusal.of("number_too_large").with("field", "…").asRefused();
            case "22021", "22P05" ->
                Refusal.of("bad_request").with("reason", "UTF-8").asRefused();
            case "42501" -> isBeyondWall(e) ? Refusal.of("forbidden").asRefused() : new DatabaseFault(state, false, e);
            default -> new DatabaseFault(state, false, e);
        };
    }

    /** The same while everything was being confirmed. */
    static RuntimeException atCommit(SQLException e) {
        RuntimeException fault = of(e);
        return fault instanceof DatabaseFault known ? new DatabaseFault(known.state, true, e) : fault;
    }

    /** The pool tells no state when every connection was taken for too long, or when the one in use was cut before. */
    private static String state(SQLException e) {
        if (e.getSQLState() != null) {
            return e.getSQLState();
        }
        boolean passing = e instanceof SQLTransientConnectionException || CLOSED.equals(e.getMessage());
        return passing ? TOO_MANY : "";
    }

    /** Whether the server only repeats what another one leads: it was the leader when the connection was made. */
    public static boolean leadsNoMore(SQLException e) {
        return READ_ONLY.equals(e.getSQLState());
    }

    /** Whether the row was one of a company that the person does not see, rather than one that nobody may change. */
    private static boolean isBeyondWall(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return message != null && "ExecWithCheckOptions".equals(message.getRoutine());
    }

    /** The value in the detail {@code Key (name)=(X) already exists.} */
    private static String detail(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String detail = message == null || message.getDetail() == null ? "" : message.getDetail();
        int start = detail.indexOf(")=(");
        int end = detail.indexOf(')', start + 3);
        return start < 0 || end < 0 ? "" : detail.substring(start + 3, end);
    }

    private static String message(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return message == null || message.getMessage() == null ? "" : message.getMessage();
    }

    private static String table(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        return message == null || message.getTable() == null
                ? ""
                : message.getTable().replaceAll("__.*", "").replace('_', ' ');
    }

    boolean isWorthRetrying() {
        return RETRY.contains(state);
    }

    /** Whether the database is only busy, away, or led by another server, so that the same request may succeed later. */
    public boolean isPassing() {
        return isWorthRetrying() || BUSY.contains(state) || state.equals(READ_ONLY) || isCut();
    }

    private boolean isCut() {
        return state.startsWith("08") || state.startsWith("57P");
    }

    /** Whether nobody can tell what was asked is stored: the answer to the commit never came. */
    public boolean isUncertain() {
        return atCommit && isCut();
    }

    /** Whether another transaction held what was wanted for longer than we wait. */
    public boolean isWaitingTooLong() {
        return state.equals("55P03") || state.equals("57014");
    }

    public boolean isDiskFull() {
        return FULL.contains(state);
    }
}
