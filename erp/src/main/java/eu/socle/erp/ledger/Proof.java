package eu.socle.erp.ledger;

import eu.socle.kernel.Field;
import eu.socle.kernel.Kind;
import eu.socle.kernel.Option;
import eu.socle.kernel.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of an entry, which its hash covers: one line of text for each line of the entry, values separated by
 * U+001F in the order of {@link #COVERED}. An empty value is {@code \N}; a backslash, a line feed and U+001F inside a value
 * are written {@code \\}, {@code \n} and {@code \s}. Amounts have three decimals, dates are {@code AAAA-MM-JJ}. The number of
 * the entry is its place in the chain. An independent program can rebuild it from the exported entries.
 */
final class Proof {

    /** Everything that an entry says, in an order that never changes: hashes of every earlier entry depend on it. */
    static final List<Field<GlEntry, ?>> COVERED = List.of(
            GlEntry.COMPANY,
            GlEntry.FISCAL_YEAR,
            GlEntry.ACCOUNTING_JOURNAL,
            GlEntry.POSTING_DATE,
            GlEntry.TRANSACTION_DATE,
            GlEntry.VALID_DATE,
            GlEntry.ACCOUNT,
            GlEntry.PARTY_TYPE,
            GlEntry.PARTY,
            GlEntry.PARTY_LABEL,
            GlEntry.COST_CENTER,
            GlEntry.ACCOUNT_CURRENCY,
            GlEntry.DEBIT,
            GlEntry.CREDIT,
            GlEntry.DEBIT_IN_ACCOUNT_CURRENCY,
            GlEntry.CREDIT_IN_ACCOUNT_CURRENCY,
            GlEntry.AGAINST,
            GlEntry.VOUCHER_TYPE,
            GlEntry.VOUCHER_NO,
            GlEntry.VOUCHER_DETAIL_NO,
            GlEntry.AGAINST_VOUCHER_TYPE,
            GlEntry.AGAINST_VOUCHER,
            GlEntry.PIECE_REF,
            GlEntry.DUE_DATE,
            GlEntry.REMARKS,
            GlEntry.IS_OPENING,
            GlEntry.IS_ADVANCE,
            GlEntry.IS_CANCELLED,
            GlEntry.REVERSAL_OF);

    /** Follow from the place of the entry in the chain, and are checked against it. */
    static final List<Field<GlEntry, ?>> FROM_CHAIN =
            List.of(GlEntry.ENTRY_NUMBER, GlEntry.ACCOUNTING_ENTRY_NUMBER, GlEntry.LINE_NUMBER, GlEntry.HASH);

    /** The type of document that history comes from. */
    static final String HISTORY = "Fec Import";

    private static final char SEPARATOR = '\u001f';

    private Proof() {}

    static byte[] payload(List<GlEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(line(entry::get)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One line, from whatever gives the values: a document, or a row read from the database. */
    static String line(Function<Field<GlEntry, ?>, @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        for (Field<GlEntry, ?> field : COVERED) {
            text.append(canonical(field, values.apply(field))).append(SEPARATOR);
        }
        if (isHistory(values)) {
            text.append(canonical(GlEntry.ACCOUNTING_ENTRY_NUMBER, values.apply(GlEntry.ACCOUNTING_ENTRY_NUMBER)))
                    .append(SEPARATOR);
        }
        return text.append('\n').toString();
    }

    /** Entries taken over from other software keep the number they had there; it is covered like the rest. */
    static boolean isHistory(Function<Field<GlEntry, ?>, @Nullable Object> values) {
        return HISTORY.equals(values.apply(GlEntry.VOUCHER_TYPE));
    }

    static String canonical(Field<GlEntry, ?> field, @Nullable Object value) {
        return switch (value) {
            case null -> field.kind() instanceof Kind.Check ? "false" : "\\N";
            case BigDecimal amount ->
                amount.setScale(Values.MONEY_SCALE, RoundingMode.HALF_UP).toPlainString();
            case Option option -> option.value();
            case String text ->
                text.replace("\\", "\\\\").replace("\n", "\\n").replace(String.valueOf(SEPARATOR), "\\s");
            default -> value.toString();
        };
    }
}
