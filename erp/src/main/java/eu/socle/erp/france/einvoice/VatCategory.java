package eu.socle.erp.france.einvoice;

/** How VAT applies (BT-118, BT-151): the codes of UNTDID 5305 that are used in France (BR-FR-15). */
public enum VatCategory {
    /** Taxed at a rate above zero. */
    S,
    /** Exempt, among others by the small business scheme (franchise en base). */
    E,
    /** Reverse charge: the customer owes the VAT. */
    AE,
    /** Supply of goods to another member state. */
    K,
    /** Export out of the Union. */
    G,
    /** Outside the scope of VAT. */
    O,
    /** Zero rate. */
    Z;

    public boolean isTaxed() {
        return this == S;
    }

    /** Categories that must say why no VAT is charged (BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10). */
    public boolean needsReason() {
        return this != S && this != Z;
    }
}
