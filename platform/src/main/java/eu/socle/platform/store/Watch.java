package eu.socle.platform.store;

import eu.socle.kernel.DocType;
import java.util.List;

/**
 * Wants to know what happens to documents, whoever changes them and by whatever way. It is told once a unit of work, at its
 * end, when numbers are drawn and every other write is done; what it writes is stored with the rest or not at all.
 */
public interface Watch {

    /** Nobody wants to know anything. */
    Watch NOTHING = new Watch() {
        @Override
        public boolean watches(DocType<?> type) {
            return false;
        }

        @Override
        public void tell(UnitOfWork unit, List<Happening> happenings) {
            // Nobody to tell.
        }
    };

    /** Asked at every write, so it answers from memory. */
    boolean watches(DocType<?> type);

    void tell(UnitOfWork unit, List<Happening> happenings);
}
