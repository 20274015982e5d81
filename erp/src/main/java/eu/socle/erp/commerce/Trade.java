package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What lines and totals need to know of the document that holds them. Sales and purchase documents implement it. */
public interface Trade<D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> {

    TotalFields<D, L, T> totals();

    /** Whether we sell; else we buy. */
    boolean isSelling();

    /** The list that prices come from, or null. */
    @Nullable
    String priceList();

    /** The customer or supplier, or null while none is chosen. */
    @Nullable
    String partyName();

    /** The party's fiscal category, which chooses taxes, or null. */
    @Nullable
    String taxCategory(Lookup lookup);

    /** The day that prices, taxes and terms are those of. */
    @Nullable
    LocalDate tradeDate();

    boolean isReturn();

    /** The company, or null while none is chosen. */
    @Nullable
    Company company(Lookup lookup);
}
