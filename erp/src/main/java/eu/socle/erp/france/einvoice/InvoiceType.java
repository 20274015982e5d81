package eu.socle.erp.france.einvoice;

import java.util.Arrays;

/** What the document is (BT-3): the sixteen UNTDID 1001 codes that BR-FR-04 allows. */
public enum InvoiceType {
    INVOICE("380", "Facture", "Invoice"),
    CORRECTIVE("384", "Facture rectificative", "Corrective invoice"),
    DEPOSIT("386", "Facture d’acompte", "Deposit invoice"),
    SELF_BILLED("389", "Autofacture", "Self-billed invoice"),
    FACTORED("393", "Facture affacturée", "Factored invoice"),
    SELF_BILLED_FACTORED("501", "Autofacture affacturée", "Self-billed factored invoice"),
    SELF_BILLED_DEPOSIT("500", "Autofacture d’acompte", "Self-billed deposit invoice"),
    SELF_BILLED_CORRECTIVE("471", "Autofacture rectificative", "Self-billed corrective invoice"),
    FACTORED_CORRECTIVE("472", "Facture rectificative affacturée", "Factored corrective invoice"),
    SELF_BILLED_FACTORED_CORRECTIVE("473", "Autofacture rectificative affacturée", "Self-billed factored corrective"),
    CREDIT_NOTE("381", "Avoir", "Credit note"),
    SELF_BILLED_CREDIT_NOTE("261", "Avoir autofacturé", "Self-billed credit note"),
    GLOBAL_REBATE("262", "Avoir de remise globale", "Global rebate credit note"),
    FACTORED_CREDIT_NOTE("396", "Avoir affacturé", "Factored credit note"),
    SELF_BILLED_FACTORED_CREDIT_NOTE("502", "Avoir autofacturé affacturé", "Self-billed factored credit note"),
    DEPOSIT_CREDIT_NOTE("503", "Avoir sur acompte", "Deposit credit note");

    private final String code;
    private final String fr;
    private final String en;

    InvoiceType(String code, String fr, String en) {
        this.code = code;
        this.fr = fr;
        this.en = en;
    }

    public String code() {
        return code;
    }

    /** The title printed on the document; {@code language} is "fr" or "en". */
    public String title(String language) {
        return "en".equals(language) ? en : fr;
    }

    public boolean isCreditNote() {
        return switch (this) {
            case CREDIT_NOTE,
                    SELF_BILLED_CREDIT_NOTE,
                    GLOBAL_REBATE,
                    FACTORED_CREDIT_NOTE,
                    SELF_BILLED_FACTORED_CREDIT_NOTE,
                    DEPOSIT_CREDIT_NOTE -> true;
            default -> false;
        };
    }

    public boolean isCorrective() {
        return switch (this) {
            case CORRECTIVE, SELF_BILLED_CORRECTIVE, FACTORED_CORRECTIVE, SELF_BILLED_FACTORED_CORRECTIVE -> true;
            default -> false;
        };
    }

    public boolean isDeposit() {
        return this == DEPOSIT || this == SELF_BILLED_DEPOSIT || this == DEPOSIT_CREDIT_NOTE;
    }

    public boolean isSelfBilled() {
        return name().startsWith("SELF_BILLED");
    }

    /** The type of a code, or an {@link IllegalArgumentException} for a code that French invoices do not use. */
    public static InvoiceType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No French invoice type has the code " + code));
    }
}
