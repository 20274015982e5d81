package eu.socle.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one transaction. A write waits until something is read or the transaction ends, then all that waited
 * travels in order with it: one trip instead of one each, which matters most while a series is held. The server stops at the
 * first fault, so nothing after it is done.
 */
final class Wire {

    /** What waits is sent beyond this, so that a long import does not pile up in memory. */
    private static final int MOST = 50;

    private final Connection connection;
    private final List<Write> waiting = new ArrayList<>();

    Wire(Connection connection) {
        this.connection = connection;
    }

    private record Write(Sql sql, @Nullable IntConsumer touched) {}

    /** What is made of a result. */
    interface Reader<T> {
        T read(ResultSet rows) throws SQLException;
    }

    /** Sends a statement later; what it returns is of no interest. */
    void write(Sql sql) throws SQLException {
        write(sql, null);
    }

    /**
     * Sends a statement later, and before the transaction is committed.
     *
     * @param touched is told how many rows it touched, and may refuse
     */
    void write(Sql sql, @Nullable IntConsumer touched) throws SQLException {
        waiting.add(new Write(sql, touched));
        if (waiting.size() >= MOST) {
            flush();
        }
    }

    /** A query and who reads its rows. */
    record Question(Sql sql, Hearer hearer) {}

    /** Takes a result. */
    interface Hearer {
        void hear(ResultSet rows) throws SQLException;
    }

    /** Sends what waits and a query, and reads its result. */
    <T> T read(Sql query, Reader<T> reader) throws SQLException {
        AtomicReference<T> read = new AtomicReference<>();
        read(List.of(new Question(query, rows -> read.set(reader.read(rows)))));
        return read.get();
    }

    /** Sends what waits and several queries, and reads their results in order. */
    void read(List<Question> questions) throws SQLException {
        List<Write> before = taken();
        List<Sql> all = new ArrayList<>();
        before.forEach(write -> all.add(write.sql()));
        questions.forEach(question -> all.add(question.sql()));
        try (PreparedStatement statement = together(all).prepare(connection)) {
            boolean rows = statement.execute();
            for (Write write : before) {
                tell(write, statement);
                rows = statement.getMoreResults();
            }
            for (Question question : questions) {
                if (!rows) {
                    throw new IllegalArgumentException(
                            "Not a query: " + question.sql().text());
                }
                try (ResultSet found = statement.getResultSet()) {
                    question.hearer().hear(found);
                }
                rows = statement.getMoreResults();
            }
        }
    }

    /** Sends what waits and a statement, and returns how many rows it touched. */
    int execute(Sql sql) throws SQLException {
        int[] touched = new int[1];
        write(sql, count -> touched[0] = count);
        flush();
        return touched[0];
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        List<Write> before = taken();
        if (!before.isEmpty()) {
            send(before);
        }
    }

    /** Ends the transaction; what waits travels with the commit, unless its outcome is to be judged first. */
    void commit() throws SQLException {
        if (waiting.isEmpty() || waiting.stream().anyMatch(write -> write.touched() != null)) {
            flush();
            connection.commit();
        } else {
            waiting.add(new Write(new Sql("commit"), null));
            flush();
        }
    }

    /** The connection, once nothing waits, for results that are streamed. */
    Connection quiet() throws SQLException {
        flush();
        return connection;
    }

    private List<Write> taken() {
        List<Write> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    private void send(List<Write> writes) throws SQLException {
        try (PreparedStatement statement =
                together(writes.stream().map(Write::sql).toList()).prepare(connection)) {
            statement.execute();
            for (Write write : writes) {
                tell(write, statement);
                statement.getMoreResults();
            }
        }
    }

    private static void tell(Write write, PreparedStatement statement) throws SQLException {
        if (write.touched() != null) {
            write.touched().accept(statement.getUpdateCount());
        }
    }

    private static Sql together(List<Sql> statements) {
        if (statements.size() == 1) {
            return statements.getFirst();
        }
        Sql all = new Sql().add(statements.getFirst());
        statements.subList(1, statements.size()).forEach(each -> all.add(";\n").add(each));
        return all;
    }
}
