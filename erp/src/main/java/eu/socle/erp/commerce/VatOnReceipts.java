package eu.socle.erp.commerce;

import eu.socle.erp.accounting.Account;
import eu.socle.erp.accounting.Company;
import eu.socle.erp.accounting.PurchaseTaxesAndCharges;
import eu.socle.erp.accounting.TaxFields;
import eu.socle.erp.accounting.VatCategory;
import eu.socle.erp.ledger.GlEntry;
import eu.socle.erp.ledger.PaymentLedgerEntry;
import eu.socle.erp.ledger.Posting;
import eu.socle.erp.ledger.SettlementEffect;
import eu.socle.erp.ledger.Subledger;
import eu.socle.erp.ledger.Voucher;
import eu.socle.erp.product.Item;
import eu.socle.erp.tax.LineTotals;
import eu.socle.erp.tax.Receipts;
import eu.socle.erp.tax.Totals;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Field;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * VAT that is due when an invoice is paid (CGI, art. 269, 2, c): that of services waits on an account of its own from the
 * invoice on, and moves to the account of its rate with each settlement, pro rata, whole once nothing is left to pay. That of
 * goods never waits, but on a deposit, whose VAT is due as it is received (CGI, art. 269, 2, a).
 */
public final class VatOnReceipts<D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>>
        implements SettlementEffect {

    private final DocType<D> type;
    private final Returns<D, L, T> returns;
    private final TotalFields<D, L, T> totals;
    private final TaxFields<T> tax;
    private final Field<Company, String> waitingAccount;
    private final Predicate<D> deposits;

    /** @param waitingAccount where the VAT of a company waits; where it has none, VAT is due on invoice */
    public VatOnReceipts(DocType<D> type, Returns<D, L, T> returns, Field<Company, String> waitingAccount) {
        this(type, returns, waitingAccount, document -> false);
    }

    /** @param deposits whether a document asks for a deposit */
    public VatOnReceipts(
            DocType<D> type, Returns<D, L, T> returns, Field<Company, String> waitingAccount, Predicate<D> deposits) {
        this.deposits = deposits;
        this.type = type;
        this.returns = returns;
        this.totals = returns.totals();
        this.tax = totals.tax;
        this.waitingAccount = waitingAccount;
    }

    // On the document.

    /** Whether the VAT of services waits, and that of goods. */
    private record Waits(boolean services, boolean goods) {

        boolean fits(@Nullable Item item) {
            return item != null && item.get(Item.ITEM_KIND) == Item.Nature.GOODS ? goods : services;
        }
    }

    /** Writes on each tax how much of it waits: the share of services; a credit note does as its original. */
    public void complete(D document, boolean byDefault, Totals computed, Lookup lookup) {
        Company company = document.company(lookup);
        D original = lookup.follow(document, returns.against());
        boolean known = company != null && company.get(waitingAccount) != null;
        Waits waits = known ? waits(document, original, byDefault) : new Waits(false, false);
        List<T> rows = document.rows(totals.taxes);
        for (int i = 0; i < rows.size(); i++) {
            T row = rows.get(i);
            row.compute(
                    tax.pending,
                    isVat(row, lookup) ? waiting(document, row, i + 1, waits, computed, lookup) : BigDecimal.ZERO);
        }
    }

    private Waits waits(D document, @Nullable D original, boolean byDefault) {
        boolean deposit = deposits.test(original == null ? document : original);
        if (original == null) {
            return new Waits(byDefault, deposit);
        }
        boolean waited = pending(original).values().stream().anyMatch(each -> each.signum() != 0);
        return new Waits(waited && (byDefault || !deposit), waited && deposit);
    }

    private boolean isVat(T row, Lookup lookup) {
        Account account = lookup.follow(row, tax.accountHead);
        boolean paid = !(row instanceof PurchaseTaxesAndCharges bought)
                || bought.get(PurchaseTaxesAndCharges.ADD_DEDUCT_TAX) != PurchaseTaxesAndCharges.AddDeduct.DEDUCT
                        && bought.get(PurchaseTaxesAndCharges.CATEGORY) == PurchaseTaxesAndCharges.Category.TOTAL;
        return paid
                && account != null
                && account.get(Account.ACCOUNT_TYPE) == Account.Type.TAX
                && row.get(tax.vatCategory) == VatCategory.STANDARD;
    }

    private BigDecimal waiting(D document, T row, int number, Waits waits, Totals computed, Lookup lookup) {
        BigDecimal waiting = BigDecimal.ZERO;
        BigDecimal whole = BigDecimal.ZERO;
        List<L> lines = document.rows(totals.items);
        for (int i = 0; i < lines.size(); i++) {
            Item item = lookup.follow(lines.get(i), totals.line.itemCode);
            BigDecimal share = computed.lines().get(i).taxes().stream()
                    .filter(each -> each.row() == number)
                    .map(LineTotals.Tax::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            whole = whole.add(share);
            waiting = waits.fits(item) ? waiting.add(share) : waiting;
        }
        BigDecimal booked = row.amount(tax.baseAfterDiscount);
        if (whole.signum() == 0) {
            return waits.services() ? booked : BigDecimal.ZERO;
        }
        return waiting.compareTo(whole) == 0 ? booked : booked.multiply(waiting).divide(whole, 2, RoundingMode.HALF_UP);
    }

    /** Whether all the VAT of a document is due on payment. */
    public boolean waitsWhole(D document) {
        List<T> taxed = document.rows(totals.taxes).stream()
                .filter(row -> row.amount(tax.baseAfterDiscount).signum() != 0)
                .toList();
        return !taxed.isEmpty()
                && taxed.stream()
                        .allMatch(row -> row.amount(tax.pending).compareTo(row.amount(tax.baseAfterDiscount)) == 0);
    }

    /** What waits, by account of the rate. */
    private Map<String, BigDecimal> pending(D document) {
        Map<String, BigDecimal> pending = new LinkedHashMap<>();
        document.rows(totals.taxes)
                .forEach(row -> pending.merge(row.need(tax.accountHead), row.amount(tax.pending), BigDecimal::add));
        return pending;
    }

    private static void lower(Map<String, BigDecimal> amounts, Map<String, BigDecimal> by) {
        by.forEach((account, amount) -> amounts.merge(account, amount.negate(), BigDecimal::add));
    }

    // In the books.

    /**
     * The postings of one tax of a document: what waits apart, followed until it is moved.
     *
     * @param amount what is booked of it, positive for a debit
     */
    public List<Posting> tax(T row, BigDecimal amount, @Nullable String original, Company company) {
        BigDecimal booked = row.amount(tax.baseAfterDiscount);
        BigDecimal part = row.amount(tax.pending);
        BigDecimal waiting = amount.signum() == booked.signum() ? part : part.negate();
        List<Posting> postings = new ArrayList<>();
        String account = company.get(waitingAccount);
        if (account == null || waiting.signum() == 0) {
            postings.add(Posting.signed(row.need(tax.accountHead), amount).at(row.get(tax.costCenter)));
            return postings;
        }
        postings.add(Posting.signed(account, waiting)
                .settling(original == null ? Posting.Reference.SELF : new Posting.Reference(type.name(), original)));
        postings.add(Posting.signed(row.need(tax.accountHead), amount.subtract(waiting))
                .at(row.get(tax.costCenter)));
        return postings;
    }

    /** What an invoice moves at once because money that waited pays part of it. */
    public List<Posting> onIssue(D invoice, @Nullable D deposit, BigDecimal payable, BigDecimal used, Company company) {
        if (invoice.isReturn()) {
            return List.of();
        }
        Map<String, BigDecimal> waiting = pending(invoice);
        if (deposit != null) {
            lower(waiting, pending(deposit));
        }
        return moves(new Receipts(waiting, payable), used, Map.of(), Posting.Reference.SELF, company);
    }

    @Override
    public String type() {
        return type.name();
    }

    @Override
    public List<Posting> postings(Posting.Reference document, Voucher voucher, Unit unit) {
        D invoice = unit.find(type, document.name()).orElse(null);
        Company company = invoice == null ? null : invoice.company(unit);
        if (invoice == null || company == null) {
            return List.of();
        }
        Map<String, BigDecimal> waiting = pending(invoice);
        D deposit = invoice.deposit(unit);
        if (deposit != null) {
            lower(waiting, pending(deposit));
        }
        if (waiting.values().stream().allMatch(each -> each.signum() == 0)) {
            return List.of();
        }
        boolean credit = voucher.source().type() == type;
        BigDecimal payable = credit ? settled(document, voucher).negate() : BigDecimal.ZERO;
        BigDecimal paid = credit ? BigDecimal.ZERO : settled(document, voucher);
        for (PaymentLedgerEntry each : Subledger.movements(document, unit)) {
            BigDecimal amount = each.amount(PaymentLedgerEntry.AMOUNT_IN_ACCOUNT_CURRENCY);
            boolean own = type.name().equals(each.get(PaymentLedgerEntry.VOUCHER_TYPE));
            payable = own ? payable.add(amount) : payable;
            paid = own ? paid : paid.subtract(amount);
        }
        credited(invoice, voucher, unit)
                .forEach(note ->
                        pending(note).forEach((account, amount) -> waiting.merge(account, amount, BigDecimal::add)));
        return moves(new Receipts(waiting, payable), paid, moved(document, waiting, unit), document, company);
    }

    /** Credit notes of an invoice, with the one that is being booked. */
    private List<D> credited(D invoice, Voucher voucher, Lookup lookup) {
        List<D> notes = new ArrayList<>(returns.of(invoice, lookup).stream()
                .filter(note ->
                        note.identity().id() != voucher.source().identity().id())
                .toList());
        if (voucher.source().type() == type) {
            @SuppressWarnings("unchecked") // it is of this type
            D note = (D) voucher.source();
            notes.add(note);
        }
        return notes;
    }

    /** By how much a voucher lowers what is left of a document, in its currency. */
    private BigDecimal settled(Posting.Reference document, Voucher voucher) {
        BigDecimal debited = voucher.postings().stream()
                .filter(posting -> posting.party() != null && document.equals(posting.settles()))
                .map(posting -> posting.currencyAmount() == null ? posting.balance() : posting.currencyAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return totals.party.side.isSelling() ? debited.negate() : debited;
    }

    /** What earlier entries moved, by account of the rate. */
    private Map<String, BigDecimal> moved(Posting.Reference document, Map<String, BigDecimal> waiting, Lookup lookup) {
        Map<String, BigDecimal> moved = new LinkedHashMap<>();
        for (GlEntry line : Subledger.lines(document, lookup)) {
            String account = line.need(GlEntry.ACCOUNT);
            if (waiting.containsKey(account)) {
                BigDecimal balance = line.amount(GlEntry.DEBIT).subtract(line.amount(GlEntry.CREDIT));
                moved.merge(account, totals.party.side.isSelling() ? balance.negate() : balance, BigDecimal::add);
            }
        }
        return moved;
    }

    private List<Posting> moves(
            Receipts receipts,
            BigDecimal paid,
            Map<String, BigDecimal> moved,
            Posting.Reference document,
            Company company) {
        String from = company.get(waitingAccount);
        List<Posting> postings = new ArrayList<>();
        if (from != null) {
            receipts.due(paid).forEach((account, due) -> {
                BigDecimal part = due.subtract(moved.getOrDefault(account, BigDecimal.ZERO));
                BigDecimal signed = totals.party.side.isSelling() ? part : part.negate();
                if (part.signum() != 0) {
                    postings.add(Posting.signed(from, signed).settling(document));
                    postings.add(Posting.signed(account, signed.negate()).settling(document));
                }
            });
        }
        return postings;
    }
}
