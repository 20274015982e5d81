package eu.socle.kernel;

/** Names of roles that declarations refer to. Roles are data: a site may add others. */
public final class Role {

    /** Held by the administrator: may do everything that the ledger allows. */
    public static final String ALL_POWERS = "Administrator";

    public static final String SYSTEM_MANAGER = "System Manager";
    public static final String ACCOUNTS_MANAGER = "Accounts Manager";
    public static final String ACCOUNTS_USER = "Accounts User";
    public static final String AUDITOR = "Auditor";
    public static final String SALES_MANAGER = "Sales Manager";
    public static final String SALES_USER = "Sales User";
    public static final String PURCHASE_MANAGER = "Purchase Manager";
    public static final String PURCHASE_USER = "Purchase User";
    public static final String ITEM_MANAGER = "Item Manager";

    /** Held by everyone who is logged in. */
    public static final String ALL = "All";

    private Role() {}
}
