package eu.socle.erp.france.einvoice;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Seller and buyer: BR-FR-09 to BR-FR-13, BR-FR-21 to BR-FR-25, BR-FR-CO-16. */
final class PartyRules {

    private static final Pattern SIREN = Pattern.compile("[0-9]{9}");
    private static final Pattern SIRET = Pattern.compile("[0-9]{14}");
    private static final Pattern DIRECTORY_ADDRESS = Pattern.compile("[A-Za-z0-9\\-_.]+");
    private static final int MAX_ADDRESS = 125;

    private PartyRules() {}

    static void check(EInvoice invoice, RuleBook book) {
        Party seller = invoice.seller();
        Party buyer = invoice.buyer();
        book.require(
                isSiren(seller.siren()),
                "BR-FR-10",
                "BT-30",
                "Le SIREN de votre société doit compter 9 chiffres. Complétez-le dans la fiche Société.",
                "The SIREN of your company must have 9 digits. Complete it in the Company record.");
        book.require(
                !invoice.isB2B() || isSiren(buyer.siren()),
                "BR-FR-11",
                "BT-47",
                "Le SIREN du client doit compter 9 chiffres. Complétez la fiche du client.",
                "The SIREN of the customer must have 9 digits. Complete the customer record.");
        siret(seller, "BT-29", "votre société", "your company", book);
        siret(buyer, "BT-46", "le client", "the customer", book);
        endpoint(seller.endpoint(), "BR-FR-13", "BT-34", "votre société", "your company", book);
        endpoint(buyer.endpoint(), "BR-FR-12", "BT-49", "le client", "the customer", book);
        receiver(invoice, book);
    }

    private static boolean isSiren(@Nullable String siren) {
        return siren != null && SIREN.matcher(siren).matches();
    }

    private static void siret(Party party, String term, String fr, String en, RuleBook book) {
        String siret = party.siret();
        boolean holds = siret == null
                || (SIRET.matcher(siret).matches() && (party.siren() == null || siret.startsWith(party.siren())));
        book.require(
                holds,
                "BR-FR-09",
                term,
                "SIRET : %s doit avoir 14 chiffres qui commencent par le SIREN. Corrigez le SIRET.".formatted(fr),
                "SIRET: %s must have 14 digits that start with the SIREN. Correct the SIRET.".formatted(en));
    }

    private static void endpoint(
            @Nullable ElectronicAddress address, String rule, String term, String fr, String en, RuleBook book) {
        if (address == null) {
            book.require(
                    false,
                    rule,
                    term,
                    "Adresse de facturation électronique : %s n’en a pas. Renseignez-la.".formatted(fr),
                    "Electronic invoicing address: %s has none. Fill it in.".formatted(en));
            return;
        }
        boolean directory = ElectronicAddress.FRENCH_DIRECTORY.equals(address.scheme());
        book.require(
                !directory || DIRECTORY_ADDRESS.matcher(address.value()).matches(),
                "BR-FR-23",
                term,
                "L’adresse « %s » contient un caractère refusé. Gardez lettres, chiffres et - _ ."
                        .formatted(address.value()),
                "The address “%s” holds a refused character. Keep letters, digits and - _ ."
                        .formatted(address.value()));
        book.require(
                address.value().length() <= MAX_ADDRESS,
                "BR-FR-25",
                term,
                "L’adresse « %s » dépasse 125 caractères. Raccourcissez-la.".formatted(address.value()),
                "The address “%s” is longer than 125 characters. Shorten it.".formatted(address.value()));
    }

    /** The party that receives a B2B invoice is found in the French directory under its SIREN. */
    private static void receiver(EInvoice invoice, RuleBook book) {
        if (!invoice.isB2B()) {
            return;
        }
        boolean selfBilled = invoice.type().isSelfBilled();
        Party receiver = selfBilled ? invoice.seller() : invoice.buyer();
        ElectronicAddress address = receiver.endpoint();
        boolean holds = address == null
                || receiver.siren() == null
                || (ElectronicAddress.FRENCH_DIRECTORY.equals(address.scheme())
                        && address.value().startsWith(receiver.siren()));
        book.require(
                holds,
                selfBilled ? "BR-FR-22" : "BR-FR-21",
                selfBilled ? "BT-34" : "BT-49",
                "L’adresse électronique du destinataire doit commencer par son SIREN (annuaire, 0225). Corrigez-la.",
                "The recipient’s electronic address must start with its SIREN (directory, 0225). Correct it.");
    }
}
