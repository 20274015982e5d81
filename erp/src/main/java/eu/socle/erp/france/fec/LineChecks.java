package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The checks that look at one line at a time. */
final class LineChecks {

    private static final Pattern ACCOUNT = Pattern.compile("[0-9]{3}.*", Pattern.DOTALL);
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private final FecScope scope;
    private final @Nullable LocalDate closing;
    private final Consumer<Finding> findings;
    private Set<FecColumn> present = Set.of(FecColumn.values());
    private boolean cashBook;

    LineChecks(FecScope scope, Consumer<Finding> findings) {
        this.scope = scope;
        this.closing = scope.closing();
        this.findings = findings;
    }

    /** A column that the first line lacks was reported there, not on every line. */
    void header(FecHeader header) {
        present = header.positions().keySet();
        cashBook = header.isCashBook();
    }

    void check(FecRow row) {
        FecLine line = row.line();
        long at = row.number();
        for (FecColumn column : FecColumn.values()) {
            presence(column, row);
            range(column, line.date(column), at);
        }
        cashColumns(line.extras(), at);
        account(line, at);
        amounts(row);
        pairs(line, at);
        dates(line, at);
    }

    private void presence(FecColumn column, FecRow row) {
        boolean amount = column == FecColumn.DEBIT || column == FecColumn.CREDIT;
        if (amount
                || !column.isRequired(cashBook)
                || !present.contains(column)
                || row.unreadable().contains(column)) {
            return;
        }
        if (row.line().date(column) == null && row.line().text(column).isBlank()) {
            findings.accept(FecRule.VALUE_MISSING.at(row.number(), column, ""));
        }
    }

    private void cashColumns(Map<String, String> extras, long at) {
        if (!cashBook) {
            return;
        }
        for (String column : new String[] {"DateRglt", "ModeRglt"}) {
            if (extras.getOrDefault(column, "").isBlank()) {
                findings.accept(FecRule.CASH_VALUE_MISSING.at(at, column, "", ""));
            }
        }
    }

    private void range(FecColumn column, @Nullable LocalDate date, long at) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            findings.accept(FecRule.DATE_RANGE.at(at, column, date));
        }
    }

    private void account(FecLine line, long at) {
        if (!line.compteNum().isBlank() && !ACCOUNT.matcher(line.compteNum()).matches()) {
            findings.accept(FecRule.ACCOUNT_FORM.at(at, FecColumn.COMPTE_NUM, line.compteNum()));
        }
    }

    private void amounts(FecRow row) {
        FecLine line = row.line();
        decimals(FecColumn.DEBIT, line.debit(), row.number());
        decimals(FecColumn.CREDIT, line.credit(), row.number());
        if (row.unreadable().contains(FecColumn.DEBIT) || row.unreadable().contains(FecColumn.CREDIT)) {
            return;
        }
        boolean debit = line.debit().signum() != 0;
        boolean credit = line.credit().signum() != 0;
        if (debit == credit) {
            FecRule rule = debit ? FecRule.DEBIT_AND_CREDIT : FecRule.NEITHER_DEBIT_NOR_CREDIT;
            findings.accept(rule.at(row.number(), "", "", ""));
        }
    }

    private void decimals(FecColumn column, BigDecimal amount, long at) {
        if (amount.scale() > scope.decimals() && amount.stripTrailingZeros().scale() > scope.decimals()) {
            findings.accept(FecRule.AMOUNT_DECIMALS.at(at, column, amount));
        }
    }

    private void pairs(FecLine line, long at) {
        boolean dated = line.dateLet() != null;
        pair(
                FecRule.LETTERING_PAIR,
                FecColumn.ECRITURE_LET,
                !line.ecritureLet().isBlank(),
                FecColumn.DATE_LET,
                dated,
                at);
        BigDecimal amount = line.montantDevise();
        boolean inCurrency = amount != null && amount.signum() != 0;
        boolean named = !line.idevise().isBlank();
        // A zero amount beside a currency, or a blank one beside zero, says nothing wrong.
        pair(
                FecRule.CURRENCY_PAIR,
                FecColumn.MONTANT_DEVISE,
                amount != null && named || inCurrency,
                FecColumn.IDEVISE,
                named,
                at);
        boolean auxiliary = !line.compAuxNum().isBlank();
        pair(
                FecRule.AUXILIARY_PAIR,
                FecColumn.COMP_AUX_NUM,
                auxiliary,
                FecColumn.COMP_AUX_LIB,
                !line.compAuxLib().isBlank(),
                at);
        if (named && !CURRENCY.matcher(line.idevise()).matches()) {
            findings.accept(FecRule.CURRENCY_CODE.at(at, FecColumn.IDEVISE, line.idevise()));
        }
    }

    private void pair(FecRule rule, FecColumn first, boolean hasFirst, FecColumn second, boolean hasSecond, long at) {
        if (hasFirst != hasSecond && present.contains(first) && present.contains(second)) {
            findings.accept(rule.at(at, hasFirst ? second : first, ""));
        }
    }

    private void dates(FecLine line, long at) {
        LocalDate date = line.ecritureDate();
        if (date == null) {
            return;
        }
        LocalDate validation = line.validDate();
        if (validation != null && validation.isBefore(date)) {
            findings.accept(FecRule.VALID_BEFORE_ENTRY.at(at, FecColumn.VALID_DATE.header(), validation, date));
        }
        LocalDate from = scope.from();
        LocalDate to = scope.to();
        String column = FecColumn.ECRITURE_DATE.header();
        if (from != null && to != null) {
            if (date.isBefore(from) || date.isAfter(to)) {
                findings.accept(FecRule.OUTSIDE_YEAR.at(at, column, date, new Shown.Span(from, to)));
            }
        } else if (closing != null && date.isAfter(closing)) {
            findings.accept(FecRule.AFTER_CLOSING.at(at, column, date, closing));
        }
    }
}
