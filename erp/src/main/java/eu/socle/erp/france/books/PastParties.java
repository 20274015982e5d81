package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Unit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The customers and suppliers behind auxiliary accounts: documents whose name is the auxiliary number, created when there is
 * none. A number means what it means in one company: when it already names someone else on the site, the party takes the
 * abbreviation of the company too, as accounts do. Lines without one belong to {@link Sundry}. On accounts without
 * sub-ledger an auxiliary is only shown.
 */
final class PastParties {

    private final Company company;
    private final Unit unit;
    private final Map<Key, String> names = new HashMap<>();

    private record Key(DocType<?> type, String auxiliary) {}

    PastParties(Company company, Unit unit) {
        this.company = company;
        this.unit = unit;
    }

    /** What the name of a party has after the number that it shares with a party of another company. */
    static String suffix(String abbr) {
        return " - " + abbr;
    }

    void ensure(Account account, String auxiliary, String label) {
        Account.Type type = account.get(Account.ACCOUNT_TYPE);
        if (type == Account.Type.RECEIVABLE) {
            ensure(Customer.TYPE, Customer.CUSTOMER_NAME, auxiliary.isEmpty() ? Sundry.CUSTOMERS : auxiliary, label);
        } else if (type == Account.Type.PAYABLE) {
            ensure(Supplier.TYPE, Supplier.SUPPLIER_NAME, auxiliary.isEmpty() ? Sundry.SUPPLIERS : auxiliary, label);
        }
    }

    private <D extends Document<D>> void ensure(
            DocType<D> type, Input<D, String> title, String auxiliary, String label) {
        Key key = new Key(type, auxiliary);
        if (!names.containsKey(key)) {
            names.put(key, named(type, title, auxiliary, label));
        }
    }

    /** The party that the number means in this company. */
    private <D extends Document<D>> String named(
            DocType<D> type, Input<D, String> title, String auxiliary, String label) {
        String own = auxiliary + suffix(company.text(Company.ABBR));
        if (unit.find(type, own).isPresent()) {
            return own;
        }
        Optional<D> present = unit.find(type, auxiliary);
        boolean shared = present.isEmpty()
                || Sundry.is(auxiliary)
                || label.isBlank()
                || isSame(present.get().text(title), label)
                || isBooked(type, auxiliary);
        String name = shared ? auxiliary : own;
        if (present.isEmpty() || !shared) {
            D party = type.create();
            party.identify(party.identity().named(name));
            party.set(title, label.isBlank() ? name : label);
            unit.create(party);
        }
        return name;
    }

    private static boolean isSame(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** Whether the company already knows this party under this number; its label may have changed since. */
    private boolean isBooked(DocType<?> type, String party) {
        return unit.first(
                        GlEntry.TYPE,
                        GlEntry.COMPANY
                                .is(company.name())
                                .and(GlEntry.PARTY_TYPE.is(type.name()))
                                .and(GlEntry.PARTY.is(party)))
                .isPresent();
    }

    /** Whose debt a line changes. */
    Posting.@Nullable Party of(Account account, String auxiliary, String label) {
        Account.Type type = account.get(Account.ACCOUNT_TYPE);
        if (type == Account.Type.RECEIVABLE) {
            return party(Customer.TYPE, auxiliary, label, Sundry.CUSTOMERS);
        }
        if (type == Account.Type.PAYABLE) {
            return party(Supplier.TYPE, auxiliary, label, Sundry.SUPPLIERS);
        }
        return auxiliary.isEmpty() && label.isEmpty() ? null : Posting.Party.shown(auxiliary, label);
    }

    private Posting.Party party(DocType<?> type, String auxiliary, String label, String sundry) {
        return auxiliary.isEmpty()
                ? new Posting.Party(type.name(), sundry, sundry)
                : new Posting.Party(type.name(), names.getOrDefault(new Key(type, auxiliary), auxiliary), label);
    }

    /** A currency that amounts of the file are in. */
    void currency(String code) {
        if (unit.find(Currency.TYPE, code).isEmpty()) {
            Currency currency = new Currency();
            currency.set(Currency.CURRENCY_NAME, code);
            currency.set(Currency.TITLE, code);
            currency.set(Currency.SYMBOL, code);
            unit.create(currency);
        }
    }
}
