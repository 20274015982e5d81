package eu.socle.erp.france.books;

import java.util.Set;

/**
 * The party behind lines of a collective account (411, 401) that name nobody. The sub-ledger wants an owner for every
 * amount due; the FEC leaves the auxiliary account blank, as it was.
 */
final class Sundry {

    static final String CUSTOMERS = "Clients divers";
    static final String SUPPLIERS = "Fournisseurs divers";

    private static final Set<String> NAMES = Set.of(CUSTOMERS, SUPPLIERS);

    private Sundry() {}

    static boolean is(String party) {
        return NAMES.contains(party);
    }
}
