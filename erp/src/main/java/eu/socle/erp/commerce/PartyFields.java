package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Address;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between whom a document is: our company and a customer or a supplier, with the name, address and VAT number of theirs. */
public final class PartyFields<D extends Document<D>, P extends Document<P>> {

    public final Counterparty<P> side;
    public final Link<D, Company> company;
    public final Link<D, P> party;
    public final Input<D, String> partyName;
    public final Link<D, Address> address;
    public final Input<D, String> taxId;

    /** @param field the name of the field that holds the party; names of the others start with it */
    public PartyFields(
            DocType<D> type, Counterparty<P> side, String field, Label label, Label nameLabel, Label addressLabel) {
        this.side = side;
        company = type.link("company", Company.class, "Société", "Company")
                .required()
                .fetch((document, lookup) -> usualCompany(lookup));
        party = type.link(field, side.type(), label.fr(), label.en())
                .required()
                .width(6)
                .indexed();
        partyName = type.text(field + "_name", 250, nameLabel.fr(), nameLabel.en())
                .fetch(
                        party,
                        (document, lookup) -> of(document, lookup)
                                .map(each -> each.text(side.label()))
                                .orElse(null))
                .searchable()
                .hidden();
        address = type.link(field + "_address", Address.class, addressLabel.fr(), addressLabel.en())
                .fetch(party, (document, lookup) -> value(document, side.address(), lookup))
                .width(6);
        taxId = type.text("tax_id", 20, "Numéro de TVA", "VAT number")
                .fetch(party, (document, lookup) -> value(document, side.taxId(), lookup));
    }

    /** The first company that has books of its own. */
    public static @Nullable String usualCompany(Lookup lookup) {
        return lookup.first(Company.TYPE, Company.IS_GROUP.is(false))
                .map(Company::name)
                .orElse(null);
    }

    /** The customer or the supplier; empty while none is chosen. */
    public Optional<P> of(D document, Lookup lookup) {
        return Optional.ofNullable(lookup.follow(document, party));
    }

    /** What the party says. */
    @Nullable
    String value(D document, Field<P, String> field, Lookup lookup) {
        return of(document, lookup).map(each -> each.get(field)).orElse(null);
    }

    /** What the party says, else what the company says. */
    @Nullable
    String value(D document, Field<P, String> field, Field<Company, String> usual, Lookup lookup) {
        String own = value(document, field, lookup);
        Company ours = own == null ? lookup.follow(document, company) : null;
        return ours == null ? own : ours.get(usual);
    }

    /** The terms of the party, else those of the company. */
    public @Nullable String terms(D document, Lookup lookup) {
        return value(document, side.terms(), Company.PAYMENT_TERMS, lookup);
    }
}
