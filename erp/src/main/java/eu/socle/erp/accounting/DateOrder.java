package eu.socle.erp.accounting;

import eu.socle.kernel.Field;
import eu.socle.kernel.Refusal;
import eu.socle.kernel.Refusals;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The rule that a period does not end before it starts. */
public final class DateOrder {

    private DateOrder() {}

    /** Refuses on the field of the end; silent while one of the dates is missing. */
    public static void check(
            @Nullable LocalDate start, @Nullable LocalDate end, Field<?, LocalDate> endField, Refusals refusals) {
        if (start != null && end != null && end.isBefore(start)) {
            refusals.add(Refusal.of("date_order")
                    .with("start", start)
                    .with("end", end)
                    .on(endField));
        }
    }
}
