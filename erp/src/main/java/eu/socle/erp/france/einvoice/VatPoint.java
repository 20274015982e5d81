package eu.socle.erp.france.einvoice;

/** When VAT falls due (BT-8, UNTDID 2475). */
public enum VatPoint {
    /** On the invoice date: « option pour les débits ». */
    INVOICE_DATE("5"),
    /** On delivery: goods. */
    DELIVERY("29"),
    /** On payment: services. */
    PAYMENT("72");

    private final String code;

    VatPoint(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
