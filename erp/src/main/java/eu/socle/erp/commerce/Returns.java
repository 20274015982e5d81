package eu.socle.erp.commerce;

import eu.socle.kernel.Document;
import eu.socle.kernel.Editable;
import eu.socle.kernel.Field;
import eu.socle.kernel.Input;
import eu.socle.kernel.Link;
import eu.socle.kernel.Lookup;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import eu.socle.kernel.Rows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What every document that gives back another one has in common: it is made as the whole of the original the other way
 * round, and together such documents never give back more than the original (contract rules 3.2.11).
 *
 * @param against the field that names the original
 * @param origin the field of a line that names the line given back
 */
public record Returns<D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>>(
        TotalFields<D, L, T> totals, Input<D, Boolean> isReturn, Link<D, D> against, Input<L, String> origin) {

    /** The whole original given back, for a person to lower before submitting. */
    public D copy(D original) {
        D note = original.type().create();
        for (Field<D, ?> field : original.type().fields()) {
            if (field instanceof Editable<?, ?, ?> editable && editable.isCopied() && !(field instanceof Rows)) {
                note.write(field, original.get(field));
            }
        }
        note.set(isReturn, true);
        note.set(against, original.name());
        note.set(totals.discountAmount, original.amount(totals.discountAmount).negate());
        note.set(totals.items, rows(original, totals.items, this::line));
        note.set(totals.taxes, rows(original, totals.taxes, this::tax));
        return note;
    }

    private static <D extends Document<D>, R extends Document<R>> List<R> rows(
            D original, Rows<D, R> field, Function<R, R> back) {
        return new ArrayList<>(original.rows(field).stream().map(back).toList());
    }

    private L line(L line) {
        L back = line.typed();
        back.set(totals.line.qty, line.amount(totals.line.qty).negate());
        back.set(origin, line.name());
        return back;
    }

    private T tax(T tax) {
        T back = tax.typed();
        back.set(totals.tax.taxAmount, tax.amount(totals.tax.taxAmount).negate());
        return back;
    }

    /** Those already submitted against an original. */
    public List<D> of(D original, Lookup lookup) {
        return lookup.list(
                original.type(), against.is(original.name()).and(original.type().isSubmitted()));
    }

    /**
     * Refuses an invoice of less than nothing, which must be a credit note that refers to what it gives back, and a credit
     * note that gives back more than its original, in total or on a line.
     */
    public void check(D document, Lookup lookup, Refusals refusals) {
        BigDecimal total = document.amount(totals.grandTotal);
        if (document.isReturn() ? total.signum() > 0 : total.signum() < 0) {
            refusals.add(Refusal.of(document.isReturn() ? "positive_credit_note" : "negative_invoice")
                    .with("total", total)
                    .on(isReturn));
        }
        if (document.isReturn()) {
            checkGiven(document, lookup, refusals);
        }
    }

    private void checkGiven(D note, Lookup lookup, Refusals refusals) {
        D original = lookup.follow(note, against);
        if (original == null) {
            return;
        }
        List<D> others = of(original, lookup).stream()
                .filter(each -> !each.name().equals(note.name()))
                .toList();
        BigDecimal given = others.stream()
                .map(each -> each.amount(totals.grandTotal))
                .reduce(note.amount(totals.grandTotal), BigDecimal::add);
        BigDecimal total = original.amount(totals.grandTotal);
        if (given.negate().compareTo(total) > 0) {
            refusals.add(Refusal.of("credit_note_total")
                    .with("amount", given.negate())
                    .with("invoice", original.name())
                    .with("total", total)
                    .on(against));
        }
        checkQuantities(note, original, others, refusals);
    }

    private void checkQuantities(D note, D original, List<D> others, Refusals refusals) {
        Map<String, BigDecimal> left = new HashMap<>();
        original.rows(totals.items).forEach(line -> left.put(line.name(), line.amount(totals.line.qty)));
        others.forEach(each -> each.rows(totals.items)
                .forEach(line -> left.merge(line.text(origin), line.amount(totals.line.qty), BigDecimal::add)));
        for (L line : note.rows(totals.items)) {
            BigDecimal open = left.get(line.text(origin));
            BigDecimal qty = line.amount(totals.line.qty).negate();
            if (open != null && qty.compareTo(open) > 0) {
                refusals.add(Refusal.of("over_return")
                        .on(totals.items, line, totals.line.qty)
                        .with("left", open)
                        .with("original", original.name())
                        .with("qty", qty));
            }
            left.computeIfPresent(line.text(origin), (key, value) -> value.subtract(qty));
        }
    }
}
