package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/** VAT: BR-FR-16, BR-FR-CO-12, reasons of exemption, and what reverse charge and supplies abroad ask for. */
final class VatRules {

    /** Rates an invoice may state, past ones included (BR-FR-16); compared as numbers, so 20 and 20.00 are one. */
    private static final Set<BigDecimal> RATES =
            new TreeSet<>(Arrays.stream("0 0.9 1.05 1.75 2.1 5.5 7 8.5 9.2 9.6 10 13 19.6 20 20.6".split(" "))
                    .map(BigDecimal::new)
                    .toList());

    private VatRules() {}

    static void check(EInvoice invoice, RuleBook book) {
        invoice.lines().forEach(line -> rate(line.category(), line.rate(), "BT-152", book));
        invoice.adjustments().forEach(each -> rate(each.category(), each.rate(), "BT-96", book));
        invoice.vat().forEach(row -> subtotal(row, book));
        book.require(
                "EUR".equals(invoice.currency()) || invoice.totals().vatInEuro() != null,
                "BR-FR-CO-12",
                "BT-111",
                "La facture n’est pas en euros : donnez aussi la TVA en euros. Renseignez le cours du jour.",
                "The invoice is not in euros: state VAT in euros as well. Fill in the exchange rate.");
        abroad(invoice, book);
    }

    private static void rate(VatCategory category, BigDecimal rate, String term, RuleBook book) {
        book.require(
                RATES.contains(rate),
                "BR-FR-16",
                term,
                "Le taux de TVA %s n’existe pas en France. Choisissez un taux en vigueur.".formatted(rate),
                "The VAT rate %s does not exist in France. Choose a current rate.".formatted(rate));
        book.require(
                category.isTaxed() == (rate.signum() > 0),
                category.isTaxed() ? "BR-S-05" : "BR-E-05",
                term,
                "Le taux %s ne va pas avec la catégorie %s. Un taux nul demande un motif d’exonération."
                        .formatted(rate, category),
                "The rate %s does not fit category %s. A zero rate needs a reason for exemption."
                        .formatted(rate, category));
    }

    private static void subtotal(VatSubtotal row, RuleBook book) {
        rate(row.category(), row.rate(), "BT-119", book);
        book.require(
                !row.category().needsReason() || row.reason() != null || row.reasonCode() != null,
                "BR-%s-10".formatted(row.category()),
                "BT-120",
                "Des lignes sont sans TVA : indiquez pourquoi (mention d’exonération ou d’autoliquidation).",
                "Some lines carry no VAT: say why (exemption or reverse charge mention).");
    }

    private static void abroad(EInvoice invoice, RuleBook book) {
        boolean reverse = uses(invoice, VatCategory.AE);
        boolean intraEu = uses(invoice, VatCategory.K);
        boolean known = invoice.buyer().vatNumber() != null
                || (reverse && invoice.buyer().siren() != null);
        book.require(
                !(reverse || intraEu) || known,
                intraEu ? "BR-IC-02" : "BR-AE-02",
                "BT-48",
                "Sans TVA pour ce motif, le numéro de TVA du client est obligatoire. Complétez la fiche du client.",
                "Without VAT for this reason, the customer’s VAT number is required. Complete the customer record.");
        Delivery delivery = invoice.delivery();
        book.require(
                !intraEu || (delivery != null && (delivery.date() != null || invoice.period() != null)),
                "BR-IC-11",
                "BT-72",
                "Une livraison intracommunautaire porte sa date de livraison. Renseignez-la.",
                "An intra-Community supply states its delivery date. Fill it in.");
        book.require(
                !intraEu || (delivery != null && delivery.address() != null),
                "BR-IC-12",
                "BT-80",
                "Une livraison intracommunautaire porte le pays de livraison. Renseignez l’adresse de livraison.",
                "An intra-Community supply states the country of delivery. Fill in the delivery address.");
    }

    private static boolean uses(EInvoice invoice, VatCategory category) {
        return invoice.vat().stream().anyMatch(row -> row.category() == category);
    }
}
