package eu.socle.erp.france.fec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount as files write it: decimal comma, sign first or last, padded with spaces or zeros. What the law refuses
 * but a person understands (a decimal dot, thousands separators) is read too, with the rule it breaks.
 *
 * @param value the amount, null when nobody could tell
 * @param defect the rule the writing breaks, null when it is right
 */
record FecAmount(@Nullable BigDecimal value, @Nullable FecRule defect) {

    /** Longer amounts exist in no books; the limit keeps hostile digits from costing time. */
    private static final int LIMIT = 40;

    static FecAmount parse(String text) {
        if (text.length() > LIMIT) {
            return unreadable();
        }
        boolean minusLast = text.endsWith("-");
        boolean signLast = minusLast || text.endsWith("+");
        boolean minusFirst = text.startsWith("-");
        boolean signFirst = minusFirst || text.startsWith("+");
        if (text.isEmpty() || (signFirst && signLast)) {
            return unreadable();
        }
        String digits = text.substring(signFirst ? 1 : 0, text.length() - (signLast ? 1 : 0))
                .strip();
        return unsigned(digits, minusFirst || minusLast);
    }

    private static FecAmount unsigned(String digits, boolean negative) {
        StringBuilder plain = new StringBuilder(digits.length());
        int lastMark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        boolean grouped = false;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (i == lastMark) {
                plain.append('.');
            } else if (c == '.' || c == ',' || c == '\'' || Character.isSpaceChar(c)) {
                grouped = true;
            } else {
                return unreadable();
            }
        }
        return finished(plain, negative, grouped, lastMark >= 0 && digits.charAt(lastMark) == '.');
    }

    private static FecAmount finished(StringBuilder plain, boolean negative, boolean grouped, boolean dot) {
        if (plain.isEmpty() || plain.charAt(0) == '.' || plain.charAt(plain.length() - 1) == '.') {
            return unreadable();
        }
        BigDecimal value = new BigDecimal(plain.toString());
        FecRule defect = grouped ? FecRule.AMOUNT_GROUPED : dot ? FecRule.AMOUNT_DOT : null;
        return new FecAmount(negative ? value.negate() : value, defect);
    }

    private static FecAmount unreadable() {
        return new FecAmount(null, FecRule.AMOUNT_UNREADABLE);
    }
}
