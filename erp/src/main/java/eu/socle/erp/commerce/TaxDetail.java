package eu.socle.erp.commerce;

import eu.socle.erp.accounting.TaxFields;
import eu.socle.erp.tax.TaxRow;
import eu.socle.erp.tax.VatLine;
import eu.socle.kernel.Detail;
import eu.socle.kernel.DocType;
import eu.socle.kernel.Document;
import eu.socle.kernel.Label;
import eu.socle.kernel.Lookup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The taxes of a commercial document, one part for each rate, as drawn under its lines. */
public final class TaxDetail {

    private TaxDetail() {}

    public static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> Detail<D> of(
            DocType<D> type, TotalFields<D, L, T> totals) {
        return new Detail<>(type, totals.totalTaxes, TaxDetail::parts);
    }

    private static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>>
            List<Detail.Part> parts(D document, Lookup lookup) {
        List<Detail.Part> parts =
                new ArrayList<>(vat(document, Amounts.of(document, lookup).vatBreakdown()));
        parts.addAll(rows(document, false));
        // Rates may have changed since the document was submitted: only its own rows are then true.
        return sum(parts).compareTo(document.amount(document.totals().totalTaxes)) == 0 ? parts : rows(document, true);
    }

    private static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>>
            List<Detail.Part> vat(D document, List<VatLine> lines) {
        List<Detail.Part> parts = new ArrayList<>();
        for (VatLine line : lines) {
            boolean alone = lines.stream()
                            .filter(each -> each.rate().compareTo(line.rate()) == 0)
                            .count()
                    == 1;
            if (line.category().isPaid() && line.base().signum() != 0) {
                parts.add(new Detail.Part(alone ? rate(line.rate()) : named(document, line), line.base(), line.vat()));
            }
        }
        return parts;
    }

    private static Label rate(BigDecimal rate) {
        if (rate.signum() == 0) {
            return new Label("Sans TVA", "No VAT");
        }
        String percent = rate.stripTrailingZeros().toPlainString();
        return new Label("TVA " + percent.replace('.', ',') + "\u202f%", "VAT " + percent + "%");
    }

    /** Two taxes of one rate, such as the two sides of a reverse charge, are told apart by their own words. */
    private static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>> Label named(
            D document, VatLine line) {
        TaxFields<T> fields = document.totals().tax;
        return document.rows(document.totals().taxes).stream()
                .filter(row -> row.text(fields.accountHead).equals(line.account()))
                .map(row -> row.text(fields.description))
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> new Label(text, text))
                .orElse(rate(line.rate()));
    }

    /** The rows of the document that add to its total: all of them, or only those that are no percentage. */
    private static <D extends Document<D> & Trade<D, L, T>, L extends Document<L>, T extends Document<T>>
            List<Detail.Part> rows(D document, boolean percentages) {
        TaxFields<T> fields = document.totals().tax;
        List<Detail.Part> parts = new ArrayList<>();
        for (T row : document.rows(document.totals().taxes)) {
            TaxRow tax = Amounts.tax(row, fields);
            BigDecimal amount = row.amount(fields.afterDiscount);
            boolean counts = tax.category().isPaid() && amount.signum() != 0;
            if (counts && (percentages || !tax.type().isPercentage())) {
                String text = row.text(fields.description);
                Label label = text.isBlank() ? new Label("Taxe", "Tax") : new Label(text, text);
                parts.add(new Detail.Part(label, null, tax.deducted() ? amount.negate() : amount));
            }
        }
        return parts;
    }

    private static BigDecimal sum(List<Detail.Part> parts) {
        return parts.stream().map(Detail.Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
