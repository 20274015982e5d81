package eu.socle.erp.commerce;

import eu.socle.kernel.DocType;
import eu.socle.kernel.Upkeep;
import java.time.Duration;
import java.util.List;

/** Turns unpaid documents into overdue ones as days go by, without anyone opening them. */
public final class Overdue {

    private static final Duration EVERY = Duration.ofMinutes(15);

    private Overdue() {}

    /** The upkeep of a type that has {@code due_date}, {@code outstanding_amount} and {@code status}; days are those of Paris. */
    public static Upkeep of(DocType<?> type) {
        return new Upkeep(type.slug() + "-overdue", List.of("""
                        update %s set status = 'Overdue', version = version + 1, modified = now()
                        where docstatus = 1 and status in ('Unpaid', 'Partly Paid') and outstanding_amount > 0
                          and due_date < (now() at time zone 'Europe/Paris')::date
                        """.formatted(type.table())), EVERY);
    }
}
