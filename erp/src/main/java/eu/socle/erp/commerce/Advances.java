package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.Currency;
import eu.socle.erp.ledger.Matching;
import eu.socle.erp.ledger.OpenItem;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.Subledger;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Rows;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Payments of the party that wait, and how much of each an invoice uses (contract rules 3.2.4): typed, fetched by an action,
 * or by themselves. They are used when the invoice is submitted, and wait again when it is undone.
 */
public final class Advances<D extends Document<D>, A extends Document<A>> {

    private static final int RATE_DECIMALS = 6;

    public final Input<D, Boolean> automatic;
    public final Rows<D, A> rows;
    private final PartyFields<D, ?> party;
    private final BookingFields<D> booking;
    private final Link<D, Currency> currency;
    private final Input<D, BigDecimal> rate;
    private final AdvanceFields<A> fields;

    public Advances(
            DocType<D> type,
            PartyFields<D, ?> party,
            BookingFields<D> booking,
            TotalFields<D, ?, ?> totals,
            Class<A> rowClass,
            AdvanceFields<A> fields) {
        this.party = party;
        this.booking = booking;
        this.currency = totals.currency;
        this.rate = totals.conversionRate;
        this.fields = fields;
        automatic = type.check(
                "allocate_advances_automatically",
                "Imputer les acomptes automatiquement",
                "Allocate advances automatically");
        rows = type.rows("advances", rowClass, "Acomptes", "Advances").notCopied();
    }

    /** What the invoice uses of all of them. */
    public BigDecimal total(D invoice) {
        return invoice.rows(rows).stream()
                .map(row -> row.amount(fields.allocatedAmount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Looks at what waits, takes it when asked to by itself, and returns what is used of it. */
    public BigDecimal complete(D invoice, BigDecimal payable, Lookup lookup) {
        if (invoice.flag(automatic) && payable.signum() > 0) {
            fetch(invoice, payable, lookup);
        }
        for (A row : invoice.rows(rows)) {
            row.compute(
                    fields.advanceAmount,
                    open(invoice, row, lookup)
                            .map(OpenItem::outstanding)
                            .map(BigDecimal::negate)
                            .orElse(null));
        }
        return total(invoice);
    }

    /** Replaces the lines by everything that waits, the oldest used first, as much of it as there is to pay. */
    public void fetch(D invoice, BigDecimal payable, Lookup lookup) {
        List<A> found = new ArrayList<>();
        BigDecimal left = payable;
        for (OpenItem item : waiting(invoice, lookup)) {
            A row = invoice.rows(rows).size() > found.size()
                    ? invoice.rows(rows).get(found.size())
                    : DocType.of(rows.row()).create();
            BigDecimal part = item.outstanding().negate().min(left).max(BigDecimal.ZERO);
            row.set(fields.referenceType, item.document().type());
            row.set(fields.referenceName, item.document().name());
            row.set(fields.allocatedAmount, part);
            found.add(row);
            left = left.subtract(part);
        }
        invoice.set(rows, found);
    }

    private List<OpenItem> waiting(D invoice, Lookup lookup) {
        String company = invoice.get(party.company);
        String account = invoice.get(booking.account);
        return company == null || account == null || invoice.get(party.party) == null
                ? List.of()
                : Matching.waiting(
                                company, owner(invoice), account, invoice.type().name(), lookup)
                        .stream()
                        .filter(item -> fits(invoice, item, lookup))
                        .toList();
    }

    private Posting.Party owner(D invoice) {
        return new Posting.Party(
                DocType.of(party.side.type()).name(), invoice.text(party.party), invoice.text(party.partyName));
    }

    /** Money is used on the account and in the currency that it was booked in. */
    private boolean fits(D invoice, OpenItem item, Lookup lookup) {
        Company company = lookup.follow(invoice, party.company);
        String own = company == null ? null : company.get(Company.DEFAULT_CURRENCY);
        return item.account().equals(invoice.get(booking.account))
                && Objects.equals(item.currency() == null ? own : item.currency(), invoice.get(currency));
    }

    private Optional<OpenItem> open(D invoice, A row, Lookup lookup) {
        Posting.Party owner = owner(invoice);
        return OpenItem.find(fields.document(row), owner.type(), owner.name(), lookup);
    }

    /** What waits on the document of a line and may be used for this invoice. */
    private BigDecimal left(D invoice, A row, Lookup lookup) {
        return open(invoice, row, lookup)
                .filter(item -> fits(invoice, item, lookup)
                        && !item.document().type().equals(invoice.type().name()))
                .map(item -> item.outstanding().negate().max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }

    /** No more than what waits, and no more than what there is to pay. */
    public void check(D invoice, BigDecimal payable, Lookup lookup, Refusals refusals) {
        if (invoice.rows(rows).isEmpty()) {
            return;
        }
        for (A row : invoice.rows(rows)) {
            BigDecimal used = row.amount(fields.allocatedAmount);
            BigDecimal left = left(invoice, row, lookup);
            if (used.signum() < 0) {
                refusals.add(Refusal.of("negative_not_allowed")
                        .on(rows, row, fields.allocatedAmount)
                        .with("field", fields.allocatedAmount.label()));
            } else if (left.signum() > 0 && isAtOtherRate(invoice, row, lookup)) {
                refusals.add(Refusal.of("advance_rate")
                        .on(rows, row, fields.referenceName)
                        .with("payment", row.text(fields.referenceName)));
            } else if (used.compareTo(left) > 0) {
                refusals.add(Refusal.of("advance_over_used")
                        .on(rows, row, fields.allocatedAmount)
                        .with("allocated", used)
                        .with("payment", row.text(fields.referenceName))
                        .with("outstanding", left));
            }
        }
        if (total(invoice).compareTo(payable.max(BigDecimal.ZERO)) > 0) {
            refusals.add(Refusal.of("advances_over_invoice")
                    .with("allocated", total(invoice))
                    .with("payable", payable.max(BigDecimal.ZERO))
                    .on(rows));
        }
    }

    /** Money of another worth than the invoice leaves a difference of exchange, which only an entry can book. */
    private boolean isAtOtherRate(D invoice, A row, Lookup lookup) {
        return open(invoice, row, lookup)
                .filter(item -> item.currency() != null && item.rate().compareTo(BigDecimal.ONE) != 0)
                .filter(item -> item.rate()
                                .setScale(RATE_DECIMALS, RoundingMode.HALF_UP)
                                .compareTo(invoice.amount(rate).setScale(RATE_DECIMALS, RoundingMode.HALF_UP))
                        != 0)
                .isPresent();
    }

    /** Keeps others from the same money, and looks again before it is used. */
    public void hold(D invoice, BigDecimal payable, Unit unit) {
        Subledger.hold(parts(invoice).stream().map(Matching.Part::from).toList(), unit);
        Refusals refusals = new Refusals();
        check(invoice, payable, unit, refusals);
        refusals.throwIfAny();
    }

    /** Uses the money; to be called after the invoice is booked. */
    public void use(D invoice, LocalDate date, Unit unit) {
        Matching.use(parts(invoice), invoice, date, unit);
    }

    /** What is used of each payment. */
    public List<Matching.Part> parts(D invoice) {
        return invoice.rows(rows).stream()
                .filter(row -> row.amount(fields.allocatedAmount).signum() > 0)
                .map(row -> new Matching.Part(fields.document(row), row.amount(fields.allocatedAmount)))
                .toList();
    }
}
