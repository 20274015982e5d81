package eu.socle.erp.commerce;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Upkeep;
import java.time.Duration;
import java.util.List;

/** Turns unpaid documents into overdue ones as days go by, without anyone opening them. */
public final class Overdue {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private Overdue() {}

    /**
     * The upkeep of a type that has {@code payment_schedule}, {@code outstanding_amount} and {@code status}: late from its
     * first instalment that is late. Days are those of Paris.
     */
    public static Upkeep of(DocType<?> type) {
        return new Upkeep(type.slug() + "-overdue", List.of("""
                        update %1$s set status = 'Overdue', version = version + 1, modified = now()
                        where docstatus = 1 and status in ('Unpaid', 'Partly Paid') and outstanding_amount > 0
                          and exists (select from %1$s__payment_schedule s
                                      where s.parent_id = %1$s.id and s.outstanding > 0
                                        and s.due_date < cast(:today as date))
                        """.formatted(type.table())), EVERY);
    }
}
