package eu.socle.erp.france.fec;

/** The eighteen columns of a FEC in the order of the law (art. A47 A-1, VII-1°), spelled exactly as it spells them. */
public enum FecColumn {
    JOURNAL_CODE("JournalCode", Presence.REQUIRED_UNLESS_CASH_BOOK),
    JOURNAL_LIB("JournalLib", Presence.REQUIRED_UNLESS_CASH_BOOK),
    ECRITURE_NUM("EcritureNum", Presence.REQUIRED),
    ECRITURE_DATE("EcritureDate", Presence.REQUIRED),
    COMPTE_NUM("CompteNum", Presence.REQUIRED_UNLESS_CASH_BOOK),
    COMPTE_LIB("CompteLib", Presence.REQUIRED),
    COMP_AUX_NUM("CompAuxNum", Presence.OPTIONAL),
    COMP_AUX_LIB("CompAuxLib", Presence.OPTIONAL),
    PIECE_REF("PieceRef", Presence.REQUIRED),
    PIECE_DATE("PieceDate", Presence.REQUIRED),
    ECRITURE_LIB("EcritureLib", Presence.REQUIRED),
    DEBIT("Debit", Presence.REQUIRED),
    CREDIT("Credit", Presence.REQUIRED),
    ECRITURE_LET("EcritureLet", Presence.OPTIONAL),
    DATE_LET("DateLet", Presence.OPTIONAL),
    VALID_DATE("ValidDate", Presence.REQUIRED),
    MONTANT_DEVISE("Montantdevise", Presence.OPTIONAL),
    IDEVISE("Idevise", Presence.OPTIONAL);

    /** Whether a blank value makes the file non-conforming. */
    enum Presence {
        REQUIRED,
        /** Cash books of farmers and professionals (21 or 22 columns) may leave it blank. */
        REQUIRED_UNLESS_CASH_BOOK,
        OPTIONAL
    }

    private final String header;
    private final Presence presence;

    FecColumn(String header, Presence presence) {
        this.header = header;
        this.presence = presence;
    }

    /** The name in the first line of the file, case included. */
    public String header() {
        return header;
    }

    boolean isRequired(boolean cashBook) {
        return presence == Presence.REQUIRED || (presence == Presence.REQUIRED_UNLESS_CASH_BOOK && !cashBook);
    }
}
