package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.tax.TaxRow;
import eu.socle.kernel.Document;
import eu.socle.kernel.Lookup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What lines and totals need to know of the document that holds them, read from the blocks it declares. */
public interface Trade<D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> {

    TotalFields<D, L, T> totals();

    ScheduleFields<D> schedule();

    boolean isReturn();

    /** The deposit that it deducts, or null. */
    default @Nullable D deposit(Lookup lookup) {
        return null;
    }

    @SuppressWarnings("unchecked") // a document trades as itself
    private D self() {
        return (D) this;
    }

    /** The taxes and charges of the document, in their order. */
    default List<TaxRow> taxRows() {
        return self().rows(totals().taxes).stream()
                .map(row -> Amounts.tax(row, totals().tax))
                .toList();
    }

    /** Whether we sell; else we buy. */
    default boolean isSelling() {
        return totals().party.side.isSelling();
    }

    /** The list that prices come from, or null. */
    default @Nullable String priceList() {
        return self().get(totals().pricing.priceList);
    }

    /** The customer or supplier, or null while none is chosen. */
    default @Nullable String partyName() {
        return self().get(totals().party.party);
    }

    /** The party's fiscal category, which chooses taxes, or null. */
    default @Nullable String taxCategory() {
        return self().get(totals().pricing.taxCategory);
    }

    /** The day that prices, taxes and terms are those of. */
    default @Nullable LocalDate tradeDate() {
        return schedule().base(self());
    }

    /** The company, or null while none is chosen. */
    default @Nullable Company company(Lookup lookup) {
        return lookup.follow(self(), totals().party.company);
    }
}
