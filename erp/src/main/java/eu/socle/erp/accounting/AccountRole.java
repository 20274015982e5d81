package eu.socle.erp.accounting;

import java.util.Optional;

/** What a new company needs an account for: its defaults and its VAT templates are built from these. */
public enum AccountRole {
    RECEIVABLE,
    PAYABLE,
    BANK,
    CASH,
    SERVICES,
    GOODS,
    ADVANCE_RECEIVED,
    ADVANCE_PAID,
    DEFERRED_INCOME,
    PREPAID_EXPENSE,
    DISCOUNT_ALLOWED,
    DISCOUNT_OBTAINED,
    BAD_DEBT,
    ROUNDING_LOSS,
    EXCHANGE_LOSS,
    VAT_COLLECTED,
    VAT_COLLECTED_PENDING,
    VAT_DEDUCTIBLE,
    VAT_DEDUCTIBLE_ASSETS,
    VAT_DEDUCTIBLE_PENDING,
    VAT_INTRA_EU_DUE;

    /** The role of that key, such as {@code vat_collected}; empty for one that nothing needs yet. */
    public static Optional<AccountRole> of(String key) {
        for (AccountRole role : values()) {
            if (role.name().equalsIgnoreCase(key)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
