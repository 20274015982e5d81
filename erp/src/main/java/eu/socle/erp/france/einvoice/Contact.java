package eu.socle.erp.france.einvoice;

import org.jspecify.annotations.Nullable;

/** Whom to call about an invoice (BG-6, BG-9). */
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {}
