package eu.socle.erp.france.einvoice;

/** Goods or services: decides the « cadre de facturation » (BT-23) and when VAT falls due. */
public enum ItemKind {
    GOODS,
    SERVICE
}
