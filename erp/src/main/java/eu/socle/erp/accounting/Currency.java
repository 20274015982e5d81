package eu.socle.erp.accounting;

import eu.socle.kernel.Cond;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Right;
import eu.socle.kernel.Role;
import java.math.BigDecimal;

/** A currency: its symbol and how it divides. Its decimals come from ISO 4217, not from here. */
public final class Currency extends Document<Currency> {

    public static final DocType<Currency> TYPE = DocType.of(Currency.class, "Currency", "Devise", "Currency")
            .plural("Devises", "Currencies")
            .describedAs("Monnaie, son symbole et sa subdivision.", "Currency, its symbol and subdivision.");

    public static final Input<Currency, String> CURRENCY_NAME = TYPE.text("currency_name", 3, "Code ISO", "ISO code")
            .help("Trois lettres, par exemple EUR.", "Three letters, such as EUR.")
            .required()
            .unique()
            .searchable()
            .width(2);

    public static final Input<Currency, String> TITLE =
            TYPE.text("title", "Nom", "Name").searchable();

    public static final Input<Currency, String> SYMBOL =
            TYPE.text("symbol", 10, "Symbole", "Symbol").width(2);

    public static final Input<Currency, String> FRACTION =
            TYPE.text("fraction", "Subdivision", "Fraction").help("Par exemple le centime.", "For example the cent.");

    public static final Input<Currency, Integer> FRACTION_UNITS = TYPE.whole(
                    "fraction_units", "Subdivisions par unité", "Fractions in a unit")
            .defaultsTo(100);

    public static final Input<Currency, BigDecimal> SMALLEST_CURRENCY_FRACTION_VALUE = TYPE.decimal(
                    "smallest_currency_fraction_value", "Plus petite valeur payable", "Smallest payable value")
            .help(
                    "Par exemple 0,05 là où les pièces de un et deux centimes ont disparu.",
                    "For example 0.05 where one and two cent coins are gone.");

    public static final Input<Currency, Boolean> ENABLED =
            TYPE.check("enabled", "Actif", "Enabled").defaultsTo(true);

    static {
        TYPE.shared();
        TYPE.namedBy(CURRENCY_NAME);
        TYPE.form()
                .section(CURRENCY_NAME, TITLE, SYMBOL, ENABLED)
                .section("Subdivision", "Fraction", FRACTION, FRACTION_UNITS, SMALLEST_CURRENCY_FRACTION_VALUE);
        TYPE.list(TYPE.nameField(), TITLE, SYMBOL, ENABLED).sortedBy(CURRENCY_NAME.ascending());
        TYPE.access(Role.SYSTEM_MANAGER, Grants.manage())
                .access(Role.ACCOUNTS_MANAGER, Grants.manage())
                .access(Role.ALL, Right.READ);
    }

    /** Currencies that may be chosen. */
    public static Cond<Currency> usable() {
        return ENABLED.is(true);
    }

    public Currency() {
        super(TYPE);
    }
}
