package eu.socle.platform.store;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Right;

/** What the person may do: the one predicate behind every list, count, read, search, report, export and file. */
public interface Rights {

    boolean may(Right right, DocType<?> type);

    /** The documents of a type that the person may see. */
    <D extends Document<D>> Cond<D> visible(DocType<D> type);

    /** Whether the level of the field is open to the person. */
    boolean mayField(Right right, Field<?, ?> field);

    /** Everything: for rules, jobs and the command line. */
    Rights ALL = new Rights() {
        @Override
        public boolean may(Right right, DocType<?> type) {
            return true;
        }

        @Override
        public <D extends Document<D>> Cond<D> visible(DocType<D> type) {
            return Cond.always();
        }

        @Override
        public boolean mayField(Right right, Field<?, ?> field) {
            return true;
        }
    };
}
