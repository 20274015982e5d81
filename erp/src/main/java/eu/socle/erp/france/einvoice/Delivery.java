package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where and when goods were delivered or the service was done (BG-13). */
public record Delivery(
        @Nullable String name,
        @Nullable Address address,
        @Nullable LocalDate date) {}
