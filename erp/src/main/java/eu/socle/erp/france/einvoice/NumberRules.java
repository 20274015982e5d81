package eu.socle.erp.france.einvoice;

import java.util.regex.Pattern;

/** The number of the invoice and of those it refers to: BR-FR-01 and BR-FR-02. */
final class NumberRules {

    private static final int MAX_LENGTH = 35;
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9+\\-_/]+");

    private NumberRules() {}

    static void check(EInvoice invoice, RuleBook book) {
        check(invoice.number(), "BT-1", book);
        invoice.preceding().forEach(earlier -> check(earlier.number(), "BT-25", book));
    }

    private static void check(String number, String term, RuleBook book) {
        book.require(
                number.length() <= MAX_LENGTH,
                "BR-FR-01",
                term,
                "Le numéro « %s » dépasse 35 caractères. Raccourcissez le préfixe de la série.".formatted(number),
                "The number “%s” is longer than 35 characters. Shorten the prefix of the series.".formatted(number));
        book.require(
                ALLOWED.matcher(number).matches(),
                "BR-FR-02",
                term,
                "Le numéro « %s » contient un caractère refusé. Gardez des lettres sans accent, des chiffres et + - _ /."
                        .formatted(number),
                "The number “%s” holds a refused character. Keep unaccented letters, digits and + - _ /."
                        .formatted(number));
    }
}
