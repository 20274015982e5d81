package eu.socle.platform.store;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the person may do: the one predicate behind every list, count, read, search, report, export and file. */
public interface Rights {

    boolean may(Right right, DocType<?> type);

    /** As {@link #may}, on one document: some rights hold only on the documents that the person created. */
    boolean mayOn(Right right, Document<?> document);

    /** Whether the person may see only what they created of it, which is no place to work in: menus leave it out. */
    default boolean onlyOwn(DocType<?> type) {
        return false;
    }

    /** The documents of a type that the person may see. */
    <D extends Document<D>> Cond<D> visible(DocType<D> type);

    /** The documents of a type that the person may refer to, whether or not the role opens the type itself. */
    <D extends Document<D>> Cond<D> scope(DocType<D> type);

    /**
     * Whether the level of a field is open to the person.
     *
     * @param holder the type of the document; for a field of a line, that of the document that holds the line
     */
    boolean mayField(Right right, DocType<?> holder, Field<?, ?> field);

    /** The lines of a document seen that the person may see: those of a shared document may concern other companies. */
    default <R extends Document<R>> Cond<R> lines(DocType<?> holder, DocType<R> rows) {
        return Cond.always();
    }

    /**
     * The companies that the person is restricted to in everything, or null for all of them. The database then shows no
     * other, whatever a statement asks.
     */
    default @Nullable Set<String> companies() {
        return null;
    }

    /** Everything: for rules, jobs and the command line. */
    Rights ALL = new Rights() {
        @Override
        public boolean may(Right right, DocType<?> type) {
            return true;
        }

        @Override
        public boolean mayOn(Right right, Document<?> document) {
            return true;
        }

        @Override
        public <D extends Document<D>> Cond<D> visible(DocType<D> type) {
            return Cond.always();
        }

        @Override
        public <D extends Document<D>> Cond<D> scope(DocType<D> type) {
            return Cond.always();
        }

        @Override
        public boolean mayField(Right right, DocType<?> holder, Field<?, ?> field) {
            return true;
        }
    };
}
