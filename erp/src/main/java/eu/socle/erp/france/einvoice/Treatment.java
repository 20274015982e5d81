package eu.socle.erp.france.einvoice;

/** Which circuit an invoice follows: the only values of a note with subject BAR (BR-FR-20). */
public enum Treatment {
    /** Between two French taxable parties: through the platforms. */
    B2B,
    /** With a foreign taxable party: e-reporting. */
    B2BINT,
    /** To a consumer or an untaxed body: e-reporting. */
    B2C,
    OUTOFSCOPE,
    /** Kept, never sent: for instance the credit note that cancels a rejected invoice. */
    ARCHIVEONLY;

    /**
     * The circuit that follows from who buys.
     *
     * @param consumer true for a person who does not buy for a business; a foreign company without VAT number is not one
     */
    public static Treatment of(Party buyer, boolean consumer) {
        if (consumer) {
            return B2C;
        }
        return buyer.isFrench() ? B2B : B2BINT;
    }
}
