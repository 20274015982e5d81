package eu.socle.erp.tax;

import java.util.ArrayList;
import java.util.List;

/** What a tax table may say: rows refer to earlier rows, and only some taxes can be inside a price. */
public final class TaxTableCheck {

    private final List<TaxRow> rows;
    private final List<Violation> violations = new ArrayList<>();

    private TaxTableCheck(List<TaxRow> rows) {
        this.rows = rows;
    }

    /** Every violation of the table, row by row; empty when it can be computed as written. */
    public static List<Violation> of(List<TaxRow> rows) {
        TaxTableCheck check = new TaxTableCheck(rows);
        for (int number = 1; number <= rows.size(); number++) {
            check.row(number, rows.get(number - 1));
        }
        return List.copyOf(check.violations);
    }

    private void row(int number, TaxRow row) {
        if (row.account().isBlank()) {
            add(number, "tax_account_missing", "indiquez le compte de taxe.", "enter the tax account.");
        }
        boolean refers = row.type().refersToRow();
        boolean earlier = row.rowId() >= 1 && row.rowId() < number;
        if (refers && !earlier) {
            add(
                    number,
                    "tax_row_not_earlier",
                    number == 1
                            ? "la première ligne de taxe ne peut pas se calculer sur une autre. Changez son mode de calcul."
                            : "indiquez une ligne de taxe qui précède celle-ci.",
                    number == 1
                            ? "the first tax row cannot be computed on another one. Change its type."
                            : "refer to a tax row above this one.");
        }
        if (row.inclusive()) {
            inclusive(number, row, refers && earlier);
        }
    }

    private void inclusive(int number, TaxRow row, boolean refersToEarlier) {
        if (row.type() == ChargeType.ACTUAL) {
            add(
                    number,
                    "tax_actual_inclusive",
                    "un montant fixe ne peut pas être compris dans les prix. Décochez «\u00a0Comprise dans le prix affiché\u00a0».",
                    "a fixed amount cannot be included in prices. Untick “Included in the price”.");
        }
        if (!row.category().isPaid()) {
            add(
                    number,
                    "tax_valuation_inclusive",
                    "une taxe qui n’entre que dans le coût ne peut pas être comprise dans les prix.",
                    "a tax that only adds to the cost cannot be included in prices.");
        }
        if (refersToEarlier && !referredRowsAreInclusive(row)) {
            add(
                    number,
                    "tax_previous_row_not_inclusive",
                    "les lignes de taxe dont elle dépend doivent aussi être comprises dans les prix.",
                    "the tax rows it depends on must be included in prices as well.");
        }
    }

    /** A row's amount depends on that row, a row's total on all the rows up to it. */
    private boolean referredRowsAreInclusive(TaxRow row) {
        int first = row.type() == ChargeType.ON_PREVIOUS_ROW_TOTAL ? 0 : row.rowId() - 1;
        for (int k = first; k < row.rowId(); k++) {
            if (!rows.get(k).inclusive()) {
                return false;
            }
        }
        return true;
    }

    private void add(int number, String code, String fr, String en) {
        violations.add(new Violation(
                number, code, "Taxes, ligne " + number + "\u00a0: " + fr, "Taxes, row " + number + ": " + en));
    }
}
