package eu.socle.erp.france.einvoice;

import org.jspecify.annotations.Nullable;

/**
 * The seller or the buyer (BG-4, BG-7).
 *
 * @param name legal name (BT-27, BT-44)
 * @param tradingName name above the shop door when it differs (BT-28, BT-45)
 * @param legalText legal form, capital and RCS, as printed: « SARL au capital de 8 000,00 €, RCS Nantes » (BT-33)
 * @param siren nine digits (BT-30, BT-47, scheme 0002), absent for a foreign party or a consumer
 * @param siret fourteen digits (BT-29, BT-46, scheme 0009)
 * @param vatNumber with its country prefix (BT-31, BT-48)
 */
public record Party(
        String name,
        @Nullable String tradingName,
        @Nullable String legalText,
        @Nullable String siren,
        @Nullable String siret,
        @Nullable String vatNumber,
        Address address,
        @Nullable ElectronicAddress endpoint,
        @Nullable Contact contact) {

    /** A French company known by its SIREN, reachable in the directory under it. */
    public static Party french(String name, String siren, @Nullable String vatNumber, Address address) {
        return new Party(name, null, null, siren, null, vatNumber, address, ElectronicAddress.ofSiren(siren), null);
    }

    public Party withLegalText(String text) {
        return new Party(name, tradingName, text, siren, siret, vatNumber, address, endpoint, contact);
    }

    public Party withSiret(String number) {
        return new Party(name, tradingName, legalText, siren, number, vatNumber, address, endpoint, contact);
    }

    public Party withEndpoint(@Nullable ElectronicAddress where) {
        return new Party(name, tradingName, legalText, siren, siret, vatNumber, address, where, contact);
    }

    public Party withContact(Contact who) {
        return new Party(name, tradingName, legalText, siren, siret, vatNumber, address, endpoint, who);
    }

    boolean isFrench() {
        return "FR".equals(address.country());
    }
}
