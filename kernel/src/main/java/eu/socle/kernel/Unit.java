package eu.socle.kernel;

import java.util.List;
import java.util.function.Consumer;

/**
 * One unit of work: everything done through it is stored together or not at all. Rules use it to write other documents;
 * the rights of the person were decided before.
 */
public interface Unit extends Lookup {

    /** Completes, checks and stores a new document, and returns it with its name. */
    <T extends Document<T>> T create(T document);

    /** As {@link #create}, for many documents of one type, in order; a store may do better than one by one. */
    default <T extends Document<T>> List<T> createAll(List<T> documents) {
        return documents.stream().map(this::create).toList();
    }

    /** Completes, checks and stores a changed document. */
    <T extends Document<T>> T save(T document);

    /** Stores changed values as they are: for figures that rules keep, such as an outstanding amount. */
    <T extends Document<T>> void record(T document);

    /** Takes a step of a document. */
    <T extends Document<T>> T take(T document, String step);

    <T extends Document<T>> void delete(T document);

    /** Reads a document afresh and keeps others from changing it until the end of the unit. */
    <T extends Document<T>> T lock(DocType<T> type, String name);

    /** Appends rows to an append-only type in one statement. */
    <T extends Document<T>> void append(List<T> documents);

    /**
     * Draws the next number of a gapless series, chained by hash: {@code hash = sha256(previous hash + payload)}. Holds
     * the series until the end of the unit, so it is called last.
     */
    Link chain(String series, byte[] payload);

    /** As {@link #chain}, for several payloads in order; a store may do better than one by one. */
    default List<Link> chainAll(String series, List<byte[]> payloads) {
        return payloads.stream().map(payload -> chain(series, payload)).toList();
    }

    /**
     * Waits until nobody {@linkplain #exclude excludes} others from this key, and holds it with others until the end of the
     * unit. Whoever books shares the books of a company. Called before reading what the one who excludes may change. Does
     * nothing where units never run at the same time.
     */
    default void share(String key) {}

    /**
     * Waits until nobody else holds this key, and keeps it alone until the end of the unit: to close a period that others
     * are booking in.
     */
    default void exclude(String key) {}

    /** Runs at the very end of the unit, after every other write and the drawing of legal numbers, in order of registration. */
    void last(Runnable work);

    /** Runs once the unit is safely stored. */
    void afterCommit(Consumer<Unit> work);

    /**
     * A link of a chained series.
     *
     * @param number from 1, without gap
     * @param hash 64 hexadecimal digits
     */
    record Link(long number, String hash) {}
}
