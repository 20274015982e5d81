package eu.socle.erp.accounting;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import java.math.BigDecimal;

/** The rate that an item has on one tax account, in place of the rate of the document. Zero is a real rate. */
public final class ItemTaxTemplateDetail extends Document<ItemTaxTemplateDetail> {

    public static final DocType<ItemTaxTemplateDetail> TYPE = DocType.row(
                    ItemTaxTemplateDetail.class, "Item Tax Template Detail", "Taux du modèle", "Template rate")
            .plural("Taux du modèle", "Template rates")
            .describedAs("Compte de taxe et taux appliqué.", "Tax account and rate applied.");

    public static final Link<ItemTaxTemplateDetail, Account> TAX_TYPE = TYPE.link(
                    "tax_type", Account.class, "Compte de taxe", "Tax account")
            .required()
            .among(Account::posting);

    public static final Input<ItemTaxTemplateDetail, BigDecimal> TAX_RATE = TYPE.percent(
                    "tax_rate", "Taux de taxe", "Tax rate")
            .help("En pourcentage.", "As a percentage.")
            .defaultsTo(BigDecimal.ZERO);

    static {
        TYPE.form().section(TAX_TYPE, TAX_RATE);
        TYPE.list(TAX_TYPE, TAX_RATE);
    }

    public ItemTaxTemplateDetail() {
        super(TYPE);
    }
}
