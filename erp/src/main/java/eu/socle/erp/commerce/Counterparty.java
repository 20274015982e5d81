package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.party.Customer;
import eu.socle.erp.party.PriceList;
import eu.socle.erp.party.Supplier;
import eu.socle.kernel.Cond;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The side that a document trades on: customers that we sell to, or suppliers that we buy from, and where a document finds
 * what is usual with them.
 *
 * @param ownAccount the control account that a party has of its own in a company
 * @param usualAccount the one of the company for all others
 */
public record Counterparty<P extends Document<P>>(
        Class<P> type,
        Field<P, String> label,
        Field<P, String> address,
        Field<P, String> taxId,
        Field<P, String> taxCategory,
        Field<P, String> terms,
        Field<P, String> currency,
        Field<P, String> priceList,
        Cond<PriceList> priceLists,
        Account.Type accountType,
        BiFunction<P, String, Optional<String>> ownAccount,
        Field<Company, String> usualAccount,
        Field<Company, String> journal) {

    public static final Counterparty<Customer> CUSTOMER = new Counterparty<>(
            Customer.class,
            Customer.CUSTOMER_NAME,
            Customer.CUSTOMER_PRIMARY_ADDRESS,
            Customer.TAX_ID,
            Customer.TAX_CATEGORY,
            Customer.PAYMENT_TERMS,
            Customer.DEFAULT_CURRENCY,
            Customer.DEFAULT_PRICE_LIST,
            PriceList.forSelling(),
            Account.Type.RECEIVABLE,
            Customer::accountIn,
            Company.DEFAULT_RECEIVABLE_ACCOUNT,
            Company.SALES_JOURNAL);

    public static final Counterparty<Supplier> SUPPLIER = new Counterparty<>(
            Supplier.class,
            Supplier.SUPPLIER_NAME,
            Supplier.SUPPLIER_PRIMARY_ADDRESS,
            Supplier.TAX_ID,
            Supplier.TAX_CATEGORY,
            Supplier.PAYMENT_TERMS,
            Supplier.DEFAULT_CURRENCY,
            Supplier.DEFAULT_PRICE_LIST,
            PriceList.forBuying(),
            Account.Type.PAYABLE,
            Supplier::accountIn,
            Company.DEFAULT_PAYABLE_ACCOUNT,
            Company.PURCHASE_JOURNAL);

    /** Whether we sell to it; else we buy. */
    public boolean isSelling() {
        return accountType == Account.Type.RECEIVABLE;
    }

    /** The control account of a party in a company, or null when neither of them has one. */
    @Nullable
    String account(P party, @Nullable Company company) {
        return company == null ? null : ownAccount.apply(party, company.name()).orElse(company.get(usualAccount));
    }
}
