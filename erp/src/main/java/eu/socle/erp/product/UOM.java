package eu.socle.erp.product;

import eu.socle.erp.accounting.Grants;
import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;

/** A unit in which one counts, weighs, measures or books. */
public final class UOM extends Document<UOM> {

    public static final DocType<UOM> TYPE = DocType.of(UOM.class, "UOM", "Unité", "Unit")
            .plural("Unités", "Units")
            .describedAs(
                    "Unité dans laquelle on compte, pèse, mesure ou réserve.",
                    "Unit used to count, weigh, measure or book.");

    public static final Input<UOM, String> UOM_NAME = TYPE.text("uom_name", "Nom de l’unité", "Unit name")
            .required()
            .unique()
            .searchable();

    public static final Input<UOM, String> SYMBOL =
            TYPE.text("symbol", 10, "Symbole", "Symbol").width(2);

    public static final Input<UOM, String> UOM_CODE = TYPE.text("uom_code", 3, "Code UN/ECE", "UN/ECE code")
            .help(
                    "Recommandation 20, par exemple C62 pour une unité, HUR pour une heure.",
                    "Recommendation 20, such as C62 for a piece, HUR for an hour.")
            .width(2);

    public static final Input<UOM, Boolean> MUST_BE_WHOLE_NUMBER =
            TYPE.check("must_be_whole_number", "Quantités entières", "Whole numbers only");

    public static final Input<UOM, Boolean> ENABLED =
            TYPE.check("enabled", "Actif", "Enabled").defaultsTo(true);

    static {
        TYPE.shared();
        TYPE.namedBy(UOM_NAME);
        TYPE.form().section(UOM_NAME, SYMBOL, UOM_CODE).section(MUST_BE_WHOLE_NUMBER, ENABLED);
        TYPE.list(TYPE.nameField(), SYMBOL, UOM_CODE, MUST_BE_WHOLE_NUMBER).sortedBy(UOM_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ITEM_MANAGER, Grants.manage())
                .access(Role.ALL, Right.READ);
    }

    public UOM() {
        super(TYPE);
    }

    /** Units that may be chosen. */
    public static Cond<UOM> usable() {
        return ENABLED.is(true);
    }
}
