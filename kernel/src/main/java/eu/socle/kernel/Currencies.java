package eu.socle.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Decimals of currencies (ISO 4217) and rounding to them. Half a cent rounds away from zero. */
public final class Currencies {

    private static final int USUAL_DECIMALS = 2;

    private Currencies() {}

    /** 2 for EUR, 0 for JPY, 3 for TND; 2 for a code that ISO 4217 does not know. */
    public static int decimals(@Nullable String code) {
        if (code == null || code.length() != 3) {
            return USUAL_DECIMALS;
        }
        try {
            return Math.clamp(Currency.getInstance(code).getDefaultFractionDigits(), 0, 3);
        } catch (IllegalArgumentException e) {
            return USUAL_DECIMALS;
        }
    }

    public static BigDecimal round(BigDecimal amount, @Nullable String currency) {
        return amount.setScale(decimals(currency), RoundingMode.HALF_UP);
    }
}
