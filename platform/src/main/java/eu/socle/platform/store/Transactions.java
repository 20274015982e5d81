package eu.socle.platform.store;

import eu.socle.kernel.Context;
import eu.socle.kernel.Registry;
import eu.socle.kernel.Unit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs units of work on one site: all or nothing, tried again when two of them got in each other's way. */
public final class Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = 10_000_000;

    private final DataSource source;
    private final Registry registry;
    private final Surroundings surroundings;
    private final Function<Context, Rights> rights;
    private final SharedDocuments shared = new SharedDocuments();
    private final boolean walled;

    /** @param walled whether the role of the application may step behind the wall between companies */
    public Transactions(
            DataSource source,
            Registry registry,
            Surroundings surroundings,
            Function<Context, Rights> rights,
            boolean walled) {
        this.walled = walled;
        this.source = source;
        this.registry = registry;
        this.surroundings = surroundings;
        this.rights = rights;
    }

    /**
     * Does the work and stores it, or nothing of it. The work may be run again from the start, so it has no other effect
     * than through the unit.
     */
    public <T> T run(Context context, Function<UnitOfWork, T> work) {
        Rights granted = context.system() ? Rights.ALL : rights.apply(context);
        for (int attempt = 1; ; attempt++) {
            try {
                return once(context, granted, work);
            } catch (DatabaseFault fault) {
                if (!fault.isWorthRetrying() || attempt == TRIES) {
                    throw fault;
                }
                LockSupport.parkNanos(
                        attempt * PAUSE_NANOS + ThreadLocalRandom.current().nextLong(PAUSE_NANOS));
            }
        }
    }

    /** Asks a question that stands alone, for every request: without a transaction to end, it is one trip and not two. */
    public <T> T look(Function<Statements, T> question) {
        try (Connection connection = source.getConnection()) {
            return question.apply(new Statements(new Wire(connection)));
        } catch (SQLException e) {
            throw DatabaseFault.of(e);
        }
    }

    private <T> T once(Context context, Rights granted, Function<UnitOfWork, T> work) {
        List<Consumer<Unit>> after;
        boolean houseRules;
        boolean sending;
        T result;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Wire wire = new Wire(connection);
                Set<String> companies = walled ? granted.companies() : null;
                if (companies != null) {
                    CompanyWall.enter(wire, companies);
                }
                UnitOfWork unit =
                        new UnitOfWork(wire, registry, surroundings, context, granted, shared.behind(companies));
                result = work.apply(unit);
                unit.finish();
                commit(wire);
                shared.forget(unit.touched());
                tell(unit, wire, companies);
                after = unit.afterCommit();
                houseRules = unit.changesHouseRules();
                sending = unit.hasToSend();
            } catch (Throwable e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseFault.of(e);
        }
        if (houseRules) {
            surroundings.houseRulesChanged();
        }
        if (sending) {
            surroundings.sendSoon();
        }
        after.forEach(each -> afterwards(context, each));
        return result;
    }

    private static void commit(Wire wire) {
        try {
            wire.commit();
        } catch (SQLException e) {
            throw DatabaseFault.atCommit(e);
        }
    }

    /** The answer is made of what is stored: a fault in it must not have the work done again. */
    private static void tell(UnitOfWork unit, Wire wire, @Nullable Set<String> companies) throws SQLException {
        List<Runnable> telling = unit.telling();
        if (telling.isEmpty()) {
            return;
        }
        try {
            if (companies != null) {
                CompanyWall.enter(wire, companies);
            }
            telling.forEach(Runnable::run);
            wire.commit();
        } catch (RuntimeException e) {
            throw new IllegalStateException("Stored, but not told", e);
        }
    }

    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What follows a commit cannot undo it: a fault there is told in the log and mended by the job that watches the outbox. */
    private void afterwards(Context context, Consumer<Unit> work) {
        try {
            once(context.asSystem(), Rights.ALL, unit -> {
                work.accept(unit);
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("Work after a commit failed", e);
        }
    }
}
