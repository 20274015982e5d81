package eu.socle.erp.france.einvoice;

import java.time.LocalDate;

/** The period billed, both days included (BG-14, BG-26). */
public record Period(LocalDate start, LocalDate end) {}
