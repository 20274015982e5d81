package eu.socle.erp.france.einvoice;

import java.util.Arrays;
import java.util.List;

/** Mandatory notes: BR-FR-05, BR-FR-06, BR-FR-20, BR-FR-31, and the billing process BR-FR-08. */
final class NoteRules {

    private NoteRules() {}

    static void check(EInvoice invoice, RuleBook book) {
        once(invoice, "PMT", "l’indemnité de recouvrement de 40 €", "the €40 recovery fee", book);
        once(invoice, "PMD", "les pénalités de retard", "late payment penalties", book);
        once(invoice, "AAB", "l’escompte ou son absence", "early payment discount or its absence", book);
        book.require(
                invoice.notes("TXD").size() <= 1,
                "BR-FR-06",
                "BT-21",
                "La mention de taxe (TXD) figure plusieurs fois. N’en gardez qu’une.",
                "The tax note (TXD) appears several times. Keep one.");
        circuit(invoice.notes("BAR"), book);
        book.require(
                BillingProcess.CODES.contains(invoice.process()),
                "BR-FR-08",
                "BT-23",
                "Le cadre de facturation « %s » n’existe pas. Choisissez par exemple B1, S1 ou M1."
                        .formatted(invoice.process()),
                "The billing process “%s” does not exist. Choose for instance B1, S1 or M1."
                        .formatted(invoice.process()));
    }

    private static void once(EInvoice invoice, String subject, String fr, String en, RuleBook book) {
        int count = invoice.notes(subject).size();
        book.require(
                count > 0,
                "BR-FR-05",
                "BT-22",
                "Il manque la mention sur %s (%s). Ajoutez-la aux mentions de la facture.".formatted(fr, subject),
                "The note about %s (%s) is missing. Add it to the notes of the invoice.".formatted(en, subject));
        book.require(
                count <= 1,
                "BR-FR-06",
                "BT-21",
                "La mention sur %s (%s) figure plusieurs fois. N’en gardez qu’une.".formatted(fr, subject),
                "The note about %s (%s) appears several times. Keep one.".formatted(en, subject));
    }

    private static void circuit(List<String> values, RuleBook book) {
        List<String> known = Arrays.stream(Treatment.values()).map(Enum::name).toList();
        book.require(
                known.containsAll(values),
                "BR-FR-20",
                "BT-22",
                "Le circuit (BAR) doit être l’un de B2B, B2BINT, B2C, OUTOFSCOPE, ARCHIVEONLY.",
                "The circuit (BAR) must be one of B2B, B2BINT, B2C, OUTOFSCOPE, ARCHIVEONLY.");
        book.require(
                values.size() <= 1,
                "BR-FR-31",
                "BT-21",
                "La facture suit plusieurs circuits (BAR). Gardez-en un seul.",
                "The invoice follows several circuits (BAR). Keep one.");
    }
}
