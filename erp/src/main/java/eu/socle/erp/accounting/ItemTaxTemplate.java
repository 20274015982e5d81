package eu.socle.erp.accounting;

import eu.socle.kernel.Computed;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Option;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import eu.socle.kernel.Rows;

/** The VAT of an item: its rate on each tax account, which replaces the rate of the document. */
public final class ItemTaxTemplate extends Document<ItemTaxTemplate> {

    public static final DocType<ItemTaxTemplate> TYPE = DocType.of(
                    ItemTaxTemplate.class, "Item Tax Template", "Modèle de taxe par article", "Item tax template")
            .plural("Modèles de taxe par article", "Item tax templates")
            .describedAs(
                    "Taux propre à un article, qui remplace celui du document.",
                    "Rate specific to an item, which replaces the one on the document.");

    public static final Input<ItemTaxTemplate, String> TITLE =
            TYPE.text("title", "Intitulé", "Title").required().searchable();

    public static final Link<ItemTaxTemplate, Company> COMPANY =
            TYPE.link("company", Company.class, "Société", "Company").required();

    public static final Input<ItemTaxTemplate, Applicable> APPLICABLE_FOR =
            TYPE.choice("applicable_for", Applicable.class, "S’applique à", "Applies to");

    public static final Input<ItemTaxTemplate, VatCategory> VAT_CATEGORY = TYPE.choice(
                    "vat_category", VatCategory.class, "Catégorie de TVA", "VAT category")
            .help("Code de la facture électronique.", "Code of the e-invoice.")
            .defaultsTo(VatCategory.STANDARD);

    public static final Input<ItemTaxTemplate, String> EXEMPTION_CODE = TYPE.text(
                    "exemption_code", 30, "Motif d’exonération", "Exemption reason")
            .help("Code VATEX, par exemple VATEX-FR-FRANCHISE.", "VATEX code, such as VATEX-FR-FRANCHISE.");

    public static final Input<ItemTaxTemplate, Boolean> DISABLED = TYPE.check("disabled", "Inactif", "Disabled")
            .help("N’est plus proposé à la saisie.", "No longer offered for input.");

    public static final Rows<ItemTaxTemplate, ItemTaxTemplateDetail> TAXES =
            TYPE.rows("taxes", ItemTaxTemplateDetail.class, "Taux", "Rates").required();

    public static final Computed<ItemTaxTemplate, String> COMPANY_ABBR = TYPE.text(
                    "company_abbr", "Sigle de la société", "Company abbreviation")
            .computed()
            .hidden();

    static {
        TYPE.shared();
        TYPE.namedAs(template -> Abbreviated.name(template.text(TITLE), template.text(COMPANY_ABBR)))
                .titled(TITLE)
                .disabledBy(DISABLED)
                .compute((template, lookup) ->
                        template.compute(COMPANY_ABBR, Abbreviated.of(template, COMPANY, lookup)));
        TYPE.form()
                .section(TITLE, COMPANY, APPLICABLE_FOR, VAT_CATEGORY, EXEMPTION_CODE, DISABLED)
                .section(TAXES);
        TYPE.list(TITLE, COMPANY, APPLICABLE_FOR, VAT_CATEGORY).sortedBy(TITLE.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_USER, Grants.edit())
                .access(Role.AUDITOR, Grants.audit())
                .access(Role.ITEM_MANAGER, Right.READ)
                .access(Role.SALES_USER, Right.READ)
                .access(Role.PURCHASE_USER, Right.READ);
    }

    public ItemTaxTemplate() {
        super(TYPE);
    }

    public enum Applicable implements Option {
        SALES("Sales", "Ventes", "Sales"),
        PURCHASES("Purchases", "Achats", "Purchases");

        private final String value;
        private final Label label;

        Applicable(String value, String fr, String en) {
            this.value = value;
            this.label = new Label(fr, en);
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public Label label() {
            return label;
        }
    }
}
