package eu.socle.erp.france.einvoice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An earlier invoice (BG-3): the corrected one, the credited one, the deposit. France asks for the date as well. */
public record DocumentReference(String number, @Nullable LocalDate date) {}
