package eu.socle.erp.ledger;

import eu.socle.kernel.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The canonical text of an entry, which its hash covers: one line for the header and one for each posting, values separated
 * by U+001F. An independent program can rebuild it from the exported entries.
 */
final class Proof {

    private static final char SEPARATOR = '\u001f';

    private Proof() {}

    static byte[] payload(Voucher voucher, String fiscalYear, @Nullable LocalDate validDate) {
        StringBuilder text = new StringBuilder();
        line(text, voucher.company(), fiscalYear, voucher.journal(), voucher.date(), validDate,
                voucher.source().type().name(), voucher.source().name(),
                voucher.pieceRef() == null ? voucher.source().name() : voucher.pieceRef());
        for (Posting posting : voucher.postings()) {
            Posting.Party party = posting.party();
            line(text, posting.account(), party == null ? null : party.name(), amount(posting.debit()), amount(posting.credit()),
                    posting.remarks() == null ? voucher.remarks() : posting.remarks());
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static void line(StringBuilder text, @Nullable Object... values) {
        for (Object value : values) {
            text.append(value == null ? "" : value).append(SEPARATOR);
        }
        text.append('\n');
    }

    static String amount(@Nullable BigDecimal value) {
        return (value == null ? BigDecimal.ZERO : value).setScale(Values.MONEY_SCALE, RoundingMode.HALF_UP).toPlainString();
    }
}
