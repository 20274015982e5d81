package eu.socle.erp.france.einvoice;

/**
 * Where a party receives its electronic invoices (BT-34, BT-49).
 *
 * @param scheme 0225 for an address of the French directory, EM for e-mail, else a code of the EAS list
 * @param value for 0225: the SIREN, alone or followed by an underscore and a suffix
 */
public record ElectronicAddress(String scheme, String value) {

    /** Scheme of the French directory (annuaire). */
    public static final String FRENCH_DIRECTORY = "0225";

    public static ElectronicAddress ofSiren(String siren) {
        return new ElectronicAddress(FRENCH_DIRECTORY, siren);
    }

    public static ElectronicAddress email(String address) {
        return new ElectronicAddress("EM", address);
    }
}
