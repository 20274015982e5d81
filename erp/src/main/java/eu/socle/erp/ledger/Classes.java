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
                   concat(a.account_number, ' ', a.account_name) as place, coalesce(g.name, p.name) as above
            from {Account} a
            left join (
                select m.name, max(g.account_number collate "C") as longest
                from {Account} m
                cross join generate_series(1, 20) digits
                join {Account} g on g.company = m.company and g.is_group and g.account_number = left(m.account_number, digits)
                where m.company = cast(:company as text) and digits < length(m.account_number)
                group by m.name) l on l.name = a.name
            left join {Account} g on g.company = a.company and g.account_number = l.longest
            left join {Account} p on p.name = a.parent_account and g.name is null
                 and (a.account_number is null or p.account_number is null
                      or p.account_number collate "C" < a.account_number collate "C")
            where a.company = cast(:company as text)\
            """;

    private Classes() {}
}
