package eu.socle.erp.accounting;

import org.jspecify.annotations.Nullable;

/**
 * One account of a chart that a new company receives.
 *
 * @param parent the number of the group above, null at the top; of the same nature
 * @param group whether it only classifies; accounts that others name as their parent become groups anyway
 * @param role what the product uses it for, null for most
 */
public record ChartAccount(
        String number,
        String name,
        @Nullable String parent,
        Account.RootType rootType,
        Account.@Nullable Type type,
        boolean group,
        @Nullable AccountRole role) {}
