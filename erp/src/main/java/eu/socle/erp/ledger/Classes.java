package eu.socle.erp.ledger;

/**
 * Accounts in the order that accountants read them: under the longest group that their number starts with. The tree of the
 * chart parts what is owned from what is owed, so that 40 does not hang under 4; in the books it does.
 */
final class Classes {

    /**
     * Accounts of {@code :company}: {@code above} is the group that each stands in, {@code place} its order among those of
     * that group. A group without number, or whose members have other numbers, keeps those that the chart gives it.
     */
    static final String ACCOUNTS = """
            select a.name, a.account_number, a.account_name, a.root_type, a.is_group,
                   concat(a.account_number, ' ', a.account_name) as place,
                   coalesce(
                       (select g.name
                        from {Account} g
                        where g.company = a.company and g.is_group
                          and g.account_number = any(array(
                              select left(a.account_number, n) from generate_series(1, length(a.account_number) - 1) n))
                        order by length(g.account_number) desc
                        limit 1),
                       (select p.name
                        from {Account} p
                        where p.name = a.parent_account
                          and (a.account_number is null or p.account_number is null
                              or p.account_number collate "C" < a.account_number collate "C"))) as above
            from {Account} a
            where a.company = cast(:company as text)\
            """;

    private Classes() {}
}
