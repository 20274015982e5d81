package eu.socle.erp.france.einvoice;

import java.math.BigDecimal;

/** Decimals and sums: BR-FR-DEC-01 to -04, BR-16, BR-CO-10 to 16. */
final class AmountRules {

    private static final int MAX_DIGITS = 19;

    private AmountRules() {}

    static void check(EInvoice invoice, RuleBook book) {
        book.require(
                !invoice.lines().isEmpty(),
                "BR-16",
                "BG-25",
                "La facture n’a aucune ligne. Ajoutez-en une avant de la valider.",
                "The invoice has no line. Add one before issuing it.");
        invoice.lines().forEach(line -> line(line, book));
        invoice.adjustments().forEach(each -> amount(each.amount(), "BT-92", book));
        invoice.vat().forEach(row -> {
            amount(row.base(), "BT-116", book);
            amount(row.vat(), "BT-117", book);
        });
        totals(invoice, book);
    }

    private static void line(Line line, RuleBook book) {
        book.require(
                fits(line.quantity(), 4),
                "BR-FR-DEC-02",
                "BT-129",
                "La quantité %s a plus de 4 décimales. Arrondissez-la.".formatted(line.quantity()),
                "The quantity %s has more than 4 decimals. Round it.".formatted(line.quantity()));
        book.require(
                fits(line.netPrice(), 6) && line.netPrice().signum() >= 0,
                "BR-FR-DEC-03",
                "BT-146",
                "Le prix %s doit être positif, avec 6 décimales au plus. Pour une reprise, passez la quantité en négatif."
                        .formatted(line.netPrice()),
                "The price %s must be positive, with at most 6 decimals. To take back, make the quantity negative."
                        .formatted(line.netPrice()));
        amount(line.netAmount(), "BT-131", book);
        line.adjustments().forEach(each -> amount(each.amount(), "BT-136", book));
    }

    private static void totals(EInvoice invoice, RuleBook book) {
        Totals totals = invoice.totals();
        amount(totals.gross(), "BT-112", book);
        amount(totals.due(), "BT-115", book);
        BigDecimal lines =
                VatArithmetic.sum(invoice.lines().stream().map(Line::netAmount).toList());
        BigDecimal vat =
                VatArithmetic.sum(invoice.vat().stream().map(VatSubtotal::vat).toList());
        sum(totals.lines(), lines, "BR-CO-10", "BT-106", book);
        BigDecimal net = totals.lines().subtract(totals.allowances()).add(totals.charges());
        sum(totals.net(), net, "BR-CO-13", "BT-109", book);
        sum(totals.vat(), vat, "BR-CO-14", "BT-110", book);
        sum(totals.gross(), totals.net().add(totals.vat()), "BR-CO-15", "BT-112", book);
        sum(totals.due(), totals.gross().subtract(totals.prepaid()), "BR-CO-16", "BT-115", book);
    }

    private static void sum(BigDecimal stated, BigDecimal computed, String rule, String term, RuleBook book) {
        book.require(
                stated.compareTo(computed) == 0,
                rule,
                term,
                "Le total %s ne correspond pas à la somme %s. Recalculez la facture.".formatted(stated, computed),
                "The total %s does not match the sum %s. Recompute the invoice.".formatted(stated, computed));
    }

    private static void amount(BigDecimal value, String term, RuleBook book) {
        book.require(
                fits(value, 2),
                "BR-FR-DEC-01",
                term,
                "Le montant %s a plus de 2 décimales ou de 19 chiffres. Arrondissez-le.".formatted(value),
                "The amount %s has more than 2 decimals or 19 digits. Round it.".formatted(value));
    }

    private static boolean fits(BigDecimal value, int decimals) {
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() <= decimals && plain.precision() - Math.min(plain.scale(), 0) <= MAX_DIGITS;
    }
}
