package eu.socle.kernel;

import eu.socle.kernel.report.RowSource;
import java.util.function.Consumer;

/**
 * Something that must always hold in the data of a site, checked from the data themselves: entries balance, the chain is
 * whole, outstanding amounts are what payments left. Offered by modules, run by {@code ./socle verify}.
 */
public interface Verification {

    /** The name on the command line, for example {@code ledger-balanced}. */
    String id();

    /** What holds when nothing is wrong. */
    Label label();

    /**
     * Reads what it needs, row by row, and tells each thing that is wrong. Changes nothing.
     *
     * @param rows all rows of the site, whoever may see them
     * @param problem told once for each thing that is wrong, with the names of the documents concerned
     */
    void run(RowSource rows, Consumer<Label> problem);
}
