package eu.socle.erp.france.books;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.Unit;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customers and suppliers behind auxiliary accounts: documents whose name is the auxiliary number, created when there is
 * none. Lines without one belong to {@link Sundry}. On accounts without sub-ledger an auxiliary is only shown.
 */
final class PastParties {

    private final Unit unit;
    private final Set<String> customers = new HashSet<>();
    private final Set<String> suppliers = new HashSet<>();

    PastParties(Unit unit) {
        this.unit = unit;
    }

    void ensure(Account account, String auxiliary, String label) {
        Account.Type type = account.get(Account.ACCOUNT_TYPE);
        if (type == Account.Type.RECEIVABLE) {
            customer(auxiliary.isEmpty() ? Sundry.CUSTOMERS : auxiliary, label);
        } else if (type == Account.Type.PAYABLE) {
            supplier(auxiliary.isEmpty() ? Sundry.SUPPLIERS : auxiliary, label);
        }
    }

    /** Whose debt a line changes. */
    static Posting.@Nullable Party of(Account account, String auxiliary, String label) {
        Account.Type type = account.get(Account.ACCOUNT_TYPE);
        if (type == Account.Type.RECEIVABLE) {
            return party(Customer.TYPE.name(), auxiliary, label, Sundry.CUSTOMERS);
        }
        if (type == Account.Type.PAYABLE) {
            return party(Supplier.TYPE.name(), auxiliary, label, Sundry.SUPPLIERS);
        }
        return auxiliary.isEmpty() && label.isEmpty() ? null : Posting.Party.shown(auxiliary, label);
    }

    private static Posting.Party party(String type, String auxiliary, String label, String sundry) {
        return auxiliary.isEmpty()
                ? new Posting.Party(type, sundry, sundry)
                : new Posting.Party(type, auxiliary, label);
    }

    private void customer(String name, String label) {
        if (customers.add(name) && unit.find(Customer.TYPE, name).isEmpty()) {
            Customer customer = new Customer();
            customer.identify(customer.identity().named(name));
            customer.set(Customer.CUSTOMER_NAME, label.isBlank() ? name : label);
            unit.create(customer);
        }
    }

    private void supplier(String name, String label) {
        if (suppliers.add(name) && unit.find(Supplier.TYPE, name).isEmpty()) {
            Supplier supplier = new Supplier();
            supplier.identify(supplier.identity().named(name));
            supplier.set(Supplier.SUPPLIER_NAME, label.isBlank() ? name : label);
            unit.create(supplier);
        }
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
