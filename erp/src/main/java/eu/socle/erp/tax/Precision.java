package eu.socle.erp.tax;

/**
 * Decimals of the amounts of a document.
 *
 * @param document decimals of the document currency: 2 for the euro, 0 for the yen, 3 for the dinar
 * @param company decimals of the company currency
 * @param price decimals of unit prices, at least those of the document currency
 */
public record Precision(int document, int company, int price) {

    /** Euros on both sides; unit prices with the six decimals an electronic invoice allows. */
    public static final Precision EURO = new Precision(2, 2, 6);
}
