package eu.socle.erp.banking;

import eu.socle.erp.ledger.Instalment;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a payment goes to each instalment of one document: to those that its lines name, then to the oldest
 * (contract rules 3.2).
 */
final class Allocation {

    /** Part of an instalment, in the currency of the document and as it stands in the books. */
    record Share(@Nullable LocalDate dueDate, BigDecimal amount, BigDecimal base) {}

    private final OpenItem item;
    private final Lookup lookup;
    private final List<BigDecimal> taken = new ArrayList<>();
    private final List<PaymentEntryReference> tooMuch = new ArrayList<>();

    private Allocation(OpenItem item, Lookup lookup) {
        this.item = item;
        this.lookup = lookup;
        item.instalments().forEach(each -> taken.add(BigDecimal.ZERO));
    }

    static Allocation of(PaymentEntry payment, Posting.Reference document, OpenItem item, Lookup lookup) {
        Allocation allocation = new Allocation(item, lookup);
        List<PaymentEntryReference> lines = payment.references().stream()
                .filter(row -> row.document().equals(document))
                .toList();
        lines.stream().filter(PaymentEntryReference::namesInstalment).forEach(allocation::named);
        lines.stream()
                .filter(row -> !row.namesInstalment())
                .forEach(
                        row -> allocation.take(row.amount(PaymentEntryReference.ALLOCATED_AMOUNT), item.instalments()));
        return allocation;
    }

    private void named(PaymentEntryReference row) {
        BigDecimal amount = row.amount(PaymentEntryReference.ALLOCATED_AMOUNT);
        if (take(amount, row.chosen(item, lookup)).signum() != 0) {
            tooMuch.add(row);
        }
    }

    /** Fills instalments in order, and returns what found no place. */
    private BigDecimal take(BigDecimal amount, List<Instalment> among) {
        BigDecimal rest = amount;
        for (int i = 0; i < taken.size(); i++) {
            Instalment instalment = item.instalments().get(i);
            BigDecimal open = instalment.outstanding().subtract(taken.get(i));
            if (among.contains(instalment) && open.signum() == rest.signum()) {
                BigDecimal part = rest.abs().min(open.abs()).multiply(BigDecimal.valueOf(rest.signum()));
                taken.set(i, taken.get(i).add(part));
                rest = rest.subtract(part);
            }
        }
        return rest;
    }

    /** Lines that ask for more than what is left of the instalments that they name. */
    List<PaymentEntryReference> tooMuch() {
        return tooMuch;
    }

    /** The shares, the oldest first; settling the whole document leaves no cent behind. */
    List<Share> shares(@Nullable String companyCurrency) {
        List<Share> shares = new ArrayList<>();
        BigDecimal amount = BigDecimal.ZERO;
        BigDecimal base = BigDecimal.ZERO;
        for (int i = 0; i < taken.size(); i++) {
            Instalment instalment = item.instalments().get(i);
            BigDecimal part = taken.get(i);
            if (part.signum() != 0) {
                amount = amount.add(part);
                BigDecimal worth = amount.compareTo(item.outstanding()) == 0
                        ? item.baseOutstanding().subtract(base)
                        : item.baseOf(instalment, part, companyCurrency);
                base = base.add(worth);
                shares.add(new Share(item.instalments().size() < 2 ? null : instalment.dueDate(), part, worth));
            }
        }
        return shares;
    }
}
