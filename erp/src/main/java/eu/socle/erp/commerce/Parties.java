package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer or a supplier, seen from the books.
 *
 * @param account the control account of the party in a company, or null when neither of them has one
 */
public record Parties(
        String type, String name, String label, @Nullable String account) {

    public static final String CUSTOMER = "Customer";
    public static final String SUPPLIER = "Supplier";

    /** Whether a type of documents is one of parties. */
    public static boolean areOf(DocType<?> type) {
        return type.name().equals(CUSTOMER) || type.name().equals(SUPPLIER);
    }

    /** The party of that type and name; empty when there is none. */
    public static Optional<Parties> find(
            @Nullable String type, @Nullable String name, @Nullable Company company, Lookup lookup) {
        if (name == null || type == null) {
            return Optional.empty();
        }
        return switch (type) {
            case CUSTOMER -> lookup.find(Customer.TYPE, name).map(each -> of(each, Counterparty.CUSTOMER, company));
            case SUPPLIER -> lookup.find(Supplier.TYPE, name).map(each -> of(each, Counterparty.SUPPLIER, company));
            default -> Optional.empty();
        };
    }

    private static <P extends Document<P>> Parties of(P party, Counterparty<P> side, @Nullable Company company) {
        return new Parties(party.type().name(), party.name(), party.text(side.label()), side.account(party, company));
    }
}
