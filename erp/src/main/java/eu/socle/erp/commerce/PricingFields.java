package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.accounting.TaxCategory;
import eu.socle.erp.accounting.TaxTemplateFields;
import eu.socle.erp.party.PriceList;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a document is priced and taxed as a rule: currency, price list, fiscal category and the template of its taxes. */
public final class PricingFields<D extends Document<D>, M extends Document<M>, T extends Document<T>> {

    public final Link<D, Currency> currency;
    public final Link<D, PriceList> priceList;
    public final Link<D, TaxCategory> taxCategory;
    public final Link<D, M> taxesAndCharges;
    private final TaxTemplateFields<M, T> template;

    /** @param listField the name of the field that holds the price list */
    public <P extends Document<P>> PricingFields(
            DocType<D> type,
            PartyFields<D, P> party,
            String listField,
            Label listLabel,
            Class<M> templateClass,
            TaxTemplateFields<M, T> template) {
        this.template = template;
        Counterparty<P> side = party.side;
        currency = type.link("currency", Currency.class, "Devise", "Currency")
                .required()
                .fetch(
                        party.party,
                        (document, lookup) -> party.value(document, side.currency(), Company.DEFAULT_CURRENCY, lookup))
                .width(2);
        priceList = type.link(listField, PriceList.class, listLabel.fr(), listLabel.en())
                .fetch(party.party, (document, lookup) -> {
                    String own = party.value(document, side.priceList(), lookup);
                    return own == null ? usualList(side, lookup) : own;
                });
        taxCategory = type.link("tax_category", TaxCategory.class, "Catégorie fiscale", "Tax category")
                .fetch(party.party, (document, lookup) -> party.value(document, side.taxCategory(), lookup));
        taxesAndCharges = type.link("taxes_and_charges", templateClass, "Modèle de taxes", "Tax template")
                .sharing("company", party.company)
                .fetch(
                        party.party,
                        (document, lookup) ->
                                template.usual(document.get(party.company), document.get(taxCategory), lookup));
    }

    private static @Nullable String usualList(Counterparty<?> side, Lookup lookup) {
        return lookup.first(PriceList.TYPE, side.priceLists())
                .map(PriceList::name)
                .orElse(null);
    }

    /** The taxes of the chosen template. */
    @Nullable
    List<T> taxes(D document, Lookup lookup) {
        return template.linesOf(lookup.follow(document, taxesAndCharges));
    }
}
