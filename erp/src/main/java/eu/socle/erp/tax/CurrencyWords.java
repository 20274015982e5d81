package eu.socle.erp.tax;

/**
 * How a currency and its fraction are called.
 *
 * @param one the unit, singular
 * @param many the unit, plural
 * @param feminine whether the unit is feminine in French
 * @param cent the fraction, singular
 * @param cents the fraction, plural
 */
record CurrencyWords(String one, String many, boolean feminine, String cent, String cents) {

    static CurrencyWords french(String code) {
        return switch (code) {
            case "EUR" -> masculine("euro", "euros", "centime", "centimes");
            case "CHF" -> masculine("franc suisse", "francs suisses", "centime", "centimes");
            case "USD" -> masculine("dollar américain", "dollars américains", "cent", "cents");
            case "CAD" -> masculine("dollar canadien", "dollars canadiens", "cent", "cents");
            case "GBP" -> new CurrencyWords("livre sterling", "livres sterling", true, "penny", "pence");
            case "JPY" -> masculine("yen", "yens", "sen", "sens");
            case "XOF", "XAF" -> masculine("franc CFA", "francs CFA", "centime", "centimes");
            case "XPF" -> masculine("franc Pacifique", "francs Pacifique", "centime", "centimes");
            case "MAD" -> masculine("dirham", "dirhams", "centime", "centimes");
            case "TND" -> masculine("dinar tunisien", "dinars tunisiens", "millime", "millimes");
            default -> masculine(code, code, "centième", "centièmes");
        };
    }

    static CurrencyWords english(String code) {
        return switch (code) {
            case "EUR" -> masculine("euro", "euros", "cent", "cents");
            case "CHF" -> masculine("Swiss franc", "Swiss francs", "centime", "centimes");
            case "USD" -> masculine("US dollar", "US dollars", "cent", "cents");
            case "CAD" -> masculine("Canadian dollar", "Canadian dollars", "cent", "cents");
            case "GBP" -> masculine("pound sterling", "pounds sterling", "penny", "pence");
            case "JPY" -> masculine("yen", "yen", "sen", "sen");
            case "XOF", "XAF" -> masculine("CFA franc", "CFA francs", "centime", "centimes");
            case "XPF" -> masculine("CFP franc", "CFP francs", "centime", "centimes");
            case "MAD" -> masculine("dirham", "dirhams", "centime", "centimes");
            case "TND" -> masculine("Tunisian dinar", "Tunisian dinars", "millime", "millimes");
            default -> masculine(code, code, "hundredth", "hundredths");
        };
    }

    private static CurrencyWords masculine(String one, String many, String cent, String cents) {
        return new CurrencyWords(one, many, false, cent, cents);
    }
}
