package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.AccountingJournal;
import eu.socle.erp.accounting.Company;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import org.jspecify.annotations.Nullable;

/** Where a document is booked: the account of its party and the journal. */
public final class BookingFields<D extends Document<D>> {

    public final Link<D, Account> account;
    public final Link<D, AccountingJournal> journal;

    /** @param field the name of the field that holds the account */
    public <P extends Document<P>> BookingFields(DocType<D> type, PartyFields<D, P> party, String field, Label label) {
        Counterparty<P> side = party.side;
        account = type.link(field, Account.class, label.fr(), label.en())
                .required()
                .among(() -> Account.posting(side.accountType()))
                .fetch(party.party, (document, lookup) -> account(document, party, lookup));
        journal = type.link("accounting_journal", AccountingJournal.class, "Journal", "Journal")
                .fetch((document, lookup) -> {
                    Company company = lookup.follow(document, party.company);
                    return company == null ? null : company.get(side.journal());
                });
    }

    private static <D extends Document<D>, P extends Document<P>> @Nullable String account(
            D document, PartyFields<D, P> party, Lookup lookup) {
        Company company = lookup.follow(document, party.company);
        return party.of(document, lookup)
                .map(each -> party.side.account(each, company))
                .orElseGet(() -> company == null ? null : company.get(party.side.usualAccount()));
    }
}
